import type { Preset, PresetReading, TableLook } from './preset'

/**
 * A preset with a second look at the cells: what they settle of its reading (units, words), or null when the names
 * fit but the cells do not.
 */
export function judged(preset: Preset, judge: (look: TableLook, reading: PresetReading) => Partial<PresetReading> | null): Preset {
  return {
    ...preset,
    recognise(look) {
      const reading = preset.recognise(look)
      const more = reading && judge(look, reading)
      return more ? { ...reading, ...more } : null
    },
  }
}

/** The filled cells of the looked-at rows in the column that has a meaning; none when no column has it. */
export function cellsOf(look: TableLook, reading: PresetReading, meaning: PresetReading['columns'][number]): readonly string[] {
  const index = reading.columns.indexOf(meaning)
  return index < 0 ? [] : look.rows.map((row) => (row[index] ?? '').trim()).filter((cell) => cell !== '')
}
