const HOUR_MS = 3_600_000

let swapped = false

/**
 * Starts this window again if its version is gone: the news that unsaved words were given up may come after the swap,
 * whose own start the browser then held back to ask about them.
 */
export function startAgainIfSwapped(): void {
  if (swapped) location.reload()
}

/**
 * Registers the offline shell. `onReady` gets the step that swaps versions: nothing happens before it is called, then
 * every window starts again, for the files of the version it runs are gone. `onOffline` hears of the first full copy.
 */
export async function watchForUpdates(onReady: (update: () => void) => void, onOffline: () => void): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  const registration = await register()
  if (!registration) return
  // On the first visit the worker that takes the page over is no update.
  let known = registration.active !== null
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    if (known) {
      swapped = true
      location.reload()
    } else onOffline()
    known = true
  })
  const offer = () => {
    if (registration.active && registration.waiting) onReady(() => registration.waiting?.postMessage({ type: 'SKIP_WAITING' }))
  }
  registration.addEventListener('updatefound', () => {
    const next = registration.installing
    next?.addEventListener('statechange', () => { if (next.state === 'installed') offer() })
  })
  offer()
  setInterval(() => { if (navigator.onLine) void registration.update().catch(() => undefined) }, HOUR_MS)
}

/** Null where the browser refuses: no https, a private window, a development server. */
async function register(): Promise<ServiceWorkerRegistration | null> {
  try {
    return await navigator.serviceWorker.register('./sw.js')
  } catch {
    return null
  }
}
