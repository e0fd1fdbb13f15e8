// A call log of made-up years as a queue report writes it, streamed to a file: 1,000,000 calls of a year are about 112 MB.
import { createWriteStream } from 'node:fs'
import { once } from 'node:events'

const queues = [
  { queue: 'apteka-info', line: '0800000101', weight: 30 },
  { queue: 'dostavka', line: '0800000102', weight: 15 },
  { queue: 'musteri', line: '08500000031', weight: 20 },
  { queue: 'servis', line: '08500000032', weight: 9 },
  { queue: 'market', line: '88000000077', weight: 15 },
  { queue: 'bookings', line: '08000000114', weight: 11 },
]
const operators = ['Kovalenko', 'Shevchuk', 'Bondar', 'Melnyk', 'Tkachenko', 'Lysenko', 'Yilmaz', 'Demir', 'Sahin', 'Orlova', 'Akhmetov', 'Kim', 'Harper', 'Reed']
const topics = ['Availability', 'Price', 'Order status', 'Delivery', 'Return', 'Appointment', 'Complaint', '']
const header = 'Call ID,Call start,Line,Queue,Caller,Direction,Operator,Topic,Result,Wait,Talk,Hold,Wrap-up\r\n'
/** Local seconds of 2025-11-01T00:00 since 1970. */
const firstSecond = Date.UTC(2025, 10, 1) / 1000

function generator(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const weighted = queues.flatMap((each) => Array.from({ length: each.weight }, () => each))
const two = (n) => (n < 10 ? `0${n}` : String(n))

/** Starts of one day with most calls in working hours, in order of time; `rows` calls are spread evenly over `days`. */
function startsOf(day, rows, days, random) {
  const list = new Float64Array(Math.floor(((day + 1) * rows) / days) - Math.floor((day * rows) / days))
  for (let i = 0; i < list.length; i++) {
    const hour = random() < 0.9 ? 8 + random() * 12 : random() * 24
    list[i] = firstSecond + day * 86_400 + Math.floor(hour * 3600)
  }
  return list.sort()
}

function row(serial, second, random) {
  const { queue, line } = weighted[Math.floor(random() * weighted.length)]
  const at = new Date(second * 1000)
  const start = `${at.getUTCFullYear()}-${two(at.getUTCMonth() + 1)}-${two(at.getUTCDate())} ${two(at.getUTCHours())}:${two(at.getUTCMinutes())}:${two(at.getUTCSeconds())}`
  const caller = `+38000${String(Math.floor(random() * 2_000_000)).padStart(7, '0')}`
  const answered = random() < 0.92
  const wait = Math.floor(-Math.log(1 - random()) * (answered ? 11 : 42)) + 2
  const talk = answered ? 5 + Math.floor(-Math.log(1 - random()) * 150) : 0
  const operator = answered ? operators[Math.floor(random() * operators.length)] : ''
  const topic = answered ? topics[Math.floor(random() * topics.length)] : ''
  const hold = answered && random() < 0.15 ? Math.floor(random() * 90) : 0
  const wrap = answered ? Math.floor(random() * 45) : 0
  return `${second}.${serial},${start},${line},${queue},${caller},in,${operator},${topic},${answered ? 'ANSWERED' : 'ABANDONED'},${wait},${talk},${hold},${wrap}\r\n`
}

/** Every 50th row or so as logs have them that nobody cleaned: what it was is drawn, what is left of it must be said row by row. */
function soiled(line, random) {
  const cells = line.slice(0, -2).split(',')
  const kind = Math.floor(random() * 6)
  if (kind === 0) cells[6] = `"${cells[6]}" <114>`
  else if (kind === 1) cells[6] = `"${cells[6]}`
  else if (kind === 2) cells[7] = `${cells[7]}\u00ff`
  else if (kind === 3) cells.pop()
  else if (kind === 4) return `\r\n${line}`
  else return `${cells.map((cell) => `"${cell}"`).join(',')}\r\n`
  return `${cells.join(',')}\r\n`
}

/**
 * Writes the file, a day at a time; the same rows, days and seed give the same bytes. `dirty` spoils every 50th row: broken
 * and sound quotes, bytes of no encoding, a missing cell, a blank line. Returns its size.
 */
export async function writeBigCsv(path, rows, { days = 365, dirty = false, seed = 1 } = {}) {
  const random = generator(seed)
  const dirt = generator(seed + 1)
  const file = createWriteStream(path)
  let bytes = 0
  let serial = 100_000
  const write = async (text) => {
    // One byte a character: U+00FF becomes a byte no UTF-8 has.
    const piece = Buffer.from(text, 'latin1')
    bytes += piece.length
    if (!file.write(piece)) await once(file, 'drain')
  }
  await write(header)
  for (let day = 0; day < days; day++) {
    const piece = []
    for (const second of startsOf(day, rows, days, random)) {
      const line = row(serial++, second, random)
      piece.push(dirty && dirt() < 0.02 ? soiled(line, dirt) : line)
    }
    await write(piece.join(''))
  }
  file.end()
  await once(file, 'finish')
  return bytes
}
