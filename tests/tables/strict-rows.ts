/** RFC 4180 to the letter, character by character: what a reader of another make understands. Throws where it would have to guess. */
export function strictRows(file: string, delimiter: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  while (at < file.length) {
    let cell = ''
    if (file[at] === '"') {
      for (at++; ; at++) {
        if (at >= file.length) throw new Error('a quote left open')
        if (file[at] !== '"') cell += file[at]
        else if (file[at + 1] === '"') cell += file[++at]
        else break
      }
      at++
    } else for (; at < file.length && file[at] !== delimiter && file[at] !== '\r'; at++) {
      if (file[at] === '"' || file[at] === '\n') throw new Error('a bare quote or line feed')
      cell += file[at]
    }
    row.push(cell)
    if (file[at] === delimiter) {
      at++
      if (at === file.length) row.push('')
      continue
    }
    if (file.slice(at, at + 2) !== '\r\n') throw new Error(`no line end at ${at}`)
    at += 2
    rows.push(row)
    row = []
  }
  return rows
}
