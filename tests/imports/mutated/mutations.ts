import { gzipSync } from 'node:zlib'
import { makeWorkbook } from '../containers/make-zip'

/** Numbers from a seed (mulberry32), so that a failing file can be made again. */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** A file of a known layout: its text, and how the text becomes a file. */
type Seed = { readonly name: string; readonly text: string; readonly pack: (text: string) => Uint8Array<ArrayBuffer> }

const utf8 = (text: string) => new TextEncoder().encode(text)
const utf16 = (text: string) => Uint8Array.from([...`\ufeff${text}`].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]))
const cp1251 = (text: string) => Uint8Array.from([...text], (c) => (c >= 'А' && c <= 'я' ? c.charCodeAt(0) - 0x410 + 0xc0 : c.charCodeAt(0)))
const rowsOf = (text: string) => text.split('\n').slice(0, 60).map((line) => line.slice(0, 2000).split('\t').slice(0, 20))

const asterisk = Array.from({ length: 5 }, (_, i) => `"","8924557831${i}","211474","pstn","""A"" <8>","SIP/1-0000000${i}","SIP/2-00000001","Dial","","2024-01-27 15:0${i}:24","2024-01-27 15:0${i}:24","2024-01-27 15:0${i}:51",27,27,"ANSWERED","DOCUMENTATION","170636804${i}.0",""\n`).join('')
const queueLog = ['ENTERQUEUE||380671112233|1', 'CONNECT|12|1706368044.1|3', 'COMPLETECALLER|12|65|1'].map((event, i) => `170636804${i}|1706368040.7|support|${i === 0 ? 'NONE' : 'Agent/1127'}|${event}`).join('\n')
  + '\n1706368050|1706368049.8|support|NONE|ENTERQUEUE||380501112233|1\n1706368060|1706368049.8|support|NONE|ABANDON|1|1|10\n1706368061|NONE|NONE|Agent/1127|PAUSE|lunch\n1706368161|NONE|NONE|Agent/1127|UNPAUSE|\n1706368162|NONE|support|Agent/1127|REMOVEMEMBER|\n'
const threeCx = 'Call Time,Caller ID,Destination,Trunk,Trunk number,Did,Status,Ringing,Talking,Total Duration,Call Type,Sentiment,Summary,Transcription\r\n2025-08-16T01:37:00,682,Menu (801),,,142,Answered,0:00:00,0:00:10,0:00:10,,,"two\nlines",\r\n2025-08-16T01:37:10,682,"Ann, O (101)",,,142,Answered,0:00:05,0:01:10,0:01:15,,,,\r\nTotals,2,,,,,,0:00:05,0:01:20,0:01:25,,,,\r\n'
const generic = (d: string) => `call_id${d}start${d}direction${d}agent${d}caller${d}talk${d}status\na${d}2025-01-13 10:00:00${d}inbound${d}"Ann O"${d}+380671112233${d}60${d}answered\nb${d}2025-01-13 10:01:00${d}outbound${d}Олена${d}0501112233${d}0${d}no answer\nc${d}2025-01-14 23:59:59${d}inbound${d}Bob${d}anonymous${d}5:05${d}answered\n`
const russian = 'Дата;Час;Оператор;Статус\n01.02.2025;10:00;Олена;Прийнято\n02.02.2025;0,5;Ірина;Пропущений\n03.02.2025;11:00:01;Анна;Прийнято\n'
const page = '<html><table><tr><th>Start<th>Agent<th>Talk<th>Status</tr><tr><td>2025-01-13 10:00<td>Ann &amp; Co<td>65<td>answered</tr><tr><td>14 Jan 2025 10:00<td>Bob<td>0:00:05<td>no answer</table></html>'
const hours = 'Agent,Login,Logout\nAnn,2025-01-13 08:00:00,2025-01-13 16:30:00\nBob,2025-01-13 22:00:00,2025-01-14 06:00:00\nAnn,2025-01-14 08:00:00,2025-01-14 07:00:00\n'
const sheet = 'Start\tAgent\tCaller\tTalk\tStatus\n2025-01-13 10:00:00\tAnn\t380671112233\t65\tanswered\n2025-01-13 10:05:00\tBob\t380501112233\t0\tno answer\n'

/** One file of every kind of layout and container. */
export const seeds: readonly Seed[] = [
  { name: 'asterisk', text: asterisk, pack: utf8 }, { name: 'queue_log', text: queueLog, pack: utf8 }, { name: '3cx', text: threeCx, pack: utf8 },
  { name: 'semicolon', text: generic(';'), pack: utf8 }, { name: 'tab', text: generic('\t'), pack: utf8 }, { name: 'pipe', text: generic('|'), pack: utf8 }, { name: 'comma', text: generic(','), pack: utf8 },
  { name: 'windows-1251', text: russian, pack: cp1251 }, { name: 'utf-16', text: generic('\t'), pack: utf16 }, { name: 'page', text: page, pack: utf8 }, { name: 'hours', text: hours, pack: utf8 },
  { name: 'gzip', text: asterisk, pack: (text) => Uint8Array.from(gzipSync(text)) }, { name: 'workbook', text: sheet, pack: (text) => makeWorkbook([rowsOf(text)]) },
]
const salt = ['"', '""', '\n', '\r', ',', ';', '\t', '|', '\0', '\ufeff', 'sep=;\n', '__proto__', '99999999999999999999', '0000-00-00', '31/31/9999 99:99:99', '\ud800', '-1', 'Totals', '1e309', 'NULL', ' '.repeat(50), '<table>', '&#0;', '3.8E+11', '8.6 Days', '31 Feb 2025']

/** The file a seed number stands for, with the name of its layout: its text or its bytes are damaged one to five times. */
export function mutated(seedNumber: number): { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> } {
  const rnd = random(seedNumber)
  const seed = seeds[seedNumber % seeds.length] ?? { name: '', text: '', pack: utf8 }
  let text = seed.text
  const inBytes = rnd() < 0.3
  const times = 1 + Math.floor(rnd() * 5)
  if (!inBytes) for (let i = 0; i < times; i++) text = damagedText(text, rnd)
  let bytes = seed.pack(text)
  if (inBytes) for (let i = 0; i < times; i++) bytes = damagedBytes(bytes, rnd)
  return { name: seed.name, bytes }
}

function damagedText(text: string, rnd: () => number): string {
  const at = Math.floor(rnd() * text.length)
  const kind = rnd()
  if (kind < 0.4) return text.slice(0, at) + (salt[Math.floor(rnd() * salt.length)] ?? '') + text.slice(at)
  if (kind < 0.55) return text.slice(0, at) + text.slice(at + 1 + Math.floor(rnd() * 20))
  if (kind < 0.65) return text.slice(0, at)
  if (kind < 0.75) return text + text.slice(at)
  if (kind < 0.85) return text.replace('"', '')
  const lines = text.split('\n')
  for (let i = lines.length - 1; i > 0; i--) {
    const j = Math.floor(rnd() * (i + 1))
    const [a, b] = [lines[i] ?? '', lines[j] ?? '']
    lines[i] = b
    lines[j] = a
  }
  return lines.join('\n')
}

function damagedBytes(bytes: Uint8Array<ArrayBuffer>, rnd: () => number): Uint8Array<ArrayBuffer> {
  const at = Math.floor(rnd() * bytes.length)
  const kind = rnd()
  if (kind < 0.7) return bytes.map((byte, i) => (i === at ? Math.floor(rnd() * 256) : byte))
  return kind < 0.85 ? bytes.slice(0, at) : Uint8Array.from([...bytes.subarray(0, at), ...bytes.subarray(Math.floor(at / 2))])
}
