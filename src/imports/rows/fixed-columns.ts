/** A line that tells a date or a time of day: the others are headings, rules and lines that go on. */
const telling = /\d{1,4}[-./]\d{1,2}|\d{1,2}[:.]\d{2}/
const rule = /^[\s\-=_*+|.]*$/
/** Fewer lines or columns are no table; wider texts are none for a printer. */
const FEWEST_LINES = 3
const FEWEST_CUTS = 2
const WIDEST = 400
const JUDGED_LINES = 400

function linesOf(text: string): readonly string[] {
  return text.split('\n').map((line) => line.replace(/[\r\f]/g, '').trimEnd())
}

/**
 * Where the columns of a printed text begin, after the first: a place that is blank in every line that tells a call and
 * filled behind it. Columns no call fills are told from the heading. Null where the lines stand under each other by chance.
 */
export function findCuts(text: string): readonly number[] | null {
  const lines = linesOf(text).slice(0, JUDGED_LINES)
  const data = lines.filter((line) => telling.test(line) && line.length > 8)
  if (data.length < FEWEST_LINES || data.some((line) => line.length > WIDEST) || data.length < lines.filter((line) => !rule.test(line)).length * 0.3) return null
  const width = data.reduce((widest, line) => Math.max(widest, line.length), 0)
  const filled = Array.from({ length: width }, (_, at) => data.some((line) => (line[at] ?? ' ') !== ' '))
  const heading = lines.find((line) => !rule.test(line) && !telling.test(line)) ?? ''
  const cuts = filled.flatMap((is, at) => (is && at > 0 && filled[at - 1] === false ? [besideName(heading, filled, at)] : []))
  const first = filled.indexOf(true)
  const inner = withHeading(cuts.filter((at) => at > first), heading, data)
  return inner.length >= FEWEST_CUTS && aligned(data, inner) ? inner : null
}

/** Where in the gap before a column no name of the heading is cut: names stand to the left of numbers set to the right. */
function besideName(heading: string, filled: readonly boolean[], at: number): number {
  for (let place = at; place > 0 && (place === at || filled[place] === false); place--) if ((heading[place - 1] ?? ' ') === ' ') return place
  return at
}

/** Cuts where the heading names a column that no line fills: behind another name, with nothing below it. */
function withHeading(cuts: readonly number[], heading: string, data: readonly string[]): readonly number[] {
  const more = [...heading.matchAll(/(?<=\s{2,})\S/g)].map(({ index }) => index).filter((at) => {
    const [from, to] = [cuts.findLast((cut) => cut <= at) ?? 0, cuts.find((cut) => cut > at)]
    return heading.slice(from, at).trim() !== '' && data.every((line) => line.slice(at, to).trim() === '')
  })
  return [...cuts, ...more].sort((a, b) => a - b)
}

/** Most lines fill most columns: words of a running text do not. */
function aligned(data: readonly string[], cuts: readonly number[]): boolean {
  const cells = data.map((line) => cutLine(line, cuts).filter((cell) => cell !== '').length)
  return cells.filter((filled) => filled > (cuts.length + 1) / 3).length >= data.length * 0.6
}

/** The cells of a line. */
function cutLine(line: string, cuts: readonly number[]): readonly string[] {
  return [0, ...cuts].map((from, i) => line.slice(from, cuts[i] ?? line.length).trim())
}

/** A quote or a tab in a cell would be taken for a mark between cells. */
function cellText(cell: string): string {
  return /["\t]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

/**
 * Makes a text in fixed columns one with tabs, line by line, so that rows keep their numbers. Rules, blank lines,
 * headings of further pages and lines that go on become blank rows; the first heading stays.
 */
export class ColumnCutter {
  readonly #cuts: readonly number[]
  #rest = ''
  #named = false

  constructor(cuts: readonly number[]) {
    this.#cuts = cuts
  }

  push(piece: string): string {
    const lines = (this.#rest + piece).split('\n')
    this.#rest = lines.pop() ?? ''
    return lines.map((line) => `${this.#row(line)}\n`).join('')
  }

  end(): string {
    const rest = this.#rest
    this.#rest = ''
    return rest === '' ? '' : this.#row(rest)
  }

  #row(raw: string): string {
    const line = raw.replace(/[\r\f]/g, '').trimEnd()
    if (rule.test(line)) return ''
    const tells = telling.test(line)
    if (!tells && this.#named) return ''
    this.#named = true
    return cutLine(line, this.#cuts).map(cellText).join('\t')
  }
}

/** A whole text cut. */
export function cutText(text: string, cuts: readonly number[]): string {
  const cutter = new ColumnCutter(cuts)
  return cutter.push(text) + cutter.end()
}
