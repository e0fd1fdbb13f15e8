import { describe, expect, it } from 'vitest'
import { openContainer } from '../../src/imports/containers/open-container'
import { inspectFile } from '../../src/imports/inspect-file'
import { readCalls } from '../../src/imports/read-calls'
import { callsOf, digest, now, sourceId } from './kit'
import { caseFile, haveCases } from './truth/case-files'
import { figuresOf } from './truth/figures'

const files = ['01-panasonic-smdr/smdr.txt','02-8x8-work-cdr/cdr.csv','03-wave-cdr/Cdr.csv','04-netgsm/gorusmedetayi.csv','07-mikopbx-transfer/cdr_general.csv','09-swyx/CDR.txt','11-forum-300/calls.csv','13-ringostat/calllog.csv','14-fusionpbx-callcenter/cdr.csv','15-ringcentral-queue/calllog.csv','16-missed-then-reached/calls.csv','17-shift-over-clock-change/shifts.csv','17-shift-over-clock-change/shifts-few-24h.csv','25-quoted-thousands/calls.csv','26-semicolon-long-comment/calls.csv','27-lone-quotes/calls.csv','28-zone-words/calls.csv','29-old-cyrillic/koi8.csv','30-comma-in-name/calls.csv','35-sorted-by-talk/calls.csv','36-nothing-is-not-zero/calls.csv','37-one-repeated-id/calls.csv','38-row-of-types/calls.csv']

describe.skipIf(!haveCases)('cases of public reports', () => {
  it.each(files)('%s', async (path) => {
    const opened = await openContainer(new Blob([caseFile(path)]), path)
    if (!opened.ok) return console.log(path, opened.failure)
    const look = await inspectFile(opened.value.blob, path, { zone: 'Europe/Kyiv', decoding: opened.value.decoding })
    if (!look.ok) return console.log(path, look.failure)
    const { reading } = look.value
    const read = await readCalls(opened.value.blob, reading, { sourceId, fileName: path, now, digest })
    const out = [path, `  ${reading.layout} ${reading.encoding} '${reading.delimiter}' skip ${reading.skipRows} header ${reading.headerRow} order ${reading.dateOrder} id ${reading.callIdMeans} units ${JSON.stringify(reading.durationUnits)}`,
      `  ${look.value.columns.map((c) => `${c.header}=${c.meaning}`).join(' ')}`, `  words ${JSON.stringify(reading.dispositions)} ${JSON.stringify(reading.directions)} questions ${look.value.questions.join()} refused ${look.value.refused?.code}`]
    if (!read.ok) out.push(`  FAILED ${JSON.stringify(read.failure)}`)
    else out.push(`  ${figuresOf(callsOf(read.value.blocks))}`, `  rejected ${JSON.stringify(read.value.record.rejected.map((f) => [f.code, f.where?.row, f.params]))} warnings ${JSON.stringify(read.value.warnings)} hours ${read.value.presence.length}`)
    console.log(out.join('\n'))
    expect(true).toBe(true)
  })
})
