import { readonly, ref, type DeepReadonly, type Ref } from 'vue'

/** What the person chose; `system` follows the device. */
export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

const remembered = 'linewright.theme'
const theme = ref<Theme>('system')

/** The chosen theme and how to change it; remembered on this device. */
export function useTheme(): { theme: DeepReadonly<Ref<Theme>>; choose(next: Theme): void } {
  return {
    theme: readonly(theme),
    choose(next) {
      show(next)
      try {
        localStorage.setItem(remembered, next)
      } catch {
        // A browser that forbids storage just forgets it.
      }
    },
  }
}

/** Shows the remembered theme; called once before the first paint. */
export function startTheme(): void {
  try {
    const stored = localStorage.getItem(remembered)
    show(themes.find((one) => one === stored) ?? 'system')
  } catch {
    show('system')
  }
}

function show(next: Theme): void {
  theme.value = next
  if (next === 'system') delete document.documentElement.dataset['theme']
  else document.documentElement.dataset['theme'] = next
}
