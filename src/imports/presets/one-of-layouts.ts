import { placesOf } from '../columns/places'
import type { Preset, TableLook } from './preset'

/** One product under several layouts: the first variant that recognises the table stands for it. */
export function oneOf(id: string, name: string, variants: readonly [Preset, ...Preset[]]): Preset {
  const variantOf = (look: TableLook) => variants.find((variant) => variant.recognise(look) !== null) ?? variants[0]
  return {
    id, name,
    recognise: (look) => variantOf(look).recognise(look),
    places: (look, reading) => variantOf(look).places?.(look, reading) ?? placesOf(look.rows, reading),
    reader: (reading, look, sink) => variantOf(look).reader(reading, look, sink),
  }
}
