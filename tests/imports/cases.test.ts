import { describe, expect, it } from 'vitest'
import { openContainer } from '../../src/imports/containers/open-container'
import { inspectFile } from '../../src/imports/inspect-file'
import { readCalls } from '../../src/imports/read-calls'
import { callsOf, digest, now, sourceId } from './kit'
import { caseFile, haveCases } from './truth/case-files'
import { figuresOf } from './truth/figures'

type Case = {
  readonly file: string
  /** The figures as `figuresOf` writes them, the rows refused and the questions a person is asked. */
  readonly right: string
  readonly refused?: number
  readonly asks?: readonly string[]
  /** What a person answers. */
  readonly words?: Readonly<Record<string, 'answered' | 'failed'>>
}

const cases: readonly Case[] = [
  { file: '02-8x8-work-cdr/cdr.csv', right: 'inbound abandoned 1 talk 0 wait 1689; inbound answered 1 talk 180 wait 12; inbound machine 1 talk 0 wait 0; outbound answered 1 talk 60 wait 0' },
  { file: '04-netgsm/gorusmedetayi.csv', right: 'inbound abandoned 1 talk 0 wait 0; inbound answered 2 talk 4213 wait 0; outbound answered 1 talk 150 wait 0' },
  { file: '07-mikopbx-transfer/cdr_general.csv', right: 'inbound abandoned 1 talk 0 wait 30; inbound answered 1 talk 168 wait 12' },
  { file: '09-swyx/CDR.txt', right: 'inbound abandoned 1 talk 0 wait 31; inbound answered 2 talk 200 wait 40' },
  { file: '11-forum-300/calls.csv', right: 'inbound abandoned 1 talk 0 wait 31; inbound answered 1 talk 125 wait 7; inbound machine 1 talk 0 wait 20; outbound answered 1 talk 600 wait 12' },
  {
    file: '13-ringostat/calllog.csv', asks: ['words'], words: { proper: 'answered', 'repeat call': 'answered', 'call forwarding scheme did not work': 'failed' },
    right: 'inbound abandoned 1 talk 0 wait 33; inbound answered 3 talk 260 wait 24; inbound failed 1 talk 0 wait 3; inbound machine 1 talk 0 wait 20; outbound unanswered 1 talk 0 wait 25',
  },
  { file: '14-fusionpbx-callcenter/cdr.csv', refused: 1, right: 'inbound abandoned 1 talk 0 wait 46; inbound answered 1 talk 120 wait 11' },
  { file: '15-ringcentral-queue/calllog.csv', right: 'inbound abandoned 1 talk 0 wait 20; inbound answered 1 talk 95 wait 0' },
  { file: '25-quoted-thousands/calls.csv', right: 'inbound abandoned 1 talk 0 wait 1020; inbound answered 3 talk 4403 wait 25' },
  { file: '26-semicolon-long-comment/calls.csv', right: 'inbound abandoned 1 talk 0 wait 0; inbound answered 2 talk 135 wait 0' },
  { file: '27-lone-quotes/calls.csv', right: 'inbound abandoned 1 talk 0 wait 0; inbound answered 3 talk 155 wait 0' },
  { file: '28-zone-words/calls.csv', right: 'inbound answered 2 talk 180 wait 0; outbound answered 1 talk 30 wait 0' },
  { file: '29-old-cyrillic/koi8.csv', right: 'inbound abandoned 1 talk 0 wait 40; inbound answered 1 talk 65 wait 12; outbound answered 1 talk 90 wait 10' },
  { file: '30-comma-in-name/calls.csv', refused: 1, right: 'inbound answered 2 talk 80 wait 0; outbound answered 1 talk 120 wait 0' },
  { file: '35-sorted-by-talk/calls.csv', right: 'inbound abandoned 8 talk 0 wait 238; inbound answered 40 talk 9120 wait 1160' },
  { file: '36-nothing-is-not-zero/calls.csv', right: 'inbound abandoned 8 talk 0 wait 238; inbound answered 40 talk 9120 wait 1160' },
  { file: '37-one-repeated-id/calls.csv', asks: ['repeatedIds'], right: 'inbound abandoned 8 talk 0 wait 238; inbound answered 40 talk 9120 wait 1160' },
  { file: '38-row-of-types/calls.csv', right: 'inbound abandoned 8 talk 0 wait 238; inbound answered 40 talk 9120 wait 1160' },
]

async function looked(file: string) {
  const opened = await openContainer(new Blob([caseFile(file)]), file)
  if (!opened.ok) throw new Error(opened.failure.code)
  const look = await inspectFile(opened.value.blob, file, { zone: 'Europe/Kyiv', decoding: opened.value.decoding })
  if (!look.ok) throw new Error(look.failure.code)
  return { blob: opened.value.blob, ...look.value }
}

describe.skipIf(!haveCases)('cases of public reports', () => {
  it.each(cases)('$file', async ({ file, right, refused = 0, asks = [], words = {} }) => {
    const look = await looked(file)
    expect([look.asks.map(({ code }) => code), look.questions]).toEqual([asks, []])
    const reading = { ...look.reading, dispositions: { ...look.reading.dispositions, ...words } }
    const read = await readCalls(look.blob, reading, { sourceId, fileName: file, now, digest })
    if (!read.ok) throw new Error(JSON.stringify(read.failure))
    expect(figuresOf(callsOf(read.value.blocks))).toBe(right)
    expect(read.value.record.rejectedRows).toBe(refused)
  })

  it('zone words are obeyed: the first call of case 28 starts at 01:09:09 UTC', async () => {
    const look = await looked('28-zone-words/calls.csv')
    const read = await readCalls(look.blob, look.reading, { sourceId, fileName: 'calls.csv', now, digest })
    expect(read.ok && callsOf(read.value.blocks)[0]?.start).toBe(Date.UTC(2026, 9, 1, 1, 9, 9) / 1000)
  })

  it.each(['shifts.csv', 'shifts-few-24h.csv'])('%s brings hours, never calls', async (file) => {
    const look = await looked(`17-shift-over-clock-change/${file}`)
    expect([look.brings, look.reading.layout]).toEqual(['hours', 'timesheet'])
    const read = await readCalls(look.blob, look.reading, { sourceId, fileName: file, now, digest })
    if (!read.ok) throw new Error(read.failure.code)
    const lengths = read.value.presence.map((entry) => (entry.form === 'stretch' ? (entry.to - entry.from) / 3600 : 0))
    expect([lengths.includes(25), lengths.includes(23), lengths.includes(9)]).toEqual([true, true, true])
    expect(read.value.record.rejected.map(({ code }) => code)).toEqual(['row.badInterval'])
  })

  it.each(['01-panasonic-smdr/smdr.txt', '03-wave-cdr/Cdr.csv'])('%s is stored under no figure nobody vouched for', async (file) => {
    const look = await looked(file)
    const read = await readCalls(look.blob, look.reading, { sourceId, fileName: file, now, digest })
    expect([look.questions.length + look.asks.length > 0, read.ok]).toEqual([true, false])
  })
})
