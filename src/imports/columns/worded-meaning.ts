import type { ColumnMeaning } from '../../domain/source/source'
import { wordsWithoutUnit } from '../names/header-words'

/** What the words of a header are about. The stems of English, Ukrainian, Russian, Turkish and some neighbours. */
const themes = {
  talk: /^(?:talk|talking|spoken|speak|speaking|convers\p{L}*|conv|bill|billable|billsec|розмов\p{L}*|разговор\p{L}*|konuş\p{L}*|görüş\p{L}*|gespr\p{L}*|rozm\p{L}*|inbillable)$/u,
  wait: /^(?:wait|waiting|waited|ring|rings|ringing|rang|queued|alert|alerting|очік\p{L}*|ожид\p{L}*|дозвон\p{L}*|додзв\p{L}*|bekle(?!t)\p{L}*|çal(?:ma|dı)\p{L}*|warte\p{L}*|klingel\p{L}*|oczek\p{L}*)$/u,
  hold: /^(?:hold|holding|held|утрим\p{L}*|удерж\p{L}*|beklet\p{L}*)$/u,
  wrap: /^(?:wrap|wrapup|acw|wrapping|postcall|постобробк\p{L}*|постобработк\p{L}*)$/u,
  length: /^(?:duration|dur|length|len|тривал\p{L}*|длит\p{L}*|продолж\p{L}*|süre\p{L}*|dauer|czas|lasted)$/u,
  whole: /^(?:total|whole|overall|загальн\p{L}*|общ\p{L}*|toplam|gesamt\p{L}*)$/u,
  moment: /^(?:time|tm|date|datetime|stamp|timestamp|at|when|epoch|дата|час|время|момент|tarih\p{L}*|saat\p{L}*|zaman\p{L}*|datum|uhrzeit|zeit)$/u,
  dateOnly: /^(?:date|дата|tarih\p{L}*|datum)$/u,
  timeOnly: /^(?:time|tm|час|время|saat\p{L}*|uhrzeit)$/u,
  start: /^(?:start|started|begin|began|begins|originat\p{L}*|initiat\p{L}*|received|arriv\p{L}*|created|offered|поч\p{L}*|нач\p{L}*|надійш\p{L}*|поступ\p{L}*|başla\p{L}*|beginn|rozpocz\p{L}*)$/u,
  answer: /^(?:answer|answered|connect|connected|accept\p{L}*|pickup|picked|відпов\p{L}*|ответ\p{L}*|cevap\p{L}*|yanıt\p{L}*|angenommen|odebr\p{L}*)$/u,
  end: /^(?:end|ended|finish|finished|hangup|disconnect\p{L}*|released?|stop|stopped|complet\p{L}*|terminat\p{L}*|заверш\p{L}*|оконч\p{L}*|кін\p{L}*|конец|bit(?:iş|ir)\p{L}*|ende|zakończ\p{L}*)$/u,
  from: /^(?:caller|callers|calling|from|source|src|orig|origin|originat\p{L}*|ani|cli|clid|customer|client|клієнт\p{L}*|клиент\p{L}*|абонент\p{L}*|звонивш\p{L}*|звонящ\p{L}*|дзвонив\p{L}*|arayan|müşteri\p{L}*)$/u,
  to: /^(?:called|callee|to|dest|destin\p{L}*|dst|dialed|dialled|dialing|набран\p{L}*|назнач\p{L}*|призначен\p{L}*|aranan|hedef)$/u,
  number: /^(?:number|num|no|nr|phone|tel|telephone|id|msisdn|номер\p{L}*|телефон\p{L}*|numara\p{L}*|telefon\p{L}*|nummer|rufnummer)$/u,
  operator: /^(?:agent|operator|user|employee|staff|rep|extension|ext|оператор\p{L}*|агент\p{L}*|співробітн\p{L}*|сотрудник\p{L}*|менеджер\p{L}*|manager|temsilci\p{L}*|operatör\p{L}*|dahili\p{L}*|personel\p{L}*|mitarbeiter)$/u,
  name: /^(?:name|full|display|username|імя|имя|фио|піб|ad|adı|soyad\p{L}*)$/u,
  queue: /^(?:queue|skill|group|черг\p{L}*|очеред\p{L}*|kuyru\p{L}*|груп\p{L}*|grup\p{L}*)$/u,
  direction: /^(?:direction|dir|напрям\p{L}*|направл\p{L}*|yön\p{L}*|richtung)$/u,
  outcome: /^(?:status|result|outcome|disposition|state|статус\p{L}*|результат\p{L}*|итог\p{L}*|стан|durum\p{L}*|sonu[cç]\p{L}*|ergebnis)$/u,
  machine: /^(?:avg|average|mean|max|rate|percent|count|calls|середн\p{L}*|средн\p{L}*|ortalama|script|ivr|menu|announcement|voicemail|delivered|machine|transfer\p{L}*|recording|файл|запис\p{L}*|cost\p{L}*)$/u,
} as const
type Theme = keyof typeof themes

/** What a name may stand for besides a meaning: a moment of the start, of the answer, of the end, whose cells decide. */
export type WordedMeaning = ColumnMeaning | 'when'

/** The meaning the words of a header add up to, or null. Asked only where the whole name is not known. */
export function wordedMeaning(name: string): WordedMeaning | null {
  const words = wordsWithoutUnit(name)
  const has = (theme: Theme) => words.some((word) => themes[theme].test(word))
  if (words.length === 0 || words.length > 6 || has('machine')) return null
  const said = (['hold', 'wrap', 'talk', 'wait'] as const).find(has)
  if (said) return said
  const number = has('number') || words.length === 1
  if (has('operator') && !has('moment')) return 'operator'
  if (has('direction')) return 'direction'
  if (has('outcome')) return 'disposition'
  if (has('length')) return 'total'
  if (has('moment')) return has('answer') ? 'answer' : has('end') ? 'end' : has('start') || words.every((word) => themes.moment.test(word) || /^(?:call|дзвінк\p{L}*|звонк\p{L}*|çağrı\p{L}*|arama\p{L}*)$/u.test(word)) ? 'when' : has('whole') ? 'total' : null
  if (has('name') && !has('from') && !has('to')) return null
  if (has('from') && number && !has('name')) return 'from'
  if (has('to') && number && !has('name')) return 'to'
  if (has('queue') && !has('number')) return 'queue'
  return has('whole') && words.length === 1 ? 'total' : null
}

/** Which half of a moment a header names: its date, its time of day, or the whole. */
export function momentHalf(name: string): 'date' | 'time' | 'whole' {
  const words = wordsWithoutUnit(name)
  const [date, time] = [words.some((word) => themes.dateOnly.test(word)), words.some((word) => themes.timeOnly.test(word))]
  return date === time ? 'whole' : date ? 'date' : 'time'
}
