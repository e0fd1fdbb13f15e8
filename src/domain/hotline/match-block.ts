import type { CallBlock, CodedColumn } from '../archive/block'
import { matchFields } from './hotline'
import { ownerAt, type MatchTable, type TimedRule } from './match'

const DAY = 86_400
/** Marks a code whose rules change within the block's day: its calls are asked one by one. */
const CHANGES = -2

type Resolved = { readonly codes: Uint16Array; readonly owners: Int16Array; readonly rules: readonly (readonly TimedRule[])[]; readonly changes: boolean }

/**
 * Fills `into` with the position of every call's hotline, `none` where no rule claims it. Names are looked up once per
 * block and code; only where a rule starts or ends inside the block's day is the call's instant compared.
 */
export function resolveHotlines(block: CallBlock, table: MatchTable, into: Int16Array, none = -1): void {
  const fields = matchFields.filter((field) => table.uses(field)).map((field) => resolveField(block, block.coded[field], (value) => table.rulesFor(field, value)))
    .filter((field) => field.changes || field.owners.some((owner) => owner >= 0))
  if (fields.some((field) => field.changes)) {
    into.fill(none, 0, block.rows)
    return resolveOneByOne(block, fields, into)
  }
  const [first, second] = fields
  if (first && fields.length === 1) return resolveByCode(first.codes, withNone(first.owners, none), block.rows, into)
  if (first && second && fields.length === 2 && first.owners.length * second.owners.length <= block.rows) {
    return resolveByTwo(first.codes, second.codes, second.owners.length, jointOwners(first.owners, second.owners, none), block.rows, into)
  }
  into.fill(none, 0, block.rows)
  for (let i = fields.length - 1; i >= 0; i--) {
    const field = fields[i]
    if (field) overrideByCode(field.codes, field.owners, block.rows, into)
  }
}

function withNone(owners: Int16Array, none: number): Int16Array {
  return owners.map((owner) => (owner < 0 ? none : owner))
}

/** The owner of every pair of codes, the first field being the stronger. */
function jointOwners(first: Int16Array, second: Int16Array, none: number): Int16Array {
  const weak = withNone(second, none)
  const joint = new Int16Array(first.length * weak.length)
  first.forEach((owner, code) => (owner < 0 ? joint.set(weak, code * weak.length) : joint.fill(owner, code * weak.length, (code + 1) * weak.length)))
  return joint
}

function resolveByCode(codes: Uint16Array, owners: Int16Array, rows: number, into: Int16Array): void {
  for (let row = 0; row < rows; row++) into[row] = owners[codes[row] ?? 0] ?? -1
}

function resolveByTwo(first: Uint16Array, second: Uint16Array, width: number, joint: Int16Array, rows: number, into: Int16Array): void {
  for (let row = 0; row < rows; row++) into[row] = joint[(first[row] ?? 0) * width + (second[row] ?? 0)] ?? -1
}

function overrideByCode(codes: Uint16Array, owners: Int16Array, rows: number, into: Int16Array): void {
  for (let row = 0; row < rows; row++) {
    const owner = owners[codes[row] ?? 0] ?? -1
    if (owner >= 0) into[row] = owner
  }
}

function resolveOneByOne(block: CallBlock, fields: readonly Resolved[], into: Int16Array): void {
  for (let row = 0; row < block.rows; row++) {
    for (const field of fields) {
      const code = field.codes[row] ?? 0
      let owner = field.owners[code] ?? -1
      if (owner === CHANGES) owner = ownerAt(field.rules[code] ?? [], block.start[row] ?? 0)
      if (owner < 0) continue
      into[row] = owner
      break
    }
  }
}

function resolveField(block: CallBlock, column: CodedColumn, rulesFor: (value: string) => readonly TimedRule[]): Resolved {
  const first = block.day * DAY
  const last = first + DAY - 1
  let changes = false
  const rules = column.dictionary.map((value, code) => (code === 0 ? [] : rulesFor(value)))
  const owners = Int16Array.from(rules, (list) => {
    if (!list.some((r) => isInside(r.from, first, last) || isInside(r.to, first, last))) return ownerAt(list, first)
    changes = true
    return CHANGES
  })
  return { codes: column.codes, owners, rules, changes }
}

function isInside(instant: number, first: number, last: number): boolean {
  return instant > first && instant <= last
}
