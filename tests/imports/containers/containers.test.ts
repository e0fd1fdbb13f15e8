import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { openContainer } from '../../../src/imports/containers/open-container'
import { inspectFile } from '../../../src/imports/inspect-file'
import { readCalls, type ReadCalls } from '../../../src/imports/read-calls'
import { callsOf, digest, now, sourceId } from '../kit'
import { makeWorkbook, makeZip, type MadeCell } from './make-zip'

const log = 'start,from,agent,talk,status\n2025-01-13 10:00:00,+380671112233,Олена,65,answered\n2025-01-13 10:05:00,00380501234567,Ірина,0,no answer\n'

async function openedText(bytes: Uint8Array<ArrayBuffer> | string, name = 'f'): Promise<string> {
  const opened = await openContainer(new Blob([bytes]), name)
  return opened.ok ? opened.value.blob.text() : opened.failure.code
}

async function imported(bytes: Uint8Array<ArrayBuffer> | string): Promise<ReadCalls> {
  const opened = await openContainer(new Blob([bytes]), 'f')
  if (!opened.ok) throw new Error(opened.failure.code)
  const look = await inspectFile(opened.value.blob, 'f', { zone: 'UTC', decoding: opened.value.decoding })
  if (!look.ok) throw new Error(look.failure.code)
  const read = await readCalls(opened.value.blob, look.value.reading, { sourceId, fileName: 'f', now, digest })
  if (!read.ok) throw new Error(JSON.stringify(read.failure))
  return read.value
}

const at = (time: string) => Date.parse(`2025-01-13T${time}Z`) / 1000

describe('text and gzip', () => {
  it('leaves a text file as it is', async () => {
    const blob = new Blob([log])
    expect(await openContainer(blob, 'calls.xls')).toEqual({ ok: true, value: { blob, decoding: null } })
  })

  it('packed or not, the same content is the same import', async () => {
    const [plain, packed, twice] = [await imported(log), await imported(gzipSync(log)), await imported(gzipSync(gzipSync(log)))]
    expect(packed.record).toEqual(plain.record)
    expect(packed.blocks).toEqual(plain.blocks)
    expect(twice.record.id).toBe(plain.record.id)
  })

  it.each([
    ['cut off', gzipSync(log).subarray(0, 60)],
    ['with a broken byte', gzipSync(log).map((byte, i) => (i === 40 ? byte ^ 0x55 : byte))],
    ['of ten bytes', gzipSync(log).subarray(0, 10)],
  ])('refuses a gzip file %s', async (_, bytes) => {
    expect(await openedText(Uint8Array.from(bytes))).toBe('import.damagedArchive')
  })

  it('does not open archives without end', async () => {
    expect(await openedText(gzipSync(gzipSync(gzipSync(gzipSync(log)))))).toBe('import.binary')
  })
})

describe('zip', () => {
  it('opens an archive with one file in it, what a system added not counted', async () => {
    expect(await openedText(makeZip([{ name: 'export/', content: '', stored: true }, { name: 'export/calls.csv', content: log }, { name: '__MACOSX/export/._calls.csv', content: 'x' }]))).toBe(log)
    expect(await openedText(makeZip([{ name: 'calls.csv', content: log, stored: true }]))).toBe(log)
    expect(await openedText(makeZip([{ name: 'calls.csv.gz', content: gzipSync(log), stored: true }]))).toBe(log)
  })

  it.each([
    ['several files', makeZip([{ name: 'a.csv', content: log }, { name: 'b.csv', content: log }]), 'import.severalFiles'],
    ['no file', makeZip([]), 'import.noSheet'],
    ['a wrong checksum', makeZip([{ name: 'a.csv', content: log }], { crc: 1 }), 'import.damagedArchive'],
    ['a wrong checksum of a stored file', makeZip([{ name: 'a.csv', content: log, stored: true }], { crc: 1 }), 'import.damagedArchive'],
    ['more in it than it says', makeZip([{ name: 'a.csv', content: log }], { bytes: 20 }), 'import.damagedArchive'],
    ['more in it than can be read', makeZip([{ name: 'a.csv', content: log }], { bytes: 0xf000_0000 }), 'import.tooLarge'],
    ['a password', makeZip([{ name: 'a.csv', content: log }], { flags: 1 }), 'import.binary'],
    ['a text document', makeZip([{ name: 'mimetype', content: 'application/vnd.oasis.opendocument.text', stored: true }, { name: 'content.xml', content: '<a/>' }]), 'import.binary'],
    ['its end cut off', makeZip([{ name: 'a.csv', content: log }]).subarray(0, -30), 'import.damagedArchive'],
  ])('refuses an archive with %s', async (_, bytes, code) => {
    expect(await openedText(Uint8Array.from(bytes))).toBe(code)
  })
})

