import { defineStore } from 'pinia'
import { ref, watch } from 'vue'

/** Light or dark as the device asks, or as the person chose. */
export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

const remembered = 'linewright.theme'

/** The chosen theme: shown on the root element at once and remembered on this device. */
export const useTheme = defineStore('theme', () => {
  const theme = ref<Theme>(readChoice())
  watch(theme, show, { immediate: true })
  function choose(next: Theme): void {
    theme.value = next
    try {
      localStorage.setItem(remembered, next)
    } catch {
      // Nothing depends on it: the next start follows the device.
    }
  }
  return { theme, choose }
})

function show(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme']
  else document.documentElement.dataset['theme'] = theme
}

function readChoice(): Theme {
  try {
    return themes.find((theme) => theme === localStorage.getItem(remembered)) ?? 'system'
  } catch {
    return 'system'
  }
}
