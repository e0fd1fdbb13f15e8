import { shallowRef, type App } from 'vue'

/** The fault that stopped the screen, if any: the root shows the error page instead of the shell. */
export const trouble = shallowRef<unknown>(null)

// Vue's own names of the places where only one action failed and the page still stands.
const actions = /(^|-)(5|6)$|event handler$/

/** Catches every fault of the app: one that broke the screen stops it, one that broke an action is told by `onAction`. */
export function watchTrouble(app: App, onAction: (error: unknown) => void): void {
  app.config.errorHandler = (error, _instance, info) => {
    // The console of a browser is on this device too; a developer needs the whole error there.
    reportError(error)
    if (actions.test(info)) onAction(error)
    else trouble.value = error
  }
  window.addEventListener('unhandledrejection', (event) => onAction(event.reason))
}
