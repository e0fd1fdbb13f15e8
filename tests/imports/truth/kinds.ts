import { caller, operator, start, status, table, talk, wait, type Column, type Maker } from './cells'
import { clock, compactDay, dotDate, fileOf, isoDate, madeCalls, timeText, truthOf, type Made } from './made-calls'
import { oneByteEncoder } from './legacy-encodings'

/** Each kind of defect, with a maker of its variants. */
export const kinds: Readonly<Record<string, Maker>> = {
  '1 a queue that answers': (chance) => {
    const calls = madeCalls(chance, 40)
    const flag = chance.one([
      { names: ['missed_call', 'isMissed', 'Пропущений', 'Cevapsız'], cell: ({ answered }: Made) => (answered ? 'false' : 'true') },
      { names: ['missed', 'Missed call', 'Пропущен'], cell: ({ answered }: Made) => (answered ? 'N' : 'Y') },
      status,
    ])
    const connected: Column = { names: ['billsec'], cell: (call) => String(call.answered ? call.talk : call.wait) }
    return { bytes: table(chance, calls, [start, caller, operator, flag, connected, wait]), truth: truthOf(calls) }
  },
  '2 units': (chance) => {
    const calls = madeCalls(chance, 40)
    const unit = chance.one([
      { names: ['talkTimeMS', 'talkMs', 'Розмова, мс', 'Разговор (мс)', 'talk_duration_ms'], cell: (call: Made) => String(call.talk * 1000) },
      { names: ['talkTime', 'Talk'], cell: (call: Made) => String(call.talk * 1000) },
      { names: ['talkSec', 'talkDurationSec', 'Розмова сек', 'Konuşma sn', 'talk_s'], cell: (call: Made) => String(call.talk) },
      { names: ['Talk (min)', 'talkMin', 'Розмова, хв', 'Разговор, мин', 'Konuşma dk'], cell: (call: Made) => (call.talk / 60).toFixed(4) },
    ])
    const beside: readonly Column[] = chance.below(2) === 0 ? [{ names: ['Talk time', 'Час розмови'], cell: (call) => clock(call.talk) }] : []
    return { bytes: table(chance, calls, [start, caller, operator, status, wait, unit, ...beside]), truth: truthOf(calls) }
  },
  '3 thousands': (chance) => {
    const calls = madeCalls(chance, 40, 4000)
    const mark = chance.one([',', '.', ' ', '\u00a0', '\u202f'])
    const grouped = (n: number) => String(n).replace(/(?<=\d)(?=(\d{3})$)/, mark)
    return { bytes: table(chance, calls, [start, caller, operator, status, { ...wait, cell: (call) => grouped(call.wait) }, { ...talk, cell: (call) => grouped(call.talk) }]), truth: truthOf(calls) }
  },
  '5 unreadable cells': (chance) => {
    const calls = madeCalls(chance, 40)
    const none = chance.one(['', '0', 'null', '-', '0000-00-00 00:00:00', 'NULL', '—'])
    const answer: readonly Column[] = chance.one([
      [{ names: ['connectTime', 'Answered at', 'Час відповіді'], cell: ({ answered, start: at, wait: w }) => (answered ? `${isoDate(at + w)} ${timeText(at + w)}` : none) }],
      [{ names: ['ConnectDate'], cell: ({ answered, start: at, wait: w }) => (answered ? dotDate(at + w) : '') }, { names: ['ConnectTime'], cell: ({ answered, start: at, wait: w }) => (answered ? timeText(at + w) : '') }],
      [{ names: ['Answer time'], cell: ({ answered, start: at, wait: w }) => (answered ? timeText(at + w) : chance.one(['', '00:00:00'])) }],
    ])
    const over = ({ start: at, wait: w, talk: s }: Made) => at + w + s
    const end: readonly Column[] = chance.below(2) === 0 ? [{ names: ['End time', 'Завершення'], cell: (call) => `${isoDate(over(call))} ${timeText(over(call))}` }] : [{ names: ['EndDate'], cell: (call) => dotDate(over(call)) }, { names: ['EndTime'], cell: (call) => timeText(over(call)) }]
    return { bytes: table(chance, calls, [start, caller, operator, ...answer, ...end]), truth: truthOf(calls) }
  },
  '6 rows of one call': (chance) => {
    const calls = madeCalls(chance, 24)
    const text = (at: number) => `${isoDate(at)} ${timeText(at)}`
    const names = chance.one([['id', 'linkedid'], ['rowId', 'callId'], ['leg_uuid', 'session_id']])
    const header = [names[0] ?? '', names[1] ?? '', 'start', 'answer', 'end', 'from', 'agent', 'status']
    let row = 0
    const rows = calls.flatMap((call) => {
      const [taken, over] = [call.start + call.wait, call.start + call.wait + call.talk]
      const leg = (from: number, answered: number | null, to: number, agent: string) => [`r${++row}`, call.id, text(from), answered === null ? '' : text(answered), text(to), call.number, agent, answered === null ? 'NO ANSWER' : 'ANSWERED']
      const legs = [leg(call.start, call.start, over, 'Queue 1'), leg(call.start + 1, null, taken, 'Petro')]
      if (call.answered) legs.push(leg(call.start + 1, taken, over, call.operator), leg(over - 20, over - 10, over, 'Helper'))
      return legs
    })
    return { bytes: fileOf(header, rows, chance.one([';', ',', '|'])), truth: truthOf(calls) }
  },
  '7 talk, wait and whole': (chance) => {
    const calls = madeCalls(chance, 40)
    const write = chance.one([String, clock])
    const shapes: readonly (readonly Column[])[] = [
      [{ names: ['Waiting time', 'Очікування'], cell: (call) => write(call.wait) }, { names: ['Call duration', 'Тривалість'], cell: (call) => write(call.talk) }, { names: ['Total call duration', 'Загальна тривалість'], cell: (call) => write(call.wait + call.talk) }],
      [{ names: ['Waiting time', 'Bekleme süresi'], cell: (call) => write(call.wait) }, { names: ['Duration', 'Süre'], cell: (call) => write(call.talk) }],
      [{ names: ['Ring time', 'Ожидание'], cell: (call) => write(call.wait) }, { names: ['Duration', 'Длительность'], cell: (call) => write(call.wait + call.talk) }],
      [{ names: ['Ring time'], cell: (call) => write(call.wait) }, { names: ['Duration'], cell: (call) => write(call.answered ? call.talk : call.wait) }],
    ]
    return { bytes: table(chance, calls, [start, caller, operator, status, ...chance.one(shapes)]), truth: truthOf(calls) }
  },
  '9 compact dates and times': (chance) => {
    const calls = madeCalls(chance, 40)
    const lost = chance.below(2) === 0
    const time = (at: number) => timeText(at).replaceAll(':', '').replace(lost ? /^0+(?=\d)/ : /^$/, '')
    const when: readonly Column[] = chance.one([[{ names: ['Start'], cell: ({ start: at }) => `${compactDay(at)}${timeText(at).replaceAll(':', '')}` }], [{ names: ['Start date', 'Date'], cell: ({ start: at }) => compactDay(at) }, { names: ['Start time', 'Time'], cell: ({ start: at }) => time(at) }]])
    return { bytes: table(chance, calls, [...when, caller, operator, status, wait, talk]), truth: truthOf(calls) }
  },
  '10 zone words': (chance) => {
    const calls = madeCalls(chance, 40)
    const word = chance.one(['EDT', 'MSK', 'UTC+3', 'GMT+03:00', 'Z', '+03', 'CST', 'IST', 'EEST', 'QQT'])
    return { bytes: table(chance, calls, [{ ...start, cell: (call) => `${start.cell(call)} ${word}` }, caller, operator, status, wait, talk]), truth: truthOf(calls) }
  },
  '11 old Cyrillic': (chance) => {
    const calls = madeCalls(chance, 40).map((call) => ({ ...call, operator: call.answered ? chance.one(['Иванова Мария', 'Щукин Олег', 'Петренко Анна', 'Кузнецов Юрий']) : '' }))
    const russian: readonly Column[] = [
      { names: ['Дата', 'Начало'], cell: ({ start: at }) => `${dotDate(at)} ${timeText(at)}` }, { names: ['Номер'], cell: ({ number }) => number }, { names: ['Оператор', 'Сотрудник'], cell: (call) => call.operator },
      { names: ['Статус', 'Результат'], cell: ({ answered }) => (answered ? 'Отвечен' : 'Пропущен') }, { names: ['Ожидание'], cell: (call) => String(call.wait) }, { names: ['Разговор'], cell: (call) => String(call.talk) },
    ]
    return { bytes: table(chance, calls, russian, oneByteEncoder(chance.one(['koi8-r', 'koi8-u', 'ibm866', 'x-mac-cyrillic', 'windows-1251', 'iso-8859-5']))), truth: truthOf(calls) }
  },
  '13 direction and outcome in one': (chance) => {
    const calls = madeCalls(chance, 40)
    const [taken, missed, out] = chance.one([['Gelen Aramalar', 'Cevapsız Aramalar', 'Giden Aramalar'], ['Входящий', 'Входящий пропущенный', 'Исходящий'], ['Incoming', 'Missed call', 'Outgoing'], ['Вхідний', 'Вхідний пропущений', 'Вихідний']] as const)
    const both: Column = { names: ['Type', 'yonanlam', 'Тип', 'Kind', 'Вид'], cell: ({ answered, outbound }) => (outbound ? out : answered ? taken : missed) }
    return { bytes: table(chance, calls, [start, caller, operator, both, wait, talk]), truth: truthOf(calls) }
  },
  '20 sorted by something else': (chance) => {
    const calls = madeCalls(chance, 60)
    const by = chance.one(['talk', 'wait', 'operator', 'number'] as const)
    const sorted = calls.toSorted((a, b) => (a[by] < b[by] ? -1 : a[by] > b[by] ? 1 : 0))
    return { bytes: table(chance, chance.below(2) === 0 ? sorted : sorted.toReversed(), [start, caller, operator, status, wait, talk]), truth: truthOf(calls) }
  },
  '22 a repeated id': (chance) => {
    const calls = madeCalls(chance, 50).map((call, i, all) => (i === 30 ? { ...call, id: all[3]?.id ?? '' } : call))
    return { bytes: table(chance, calls, [{ names: ['Call ID', 'id', 'Ідентифікатор'], cell: ({ id }) => id }, start, caller, operator, status, wait, talk]), truth: truthOf(calls) }
  },
  '23 a first row that is no header': (chance) => {
    const calls = madeCalls(chance, 40)
    const rows = calls.map((call) => [call.id, start.cell(call), call.number, call.operator, String(call.wait), String(call.talk), call.answered ? 'answered' : 'abandoned'])
    const types = chance.one([['VARCHAR(20)', 'TIMESTAMP', 'VARCHAR(24)', 'VARCHAR(40)', 'INTEGER', 'INTEGER', 'VARCHAR(12)'], []])
    return { bytes: fileOf(types, rows, chance.one([';', ',', '\t'])), truth: truthOf(calls) }
  },
}