describe('workbooks', () => {
  const day = (time: number) => String(45_670 + time / 86_400)
  const header = ['Start', 'Caller', 'Agent', 'Wait', 'Talk', 'Status']
  const rows: MadeCell[][] = [
    header,
    [{ n: day(36_000), format: 22 }, { n: '3.80671112233E+11' }, 'Олена "О"', { n: String(7 / 86_400), format: 21 }, { n: String(90_000 / 86_400), format: 46 }, 'answered'],
    [{ n: day(36_300), format: 22 }, '00380501234567', 'Ірина', { n: String(1 / 86_400), format: 21 }, { n: '0', format: 46 }, 'no answer'],
  ]

  it('gives the calls a person sees in it: dates, durations over a day, whole phone numbers', async () => {
    const got = await imported(makeWorkbook([rows]))
    expect(callsOf(got.blocks).map((c) => [c.start, c.from, c.operator, c.wait, c.talk, c.outcome])).toEqual([
      [at('10:00:00'), '380671112233', 'Олена "О"', 7, 90_000, 'answered'], [at('10:05:00'), '00380501234567', 'Ірина', 1, 0, 'abandoned'],
    ])
  })

  it('reads a merged title and a blank row above the table as no data', async () => {
    const got = await imported(makeWorkbook([[['Call report, January'], [], ...rows]], { merged: 'A1:F1' }))
    expect(callsOf(got.blocks).map((c) => c.fileRow)).toEqual([4, 5])
  })

  it('takes the first sheet that holds a table', async () => {
    expect(callsOf((await imported(makeWorkbook([[['Cover page']], [], rows]))).blocks)).toHaveLength(2)
    expect(await openedText(makeWorkbook([[['Cover page']], []]))).toBe('import.noSheet')
  })

  it('writes a column of days without a time of day, so that a time column beside it counts', async () => {
    const got = await imported(makeWorkbook([[['Date', 'Time', 'Agent', 'Talk'], [{ n: '45670', format: 14 }, { n: '0.41666666666666669', format: 21 }, 'A', { n: '62.999999999999993' }], [{ n: '45670', format: 14 }, { n: '0.5', format: 21 }, 'B', { n: '5' }]]]))
    expect(callsOf(got.blocks).map((c) => [c.start, c.talk])).toEqual([[at('10:00:00'), 63], [at('12:00:00'), 5]])
  })

  it('knows the other date system of workbooks', async () => {
    const shifted = (cell: MadeCell): MadeCell => (cell !== null && typeof cell === 'object' && cell.format === 22 ? { ...cell, n: String(Number(cell.n) - 1462) } : cell)
    const got = await imported(makeWorkbook([rows.map((row) => row.map(shifted))], { date1904: true }))
    expect(callsOf(got.blocks).map((c) => [c.start, c.wait, c.talk])).toEqual([[at('10:00:00'), 7, 90_000], [at('10:05:00'), 1, 0]])
  })

  it('keeps cells with tabs, line breaks and quotes in one piece', async () => {
    expect(await openedText(makeWorkbook([[['a', 'b'], ['x\ty', 'one\ntwo "three"']]]))).toBe('a\tb\n"x\ty"\t"one\ntwo ""three"""\n')
  })

  it('refuses a sheet that reaches too far instead of filling memory', async () => {
    const sheet = (xml: string) => makeZip([
      { name: 'xl/workbook.xml', content: '<workbook><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>' },
      { name: 'xl/_rels/workbook.xml.rels', content: '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>' },
      { name: 'xl/worksheets/sheet1.xml', content: `<worksheet><sheetData>${xml}</sheetData></worksheet>` },
    ])
    expect(await openedText(sheet('<row r="99999999999"><c r="A99999999999"><v>1</v></c></row>'))).toBe('import.damagedArchive')
    expect(await openedText(sheet('<row r="1000000"><c r="XFD1000000"><v>1</v></c></row>'))).toBe('import.tooLarge')
    expect(await openedText(sheet('<row r="1"><c><v>1</v></c></row>'))).toBe('import.damagedArchive')
  })
})

