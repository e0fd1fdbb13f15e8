/** A column of whole numbers. */
export type Whole = Uint8Array | Uint16Array | Uint32Array

/**
 * Where and how a column stands in a packed value: its first byte, how many numbers, their form, and what is added to
 * each. A form is the number of half-bytes a number takes (0: all are the base), plus `DIFFERENCES` where each number is
 * told by how far it lies above the one before.
 */
export type ColumnNote = readonly [at: number, length: number, form: number, base: number]

/** A column that is going to be packed. */
export type PlannedColumn = { readonly column: Whole; readonly form: number; readonly base: number; readonly bytes: number }

const DIFFERENCES = 16
const HALF = 1

/** Finds the shortest form of a column. */
export function planColumn(column: Whole): PlannedColumn {
  const { length } = column
  if (length === 0) return { column, form: 0, base: 0, bytes: 0 }
  const first = column[0] ?? 0
  let [least, most, step, before] = [first, first, 0, first]
  let ascending = true
  for (let i = 1; i < length; i++) {
    const value = column[i] ?? 0
    if (value < least) least = value
    else if (value > most) most = value
    if (value < before) ascending = false
    else if (value - before > step) step = value - before
    before = value
  }
  const above = halvesFor(most - least)
  const whole = halvesFor(most)
  const differences = ascending ? halvesFor(step) : whole
  if (differences < Math.min(above, whole)) return planned(column, differences + DIFFERENCES, first)
  return above < whole ? planned(column, above, least) : planned(column, whole, 0)
}

/** Writes a planned column into a buffer, from a place divisible by four. */
export function writeColumn({ column, form, base }: PlannedColumn, buffer: ArrayBuffer, at: number): ColumnNote {
  const { length } = column
  const halves = form & (DIFFERENCES - 1)
  if (halves > 0) {
    const numbers = form >= DIFFERENCES ? differencesOf(column) : column
    const less = form >= DIFFERENCES ? 0 : base
    if (halves === HALF) writeHalves(numbers, less, new Uint8Array(buffer, at, (length + 1) >> 1))
    else writeNumbers(numbers, less, viewOf(buffer, at, length, halves))
  }
  return [at, length, form, base]
}

/** Reads a packed column into an array of its length. */
export function readColumn<C extends Whole>(buffer: ArrayBuffer, [at, length, form, base]: ColumnNote, into: C): C {
  const halves = form & (DIFFERENCES - 1)
  if (halves === HALF) readHalves(new Uint8Array(buffer, at, (length + 1) >> 1), into)
  else if (halves > 0) into.set(viewOf(buffer, at, length, halves))
  if (form >= DIFFERENCES) sumUp(into, base)
  else if (base !== 0) addTo(into, base)
  return into
}

function planned(column: Whole, form: number, base: number): PlannedColumn {
  return { column, form, base, bytes: (column.length * (form & (DIFFERENCES - 1)) + 1) >> 1 }
}

/** Half-bytes that hold numbers up to `most`: none, a half, one, two or four bytes. */
function halvesFor(most: number): number {
  if (most === 0) return 0
  if (most < 16) return HALF
  return most < 256 ? 2 : most < 65_536 ? 4 : 8
}

function viewOf(buffer: ArrayBuffer, at: number, length: number, halves: number): Whole {
  if (halves === 2) return new Uint8Array(buffer, at, length)
  return halves === 4 ? new Uint16Array(buffer, at, length) : new Uint32Array(buffer, at, length)
}

function differencesOf(column: Whole): Whole {
  const differences = new Uint32Array(column.length)
  for (let i = 1; i < differences.length; i++) differences[i] = (column[i] ?? 0) - (column[i - 1] ?? 0)
  return differences
}

function writeNumbers(numbers: Whole, less: number, into: Whole): void {
  if (less === 0) into.set(numbers)
  else for (let i = 0; i < into.length; i++) into[i] = (numbers[i] ?? 0) - less
}

function writeHalves(numbers: Whole, less: number, into: Uint8Array): void {
  const { length } = numbers
  for (let i = 0; i < into.length; i++) {
    const low = (numbers[2 * i] ?? 0) - less
    const high = 2 * i + 1 < length ? (numbers[2 * i + 1] ?? 0) - less : 0
    into[i] = low | (high << 4)
  }
}

function readHalves(halves: Uint8Array, into: Whole): void {
  const pairs = into.length >> 1
  for (let i = 0; i < pairs; i++) {
    const both = halves[i] ?? 0
    into[2 * i] = both & 15
    into[2 * i + 1] = both >> 4
  }
  if (into.length & 1) into[2 * pairs] = (halves[pairs] ?? 0) & 15
}

function sumUp(column: Whole, base: number): void {
  let sum = base
  for (let i = 0; i < column.length; i++) {
    sum += column[i] ?? 0
    column[i] = sum
  }
}

function addTo(column: Whole, base: number): void {
  for (let i = 0; i < column.length; i++) column[i] = (column[i] ?? 0) + base
}
