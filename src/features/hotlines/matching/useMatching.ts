import { computed, type ComputedRef } from 'vue'
import type { Hotline, MatchRule } from '../../../domain/hotline/hotline'
import { contradictions } from '../../../domain/hotline/match'
import { useRecordList, type RecordList } from '../../../desk/record/useRecordList'

/** The names a hotline owns, and where another hotline claims one of them at the same time. */
export function useMatching(id: () => Hotline['id']): {
  readonly list: RecordList<MatchRule>
  /** Pairs of rules, one of them this hotline's; null until read. */
  readonly conflicts: ComputedRef<readonly { readonly own: MatchRule; readonly other: MatchRule }[] | null>
} {
  const list = useRecordList('matchRules', { where: () => ({ hotlineId: id() }), sort: (a, b) => a.field.localeCompare(b.field) || a.value.localeCompare(b.value) })
  // Only rules of the same names can contradict.
  const { records: alike } = useRecordList('matchRules', { where: () => (list.records.value ?? []).map(({ value }) => ({ value })) })
  const conflicts = computed(() => alike.value && contradictions(alike.value).flatMap(({ first, second }) => {
    const [own, other] = first.hotlineId === id() ? [first, second] : [second, first]
    return own.hotlineId === id() ? [{ own, other }] : []
  }))
  return { list, conflicts }
}
