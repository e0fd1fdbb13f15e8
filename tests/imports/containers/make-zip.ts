import { crc32, deflateRawSync } from 'node:zlib'

type File = { readonly name: string; readonly content: string | Uint8Array; readonly stored?: boolean }

/** A zip archive as the ZIP application note has it: local records, directory, end record. */
export function makeZip(files: readonly File[], change: { readonly crc?: number; readonly bytes?: number; readonly flags?: number } = {}): Buffer<ArrayBuffer> {
  const local: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const file of files) {
    const raw = Buffer.from(file.content)
    const packed = file.stored ? raw : deflateRawSync(raw)
    const name = Buffer.from(file.name)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(change.flags ?? 0, 2)
    common.writeUInt16LE(file.stored ? 0 : 8, 4)
    common.writeUInt32LE(change.crc ?? crc32(raw), 10)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(change.bytes ?? raw.length, 18)
    common.writeUInt16LE(name.length, 22)
    local.push(Buffer.from('PK\u0003\u0004'), common, name, packed)
    const offset = Buffer.alloc(14)
    offset.writeUInt32LE(at, 10)
    directory.push(Buffer.from('PK\u0001\u0002'), Buffer.from([20, 0]), common, offset, name)
    at += 30 + name.length + packed.length
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0)
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006', 'latin1')
  end.writeUInt16LE(files.length, 8)
  end.writeUInt16LE(files.length, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.from(Buffer.concat([...local, ...directory, end]))
}

/** A cell of a made workbook: text, a number as stored, or a number shown in a format (14 date, 22 date and time, 21 h:mm:ss, 46 [h]:mm:ss). */
export type MadeCell = string | null | { readonly n: string; readonly format?: 14 | 21 | 22 | 46 }

const formats = [0, 14, 21, 22, 46]

/** A workbook as spreadsheet programs write it: shared strings, styles, one part per sheet. */
export function makeWorkbook(sheets: readonly (readonly (readonly MadeCell[])[])[], options: { readonly date1904?: boolean; readonly merged?: string } = {}): Buffer<ArrayBuffer> {
  const strings: string[] = []
  const parts = sheets.map((rows) => sheetXml(rows, strings, options.merged))
  const xml = (text: string) => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${text}`
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  return makeZip([
    { name: '[Content_Types].xml', content: xml('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>') },
    { name: 'xl/workbook.xml', content: xml(`<workbook ${main} xmlns:r="${office}"><workbookPr${options.date1904 ? ' date1904="1"' : ''}/><sheets>${sheets.map((_, i) => `<sheet name="Sheet${i + 1}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('')}</sheets></workbook>`) },
    { name: 'xl/_rels/workbook.xml.rels', content: xml(`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${sheets.map((_, i) => `<Relationship Id="rId${i + 1}" Type="${office}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`).join('')}<Relationship Id="rId90" Type="${office}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId91" Type="${office}/styles" Target="styles.xml"/></Relationships>`) },
    { name: 'xl/styles.xml', content: xml(`<styleSheet ${main}><cellXfs count="${formats.length}">${formats.map((id) => `<xf numFmtId="${id}" applyNumberFormat="1"/>`).join('')}</cellXfs></styleSheet>`) },
    ...parts.map((content, i) => ({ name: `xl/worksheets/sheet${i + 1}.xml`, content: xml(content) })),
    { name: 'xl/sharedStrings.xml', content: xml(`<sst ${main}>${strings.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join('')}</sst>`) },
  ])
}

function sheetXml(rows: readonly (readonly MadeCell[])[], strings: string[], merged?: string): string {
  const cells = (row: readonly MadeCell[], r: number) => row.map((cell, c) => {
    const at = `r="${String.fromCharCode(65 + c)}${r + 1}"`
    if (cell === null) return ''
    if (typeof cell === 'string') return `<c ${at} t="s"><v>${strings.push(cell) - 1}</v></c>`
    return `<c ${at}${cell.format ? ` s="${formats.indexOf(cell.format)}"` : ''}><v>${cell.n}</v></c>`
  }).join('')
  const body = rows.map((row, r) => `<row r="${r + 1}">${cells(row, r)}</row>`).join('')
  return `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${body}</sheetData>${merged ? `<mergeCells count="1"><mergeCell ref="${merged}"/></mergeCells>` : ''}</worksheet>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
