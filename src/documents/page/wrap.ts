import type { TypeStyle } from './paper'
import type { Drawable, Pen, Weight } from './pen'

/** Breaks a text into lines no wider than `width`; a word that is wider than a line is cut. */
export function wrap(pen: Pen, text: string, width: number, style: TypeStyle, weight: Weight = 'normal'): readonly Drawable[] {
  const lines: Drawable[] = []
  for (const paragraph of text.split('\n')) {
    const safe = pen.safe(paragraph)
    if (pen.measure(safe, style, weight) <= width) lines.push(safe)
    else lines.push(...breakLine(pen, safe, width, style, weight))
  }
  return lines
}

function breakLine(pen: Pen, text: string, width: number, style: TypeStyle, weight: Weight): Drawable[] {
  const fits = (line: string) => pen.measure(pen.safe(line), style, weight) <= width
  const lines: Drawable[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (fits(longer)) {
      line = longer
      continue
    }
    if (line !== '') lines.push(pen.safe(line))
    line = word
    while (!fits(line)) {
      const head = headThatFits(line, fits)
      lines.push(pen.safe(head))
      line = line.slice(head.length)
    }
  }
  if (line !== '') lines.push(pen.safe(line))
  return lines
}

function headThatFits(word: string, fits: (line: string) => boolean): string {
  let length = 1
  while (length < word.length && fits(word.slice(0, length + 1))) length++
  return word.slice(0, length)
}

/** The width of the longest word: what a column head needs at least. */
export function longestWord(pen: Pen, text: string, style: TypeStyle, weight: Weight = 'normal'): number {
  return Math.max(0, ...pen.safe(text).split(' ').map((word) => pen.measure(pen.safe(word), style, weight)))
}
