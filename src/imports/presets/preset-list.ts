import { callPresets } from './call-presets'
import { hoursPresets } from './hours/hours-presets'
import { pbxPresets } from './pbx-presets'
import type { PresetView } from '../port'
import type { Preset, PresetReading, TableLook } from './preset'

/** Every layout known; no two of them recognise the same table. */
export const presets: readonly Preset[] = [...pbxPresets, ...callPresets, ...hoursPresets]

/** The first preset that recognises the table, with what it knows of its reading. */
export function recognisePreset(look: TableLook): { readonly preset: Preset; readonly reading: PresetReading } | null {
  for (const preset of presets) {
    const reading = preset.recognise(look)
    if (reading) return { preset, reading }
  }
  return null
}

/** The preset a reading names, or null for a mapping by hand. */
export function presetById(id: string): Preset | null {
  return presets.find((preset) => preset.id === id) ?? null
}

/** The known layouts as a person reads them. */
export function presetViews(): readonly PresetView[] {
  return presets.map(({ id, name, brings }) => ({ id, name, brings: brings ?? 'calls' }))
}