describe('pages sent as .xls', () => {
  const cp1251 = (text: string) => Uint8Array.from([...text], (c) => (c >= 'А' && c <= 'я' ? c.charCodeAt(0) - 0x410 + 0xc0 : c.charCodeAt(0)))

  it('reads a windows-1251 table whose cells and rows are left open', async () => {
    const page = '<html><head><meta charset=windows-1251><style>td { color: red } <table></style></head><body><table border=1><tr><th colspan=2>Отчет<th></tr><tr><td><b>Начало</b><td>Оператор<td>Длительность разговора<tr><td>13.01.2025&nbsp;10:00:05<td>Анна &amp; Ко<br>(101)<td>0:01:05<tr><td>14.01.2025 10:00:05<td>Ольга &lt;102&gt;<td>0:00:05</table></body></html>'
    const got = await imported(cp1251(page))
    expect(callsOf(got.blocks).map((c) => [c.start, c.operator, c.talk])).toEqual([[at('10:00:05'), 'Анна & Ко (101)', 65], [at('10:00:05') + 86_400, 'Ольга <102>', 5]])
  })

  it('reads an XML spreadsheet with skipped cells', async () => {
    const xml = '<?xml version="1.0"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="a"><Table><Row><Cell><Data ss:Type="String">start</Data></Cell><Cell><Data>agent</Data></Cell><Cell><Data>talk</Data></Cell></Row><Row><Cell><Data ss:Type="DateTime">2025-01-13T10:00:00.000</Data></Cell><Cell ss:Index="3"><Data>65</Data></Cell></Row></Table></Worksheet></Workbook>'
    expect(await openedText(xml)).toBe('start\tagent\ttalk\n2025-01-13T10:00:00.000\t\t65\n')
  })

  it('takes the largest table; a table inside a cell belongs to the cell', async () => {
    expect(await openedText('<table><tr><td>menu</table><table><tr><td>a<td>b</tr><tr><td>1<td><table><tr><td>x</td></tr></table></td></tr></table>')).toBe('a\tb\n1\tx\n')
  })

  it('refuses a page without rows', async () => {
    expect(await openedText('<html><table><tr><td>Session expired</td></tr></table></html>')).toBe('import.noSheet')
  })

  it('leaves text that only begins with an angle bracket alone', async () => {
    expect(await openedText('<anonymous>,2025-01-13 10:00:00\n')).toBe('<anonymous>,2025-01-13 10:00:00\n')
  })
})

describe('what holds no table', () => {
  it.each([
    ['a PDF', '%PDF-1.7 '], ['an old workbook', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1)], ['a picture', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0)], ['a recording', 'RIFF....WAVE'], ['another archive', 'Rar!\u001a'],
  ])('%s is refused as such', async (_, bytes) => {
    expect(await openedText(bytes)).toBe('import.binary')
  })
})
