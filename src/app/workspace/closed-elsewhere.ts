import { ref } from 'vue'

/** True once another tab upgraded or deleted the database under this one: the window must start again. */
export const mustReload = ref(false)

let leaving = false

/** Says that this window itself is about to delete its database. */
export function leave(): void {
  leaving = true
}

/** Called when the database was closed under this window. */
export function closedElsewhere(): void {
  if (!leaving) mustReload.value = true
}
