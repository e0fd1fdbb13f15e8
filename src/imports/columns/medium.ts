import type { ColumnMeaning, Reading } from '../../domain/source/source'
import { headerKey } from '../names/column-names'
import type { ColumnFacts } from './column-facts'

const named = new Set('type calltype kind channel media medium mediatype channeltype recordtype service тип типзапису типзаписи вид канал tür tip kanal art typ'.split(' '))
const calls = new Set('call|calls|voice|voice call|phone|phone call|telephone|audio|дзвінок|дзвінки|виклик|голос|голосовий|голосовий дзвінок|телефон|звонок|звонки|вызов|голосовой|голосовой звонок|arama|çağrı|ses|sesli|sesli arama|telefon|anruf|połączenie'.split('|'))
const messages = new Set(('fax|sms|mms|text|text message|message|messages|chat|webchat|mail|email|e-mail|whatsapp|viber|telegram|video message|факс|смс|повідомлення|чат|лист|пошта|сообщение|сообщения|письмо|почта|мессенджер|месенджер|'
  + 'faks|mesaj|kısa mesaj|sohbet|e-posta|nachricht|wiadomość').split('|'))

function lower(word: string): string {
  return word.trim().toLowerCase().replaceAll('i̇', 'i')
}

/** Tells whether a word only says that a row is a call. */
export function saysCall(word: string): boolean {
  return calls.has(lower(word))
}

/** The words of a column that tell rows which are no calls. */
export function noCalls(words: readonly string[]): Reading['directions'] {
  return Object.fromEntries(words.filter((word) => messages.has(lower(word))).map((word) => [word.trim().toLowerCase(), 'notACall'] as const))
}

/** Gives its meaning to a column that tells calls from faxes and messages, each of its words known. */
export function giveMedium(header: readonly string[], facts: readonly ColumnFacts[], columns: ColumnMeaning[]): void {
  const found = facts.find(({ index, kind, distinct, values }) => columns[index] === 'ignore' && kind === 'text' && distinct <= 12 && named.has(headerKey(header[index] ?? ''))
    && values.some(saysCall) && values.some((word) => messages.has(lower(word))) && values.every((word) => saysCall(word) || messages.has(lower(word))))
  if (found) columns[found.index] = 'medium'
}
