import type { Hotline, MatchRule } from '../../domain/hotline/hotline'
import type { PlainDate } from '../../domain/kernel/calendar'
import type { Tariff } from '../../domain/tariff/tariff'
import { inForce, oldestFirst } from '../../domain/kernel/versions'

/** A hotline with the names it owns and the tariff that holds, or the first to come. */
export type HotlineRow = { readonly hotline: Hotline; readonly names: string; readonly tariff: Tariff | null }

/** Hotlines by name, archived ones last. */
export function hotlineRows(hotlines: readonly Hotline[], rules: readonly MatchRule[], tariffs: readonly Tariff[], today: PlainDate): HotlineRow[] {
  return [...hotlines]
    .sort((a, b) => (a.archived === b.archived ? a.name.localeCompare(b.name) : a.archived ? 1 : -1))
    .map((hotline) => {
      const own = tariffs.filter((tariff) => tariff.hotlineId === hotline.id)
      return {
        hotline,
        names: rules.filter((rule) => rule.hotlineId === hotline.id).map((rule) => rule.value).join(', '),
        tariff: inForce(own, today) ?? oldestFirst(own)[0] ?? null,
      }
    })
}
