import type { ColumnMeaning, Reading } from '../../domain/source/source'
import { GenericReader } from '../calls/generic-reader'
import { headerKey } from '../names/column-names'
import { serviceRow } from '../rows/service-row'
import { DerivedReader, derivedPlaces, type Derived } from './derived-reader'
import type { Preset, TableLook } from './preset'

/** Of the looked-at rows of a file without header, this share must be like the layout's. */
const LIKE_SHARE = 0.6
const JUDGED_ROWS = 100

/** A layout whose rows are calls (or legs of calls) and whose columns are known by their names. */
export type NamedLayout = Pick<Preset, 'id' | 'name' | 'places'> & {
  /** Header keys (`headerKey`) that must all be there; `a|b` is satisfied by either. */
  readonly needs: readonly string[]
  /** Meanings by header key. A meaning given to several keys goes to the first of them that the file has. */
  readonly meanings: Readonly<Record<string, ColumnMeaning>>
  /** The same layout without a header line: its keys in the order of the columns, and what a row of it looks like. */
  readonly unnamed?: { readonly keys: readonly string[]; readonly like: (cells: readonly string[]) => boolean }
  /** What no single column says; a column a person gave the meaning to wins. Words of a derived direction are `inbound`, `outbound`, `internal`. */
  readonly derived?: Derived
  /** What the layout fixes of its reading: what an id means, units, zone, date order, words. The rest is judged from the cells. */
  readonly reading?: Partial<Omit<Reading, 'layout' | 'columns' | 'encoding' | 'delimiter' | 'headerRow' | 'skipRows'>>
}

/** The preset of a named layout: recognised by its column names, read like any mapping by hand. */
export function namedPreset(layout: NamedLayout): Preset {
  const { id, name, reading: fixed, derived } = layout
  const places = layout.places ?? (derived && (derived.operator ?? derived.to) && ((look, reading) => derivedPlaces(derived, layoutKeys(layout, look) ?? [], look, reading)))
  return {
    id, name,
    ...(places ? { places } : {}),
    recognise(look) {
      const keys = layoutKeys(layout, look)
      return keys && { columns: columnsOf(layout.meanings, keys), ...fixed }
    },
    reader(reading, look, sink) {
      if (!derived) return new GenericReader(reading, look.header, look.width, sink)
      return new DerivedReader(derived, layoutKeys(layout, look) ?? [], reading, look, sink)
    },
  }
}

/** The key of every column, from the header or, without one, from the order the layout has; null when it is another layout. */
export function layoutKeys({ needs, unnamed }: NamedLayout, look: TableLook): readonly string[] | null {
  // A file that lost its header may have kept the line of types that followed it.
  if (look.header.length > 0 && serviceRow(look.header, []) !== 'types') {
    const keys = look.header.map(headerKey)
    const has = (need: string) => need.split('|').some((key) => keys.includes(key))
    return needs.every(has) ? keys : null
  }
  if (!unnamed) return null
  const rows = look.rows.slice(0, JUDGED_ROWS)
  const like = rows.filter(unnamed.like).length
  return like > 0 && like >= rows.length * LIKE_SHARE ? Array.from({ length: look.width }, (_, i) => unnamed.keys[i] ?? '') : null
}

function columnsOf(meanings: NamedLayout['meanings'], keys: readonly string[]): ColumnMeaning[] {
  const columns: ColumnMeaning[] = keys.map(() => 'ignore')
  for (const [key, meaning] of Object.entries(meanings)) {
    const index = keys.indexOf(key)
    if (index >= 0 && !columns.includes(meaning)) columns[index] = meaning
  }
  return columns
}
