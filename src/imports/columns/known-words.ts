import type { Direction, Outcome } from '../../domain/archive/block'
import { phrasedDirection, phrasedOutcome } from './kind-words'

type OutcomeWord = Outcome | 'notACall'
type DirectionWord = Direction | 'notACall'

const notCalls = 'email|e-mail|mail|inbound email|outbound email|email inbound|email outbound|handle email|handle case|chat|webchat|sms|fax|message|callback request|queuestart|configreload|лист|пошта|чат|письмо|почта|e-posta|sohbet|faks'

const outcomeLists: Readonly<Record<OutcomeWord, string>> = {
  answered: 'answered|answer|ok|success|successful|completed|complete|connected|call connected|accepted|y|yes|true|agent|talked|handled|inbound answered|sale|answered by agent|transfer|transferred|released|terminatedbydst|terminatedbysrc|'
    + 'відповіли|відповідь|прийнято|прийнятий|успішно|успішний|розмова|так|відповів|отвечен|ответили|отвечено|принят|принято|успешно|успешный|разговор|да|состоялся|cevaplandı|cevaplanan|yanıtlandı|görüşüldü|başarılı|evet',
  abandoned: 'abandoned|abandon|hang|hangup|hung up|lost|drop|dropped|caller hung up|short_abandoned|abandoned in queue|missed|missed call|'
    + 'втрачений|втрачено|пропущений|пропущено|кинув трубку|потерян|потерянный|пропущен|пропущенный|не дождался|брошен|kaçan|kaçırıldı|cevapsız çağrı|terk|terk edildi|vazgeçti',
  overflow: 'overflow|timeout|exitwithtimeout|exitempty|exitwithkey|queue timeout|redirected|переповнення|переадресовано|переполнение|переадресован|taşma|yönlendirildi|zaman aşımı',
  machine: 'voicemail|vm|vm-success|machine|answering machine|am|a|ivr|ai call|автовідповідач|голосова пошта|автоответчик|голосовая почта|telesekreter|sesli mesaj',
  unanswered: 'no answer|noanswer|no-answer|not answered|unanswered|n|no|false|na|outbound_missed|no_answer|cancel|canceled|cancelled|originator_cancel|no_user_response|'
    + 'немає відповіді|без відповіді|не відповіли|не відповів|ні|нет ответа|без ответа|не отвечен|не ответили|не ответил|нет|cevapsız|cevap yok|cevaplanmadı|yanıtlanmadı|hayır',
  failed: 'failed|fail|busy|b|congestion|chanunavail|no route|noroute|noroutexists|noroutexist|norouteexists|routebusy|notavailable|failed_cancelled|error|user_busy|no money|unallocated number|invalid number|out of business hours|'
    + 'зайнято|помилка|немає маршруту|занято|ошибка|неудачно|сбой|meşgul|başarısız|hata',
  unknown: 'unknown',
  notACall: notCalls,
}

const directionLists: Readonly<Record<DirectionWord, string>> = {
  inbound: 'in|inbound|incoming|inc|i|incoming call|inbound call|call inbound|inbound answered|inbound queue|1 in|вхідний|вхідні|вхід|вхідний дзвінок|входящий|входящие|входящий звонок|вх|gelen|gelen çağrı|gelen arama',
  outbound: 'out|outbound|outgoing|o|outgoing call|outbound call|call outbound|outbound-api|outbound-dial|click2call leg2|click2call|extension outgoing|cold|hot|predictive|вихідний|вихідні|вихідний дзвінок|исходящий|исходящие|исходящий звонок|исх|giden|giden çağrı|giden arama|dış arama',
  internal: 'int|internal|internal call|внутрішній|внутрішні|внутренний|внутренние|вн|dahili|iç|iç arama',
  notACall: notCalls,
}

const outcomeOf = index(outcomeLists)
const directionOf = index(directionLists)

function index<T extends string>(lists: Readonly<Record<T, string>>): ReadonlyMap<string, T> {
  const found = new Map<string, T>()
  for (const [key, list] of Object.entries<string>(lists)) for (const word of list.split('|')) found.set(word, key as T)
  return found
}

/** The outcome classes of the words known; the others stay for a person to map. */
export function knownOutcomes(words: readonly string[]): Record<string, OutcomeWord> {
  return known(words, outcomeOf, phrasedOutcome)
}

/** The directions of the words known, and which of them are no calls. */
export function knownDirections(words: readonly string[]): Record<string, DirectionWord> {
  return known(words, directionOf, phrasedDirection)
}

function known<T>(words: readonly string[], table: ReadonlyMap<string, T>, phrased: (word: string) => T | null): Record<string, T> {
  const entries: [string, T][] = []
  for (const word of words) {
    const key = word.trim().toLowerCase()
    const value = table.get(key) ?? phrased(word)
    if (value !== null) entries.push([key, value])
  }
  return Object.fromEntries(entries)
}
