import type { Chance, Made } from './made-calls'
import { dotDate, fileOf, isoDate, timeText, truthOf } from './made-calls'

/** A file of a kind and what a right reading of it gives; `zone` is that of the source, UTC when absent. */
export type Variant = {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly truth: string
  readonly zone?: string
  /** The sum of all starts. */
  readonly starts?: number
  /** The operators, sorted. */
  readonly operators?: string
}
export type Column = { readonly names: readonly string[]; readonly cell: (call: Made) => string }
export type Maker = (chance: Chance) => Variant

export const start: Column = { names: ['Start time', 'Початок', 'Начало', 'Başlangıç', 'startedAt', 'Call Start'], cell: ({ start: at }) => `${isoDate(at)} ${timeText(at)}` }
export const caller: Column = { names: ['Caller', 'Номер абонента', 'Номер клиента', 'Arayan', 'callerNumber', 'ANI'], cell: ({ number }) => number }
export const operator: Column = { names: ['Agent', 'Оператор', 'Сотрудник', 'Temsilci', 'agentName'], cell: (call) => call.operator }
export const status: Column = { names: ['Status', 'Результат', 'Статус', 'Sonuç', 'callResult'], cell: ({ answered }) => (answered ? 'Answered' : 'Missed') }
export const wait: Column = { names: ['Wait (sec)', 'Очікування, сек', 'Ожидание сек', 'Bekleme sn', 'waitSec'], cell: (call) => String(call.wait) }
export const talk: Column = { names: ['Talk (sec)', 'Розмова, сек', 'Разговор сек', 'Konuşma sn', 'talkSec'], cell: (call) => String(call.talk) }

/** A moment of a call as some system writes it. */
export const momentText = (chance: Chance) => {
  const dots = chance.below(2) === 0
  return (at: number) => `${dots ? dotDate(at) : isoDate(at)} ${timeText(at)}`
}

/** A table of calls with its columns in any order and any cut. */
export function table(chance: Chance, calls: readonly Made[], columns: readonly Column[], encode?: (text: string) => Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const chosen = chance.shuffled(columns)
  return fileOf(chosen.map(({ names }) => chance.one(names)), calls.map((call) => chosen.map(({ cell }) => cell(call))), chance.one([';', ',', '\t', '|']), encode)
}

/** What calls must come to: figures, starts and people. */
export function truthsOf(calls: readonly Made[], offset = 0): Pick<Variant, 'truth' | 'starts' | 'operators'> {
  return { truth: truthOf(calls), starts: calls.reduce((sum, call) => sum + call.start - offset, 0), operators: [...new Set(calls.map((call) => call.operator).filter((name) => name !== ''))].sort().join() }
}
