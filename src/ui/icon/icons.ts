import { shallowRef, type Component } from 'vue'
import { firstIcons } from './first-icons'
import type { otherIcons } from './other-icons'

/** A name of an icon: what it means on the screen. */
export type IconName = keyof typeof firstIcons | keyof typeof otherIcons

const others = shallowRef<typeof otherIcons | null>(null)
let asked = false

/** The drawing of an icon; null until those of the other pages are here, which are fetched with the first of them. */
export function iconOf(name: IconName): Component | null {
  if (isFirst(name)) return firstIcons[name]
  if (!others.value && !asked) {
    asked = true
    void import('./other-icons').then(({ otherIcons }) => { others.value = otherIcons }, () => { asked = false })
  }
  return others.value?.[name] ?? null
}

function isFirst(name: IconName): name is keyof typeof firstIcons {
  return name in firstIcons
}
