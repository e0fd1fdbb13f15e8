/// <reference types="vite-plugin-pwa/client" />
import { registerSW } from 'virtual:pwa-register'

const HOUR_MS = 3_600_000

/** Registers the offline shell. `onReady` gets the step that swaps versions and reloads: nothing happens before it is called. */
export function watchForUpdates(onReady: (update: () => void) => void, onOffline: () => void): void {
  const update = registerSW({
    onNeedRefresh: () => onReady(() => void update()),
    onOfflineReady: onOffline,
    onRegisteredSW(_url, registration) {
      if (registration) setInterval(() => { if (navigator.onLine) void registration.update().catch(() => undefined) }, HOUR_MS)
    },
  })
}
