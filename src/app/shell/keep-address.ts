import { watch } from 'vue'
import type { RouteLocationNormalized, Router } from 'vue-router'
import { useFigurePanel } from '../../desk/figure'
import { useOpenSection } from '../../desk/page-sections'
import { useScope } from '../../desk/scope'
import { readAddress, withAddress, writeAddress } from './address'

/**
 * Keeps the address and the desk equal: what is chosen or opened becomes a step of the history, and Back, Forward,
 * reload or a pasted link restore it. A link that does not name client and period keeps the current ones.
 */
export function keepAddress(router: Router): void {
  const desk = useScope()
  const panel = useFigurePanel()
  const open = useOpenSection()
  /** The address this keeper asked for and that has not been reached yet. */
  let written: string | null = null
  const words = () => writeAddress(desk.scope, desk.period, panel.stack, open.section)

  router.beforeEach((to) => {
    const asked = readAddress(to.query)
    if (asked.scope && asked.period) return true
    const kept = writeAddress(asked.scope ?? desk.scope, asked.period ?? desk.period, asked.figures, asked.section)
    return { path: to.path, hash: to.hash, query: withAddress(to.query, kept) }
  })

  router.afterEach((to: RouteLocationNormalized, _from, failed) => {
    // A step that a later one overtook says nothing: taking it for a wish would undo what was chosen since, and the two
    // would go on undoing each other. A step of our own says only what the desk said before it.
    const own = to.fullPath === written
    if (own || !failed) written = null
    if (failed || own) return
    const asked = readAddress(to.query)
    if (asked.scope && !same(asked.scope, desk.scope)) desk.choose(asked.scope)
    if (asked.period && !same(asked.period, desk.period)) desk.choosePeriod(asked.period)
    if (!same(asked.figures, panel.stack)) panel.restore(asked.figures)
    open.jump(asked.section)
  })

  watch(words, (next) => {
    const now = readAddress(router.currentRoute.value.query)
    const shown = writeAddress(now.scope ?? desk.scope, now.period ?? desk.period, now.figures, now.section)
    if (same(shown, next)) return
    const step = router.resolve({ path: router.currentRoute.value.path, query: withAddress(router.currentRoute.value.query, next) })
    written = step.fullPath
    void router.push(step)
  })
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
