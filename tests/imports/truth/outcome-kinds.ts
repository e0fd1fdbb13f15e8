import { caller, momentText, operator, start, status, table, talk, truthsOf, wait, type Column, type Maker } from './cells'
import { madeCalls, type Made } from './made-calls'
import { figuresOf } from './figures'

/** Calls both ways, a third of the answered ones outbound. */
const bothWays = (chance: Parameters<Maker>[0]) => madeCalls(chance, 40).map((call) => ({ ...call, outbound: call.answered && chance.below(3) === 0 }))
/** The figures of calls that go both ways. */
const truthBothWays = (calls: readonly Made[]) =>
  figuresOf(calls.map(({ outbound, answered, talk: spoken, wait: waited }) => ({ direction: outbound ? 'outbound' : 'inbound', outcome: answered ? 'answered' : outbound ? 'unanswered' : 'abandoned', talk: spoken, wait: waited })))

/** How a call ended, said in other ways than one word of one column. */
export const outcomeKinds: Readonly<Record<string, Maker>> = {
  '13 unknown words of direction': (chance) => {
    const calls = bothWays(chance)
    const [to, from] = chance.one([['MT', 'MO'], ['A', 'B'], ['1', '2'], ['kommend', 'gehend'], ['Przychodzące', 'Wychodzące'], ['<-', '->'], ['Вх.', 'Исх.'], ['Prich', 'Odch']] as const)
    const direction: Column = { names: ['Direction', 'Напрямок', 'Направление', 'Yön', 'callDirection', 'Richtung'], cell: ({ outbound }) => (outbound ? from : to) }
    return { bytes: table(chance, calls, [start, caller, operator, direction, status, wait, talk]), ...truthsOf(calls), truth: truthBothWays(calls) }
  },
  '13 result codes': (chance) => {
    const calls = madeCalls(chance, 40)
    const [names, yes, no] = chance.one([
      [['Result code', 'Код результату', 'Код результата', 'Sonuç kodu', 'resultCode'], '1', '3'], [['SIP code', 'sip_response', 'Response code'], '200', '487'], [['Status', 'status_id'], '0', '1'],
      [['Cause', 'Hangup cause', 'Причина завершения'], '16', '19'], [['Result', 'Outcome'], 'C100', 'C204'], [['Status'], 'NORMAL_CLEARING', 'ORIGINATOR_CANCEL'],
    ] as const)
    const code: Column = { names, cell: ({ answered }) => (answered ? yes : no) }
    const withTalk = chance.below(4) > 0
    return { bytes: table(chance, calls, [start, caller, operator, code, wait, withTalk ? talk : { names: ['Duration', 'Тривалість', 'Süre'], cell: (call) => String(call.talk) }]), ...truthsOf(calls) }
  },
  '13 negative seconds': (chance) => {
    const calls = madeCalls(chance, 40)
    const none = chance.one(['-1', '-1', '−1', '-00:00:01', '-99'])
    const withWord: readonly Column[] = chance.below(2) === 0 ? [status] : []
    return { bytes: table(chance, calls, [start, caller, operator, ...withWord, wait, { ...talk, cell: (call) => (call.answered ? String(call.talk) : none) }]), ...truthsOf(calls) }
  },
  '13 negative wait of who gave up': (chance) => {
    const calls = madeCalls(chance, 40)
    const length: Column = { names: ['Duration', 'Тривалість', 'Длительность', 'Süre', 'durationSec'], cell: (call) => (call.answered ? String(call.talk) : `-${call.wait}`) }
    const known = calls.map((call) => (call.answered ? { ...call, wait: 0 } : call))
    return { bytes: table(chance, known, [start, caller, operator, length]), ...truthsOf(known) }
  },
  '13 fax and message rows': (chance) => {
    const calls = madeCalls(chance, 40)
    const [voice, others] = chance.one([['Call', ['Fax', 'SMS', 'Message']], ['Voice', ['Fax', 'Text message', 'Chat']], ['Дзвінок', ['Факс', 'Повідомлення', 'СМС']], ['Звонок', ['Факс', 'Сообщение', 'СМС']], ['Arama', ['Faks', 'Mesaj', 'SMS']]] as const)
    const rows = calls.flatMap((call): readonly (Made & { readonly kind: string })[] => (chance.below(6) === 0 ? [{ ...call, kind: voice }, { ...call, id: `${call.id}f`, start: call.start + 500, talk: 9, wait: 0, kind: chance.one(others) }] : [{ ...call, kind: voice }]))
    const kind: Column = { names: ['Type', 'Тип', 'Tür', 'Kind', 'Вид', 'Channel', 'Media'], cell: (call) => (rows.find((row) => row.id === call.id) ?? { kind: voice }).kind }
    return { bytes: table(chance, rows, [start, caller, operator, kind, status, wait, talk]), ...truthsOf(calls) }
  },
  '14 two starts': (chance) => {
    const calls = madeCalls(chance, 40)
    const zone = chance.one(['Europe/Kyiv', 'Europe/Istanbul', 'UTC', 'Asia/Almaty'])
    const ahead = { 'Europe/Kyiv': 3, 'Europe/Istanbul': 3, UTC: 0, 'Asia/Almaty': 5 }[zone] ?? 0
    const text = momentText(chance)
    const local: Column = { names: ['Start time', 'Початок', 'Начало', 'Başlangıç', 'Call start', 'startLocal'], cell: ({ start: at }) => text(at + ahead * 3600) }
    const other = chance.one<Column>([
      { names: ['Start (UTC)', 'startUtc', 'UTC start', 'Початок UTC', 'Start time GMT'], cell: ({ start: at }) => text(at) },
      { names: ['Start time utc', 'createdAt', 'Timestamp', 'Date', 'Received'], cell: ({ start: at }) => text(at) },
    ])
    return { bytes: table(chance, calls, [local, other, caller, operator, status, wait, talk]), ...truthsOf(calls), zone }
  },
  '21 nothing is not zero': (chance) => {
    const calls = madeCalls(chance, 40)
    const nothing = chance.one(['', '-', '–', 'n/a', 'null', '--', '--:--', '-:--:--', '00:00:00', '0', '#N/A', '?'])
    const absent: Column = { names: ['Talk time', 'Розмова', 'Разговор', 'Konuşma süresi'], cell: (call) => (call.answered ? String(call.talk) : nothing) }
    return { bytes: table(chance, calls, [start, operator, status, wait, absent]), ...truthsOf(calls) }
  },
}
