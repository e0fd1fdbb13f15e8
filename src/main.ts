import { createPinia } from 'pinia'
import { createApp, type App } from 'vue'
import AppRoot from './app/App.vue'
import { hosts } from './app/hosts'
import { createAppRouter, navigationOf } from './app/router'
import { createServices, startEmpty } from './app/services'
import { keepAddress } from './app/shell/keep-address'
import { followPages } from './app/shell/page-focus'
import { lookForLoss, lossText } from './app/trouble/loss'
import { watchTrouble } from './app/trouble/trouble'
import { tellOnce } from './app/trouble/unread'
import { hostsKey } from './desk/host'
import { useScope } from './desk/scope'
import { servicesKey, type Navigation, type Services } from './desk/services'
import { useToasts } from './desk/toasts'
import { periodOf } from './domain/kernel/period'
import { zoneOf } from './domain/kernel/zone'
import { startLanguage } from './i18n/languages'
import type { Translate } from './i18n/messages'
import { createTexts, type Texts } from './i18n/texts'
import { restsOnUnread } from './storage/records/rests-on-unread'
import { startTheme } from './ui/theme/theme'
import './ui/tokens/tokens.css'

async function start(): Promise<void> {
  startTheme()
  const speaking = createTexts(startLanguage(), 'first')
  const router = createAppRouter(async () => (await speaking).complete())
  const navigation = navigationOf(router)
  const tell = async (said: (t: Translate) => string): Promise<void> => tellWithData(navigation, said, (await speaking).t)
  const missing = tellOnce((n) => void tell((t) => t('app.unread.list', { n })))
  const [texts, opened] = await Promise.all([speaking, createServices(navigation, missing)])
  if (!opened.ok) {
    const [{ default: StorageFailurePage }] = await Promise.all([import('./app/trouble/StorageFailurePage.vue'), texts.complete()])
    show(createApp(StorageFailurePage, { failure: opened.failure, startEmpty }), texts)
    return
  }
  const app = createApp(AppRoot).use(createPinia()).provide(servicesKey, opened.value).provide(hostsKey, hosts)
  app.use(texts)
  openDesk(opened.value)
  watchTrouble(app, (error) => {
    if (restsOnUnread(error)) void tell((t) => t('app.unread.figures'))
    else useToasts().show('wrong', texts.t('app.error.toast'))
  })
  keepAddress(router)
  followPages(router, texts)
  app.use(router)
  await router.isReady()
  app.mount('#app')
  // The sample is made-up and can be made anew.
  if (opened.value.workspace.kind === 'own') lookForLoss(opened.value.findLoss, (loss) => {
    void tell((t) => lossText(loss, t))
  })
}

/** Says what is wrong with the data, with the way to the Data page; what stands there already is not said twice. */
function tellWithData(navigation: Navigation, said: (t: Translate) => string, t: Translate): void {
  const toasts = useToasts()
  const text = said(t)
  if (toasts.toasts.some((toast) => toast.text === text)) return
  toasts.show('wrong', text, { label: t('app.loss.open'), run: () => void navigation.go('data') })
}

/** The desk opens on the whole centre and the current month, unless the address says otherwise. */
function openDesk(services: Services): void {
  const today = zoneOf(services.deviceZone).dateOf(Math.floor(services.now() / 1000))
  useScope().choosePeriod(periodOf('month', today))
}

function show(app: App, texts: Texts): void {
  document.title = texts.t('app.name')
  document.documentElement.lang = texts.language.value
  app.use(texts).mount('#app')
}

void start()
