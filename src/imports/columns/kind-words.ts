import type { Direction, Outcome } from '../../domain/archive/block'

/** Stems of words, in the order they are asked: the first that stands in a phrase decides. */
const outcomeStems: readonly (readonly [Outcome | 'notACall', RegExp])[] = [
  ['notACall', stems('fax|faks|факс|sms|смс|mms|message sent|chat|чат|e-?mail|e-posta|лист|письмо')],
  ['machine', stems('voice ?mail|answering machine|automat|автовідп|автоотв|голосов|telesekreter|sesli mesaj|anrufbeantworter')],
  ['abandoned', stems('abandon|missed|lost|dropped|hung up|кинут|брошен|пропущен|втрачен|потерян|не дочек|не дожд|kaçan|kaçırıl|cevapsız|kacan|cevapsiz|terk|verpasst|nieodebr')],
  ['unanswered', stems('no answer|not answered|unanswered|without answer|not reached|no reply|без відпов|немає відпов|не відпов|без ответ|нет ответ|не ответ|недозв|не дозв|cevap yok|cevaplanma|yanıtlanma|ulaşılama|nicht erreicht')],
  ['failed', stems('busy|fail|error|unavailable|rejected|declined|congest|зайнят|занят|помилк|ошибк|сбой|відхил|отклон|недоступ|meşgul|hata|başarısız|reddedil|besetzt|zajęt')],
  ['overflow', stems('overflow|timed? ?out|redirect|переповн|переполн|переадрес|taşma|yönlendir')],
  ['answered', stems('answered|accepted|connected|successful|completed|talked|taken|прийнят|принят|відповіл|ответил|отвечен|розмов|разговор|успішн|успешн|состоял|відбу|cevaplan|yanıtlan|yanitlan|görüş|gorus|angenommen|odebran')],
]

const directionStems: readonly (readonly [Direction, RegExp])[] = [
  ['internal', stems('internal|внутрішн|внутренн|dahili|intern')],
  ['outbound', stems('outbound|outgoing|callback|call back|dialed|вихідн|исходящ|зворотн|обратн|перезв|giden|arandı|ausgehend|wychodz')],
  ['inbound', stems('inbound|incoming|received|вхідн|входящ|gelen|eingehend|przychodz')],
]

function stems(list: string): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${list})`, 'iu')
}

/** The outcome a phrase speaks of, or null. */
export function phrasedOutcome(phrase: string): Outcome | 'notACall' | null {
  const text = plain(phrase)
  return outcomeStems.find(([, pattern]) => pattern.test(text))?.[0] ?? null
}

/** The direction a phrase speaks of, or null. */
export function phrasedDirection(phrase: string): Direction | null {
  const text = plain(phrase)
  return directionStems.find(([, pattern]) => pattern.test(text))?.[0] ?? null
}

/** Lower case with Turkish letters told apart, marks between words as blanks. */
function plain(text: string): string {
  return text.normalize('NFC').toLowerCase().replaceAll('i̇', 'i').replace(/[_/\\.,;:-]+/g, ' ')
}

/** Tells whether a column's words say of each call both which way it went and how it ended. */
export function saysBoth(words: readonly string[]): boolean {
  const known = words.filter((word) => phrasedDirection(word) !== null || phrasedOutcome(word) !== null)
  return known.length === words.length && words.some((word) => phrasedDirection(word) !== null) && words.some((word) => phrasedOutcome(word) !== null)
}
