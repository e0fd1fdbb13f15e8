import { describe, expect, it } from 'vitest'
import { openContainer } from '../../src/imports/containers/open-container'
import { inspectFile } from '../../src/imports/inspect-file'
import { readCalls } from '../../src/imports/read-calls'
import { callsOf, digest, now, sourceId } from './kit'
import { caseFile, haveCases } from './truth/case-files'
import { cases } from './truth/case-figures'
import { figuresOf } from './truth/figures'

async function looked(file: string) {
  const opened = await openContainer(new Blob([caseFile(file)]), file)
  if (!opened.ok) throw new Error(opened.failure.code)
  const look = await inspectFile(opened.value.blob, file, { zone: 'Europe/Kyiv', decoding: opened.value.decoding })
  if (!look.ok) throw new Error(look.failure.code)
  return { blob: opened.value.blob, ...look.value }
}

describe.skipIf(!haveCases)('cases of public reports', () => {
  it.each(cases)('$file', async ({ file, right, refused = 0, asks = [], words = {}, directions = {}, answers = {}, starts }) => {
    const look = await looked(file)
    expect([look.asks.map(({ code }) => code), look.questions]).toEqual([asks, []])
    const patches = look.asks.map((ask) => ask.options.find(({ key }) => key === answers[ask.code])?.patch ?? {})
    const reading = Object.assign({ ...look.reading, dispositions: { ...look.reading.dispositions, ...words }, directions: { ...look.reading.directions, ...directions } }, ...patches)
    const read = await readCalls(look.blob, reading, { sourceId, fileName: file, now, digest })
    if (!read.ok) throw new Error(JSON.stringify(read.failure))
    expect(figuresOf(callsOf(read.value.blocks))).toBe(right)
    expect(read.value.record.rejectedRows).toBe(refused)
    if (starts !== undefined) expect(callsOf(read.value.blocks).reduce((sum, call) => sum + call.start, 0)).toBe(starts)
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
})
