import { createRouter, createWebHashHistory, type RouteLocationNormalized, type Router, type RouteRecordRaw } from 'vue-router'
import type { FrameName } from '../desk/host'
import type { Navigation } from '../desk/services'
import type { TextKey } from '../i18n/keys'
import { frames, loadParts } from './hosts'
import type { Place, Section } from './place'
import { allPlaces } from './places'

declare module 'vue-router' {
  interface RouteMeta {
    /** Keys of the page's name for the window's title, the nearest first: a tab, then the page it belongs to. */
    readonly titles: readonly TextKey[]
    /** The entry of the main menu the page belongs to. */
    readonly section: Section
  }
}

type Load = () => Promise<unknown>

/**
 * Every page, loaded when first opened; parameters arrive as props. `ready` holds back a page whose words are not
 * among those of the first screen.
 */
function routes(ready: () => Promise<void>): RouteRecordRaw[] {
  const whole = (load: Load, { parts, path }: Pick<Place, 'parts' | 'path'>): Load => async () => {
    const [page] = await Promise.all([load(), path === '/' ? undefined : ready(), parts && loadParts(parts)])
    return page
  }
  const route = (name: string, place: Place, titles: readonly TextKey[], framed = ''): RouteRecordRaw => ({
    path: place.path, name, component: whole(place.load, place), meta: { titles, section: place.section },
    props: (to) => Object.fromEntries(Object.entries(to.params).filter(([key]) => !framed.includes(`:${key}`))),
  })
  const tabbed = (frame: FrameName): RouteRecordRaw[] => {
    const tabs = allPlaces.filter(([, place]) => place.tab === frame)
    const first = tabs[0]
    if (!first) return []
    const { path, section } = first[1]
    const { title, load } = frames[frame]
    return [{
      path, props: true, component: whole(load, { path }), meta: { titles: [title], section },
      children: tabs.map(([name, place]) => route(name, place, [place.title, title], path)),
    }]
  }
  return [
    ...allPlaces.filter(([, place]) => !place.tab).map(([name, place]) => route(name, place, [place.title])),
    ...(Object.keys(frames) as FrameName[]).flatMap(tabbed),
    { path: '/:rest(.*)*', redirect: { name: 'today' } },
  ]
}

/** The router over the part after `#`, so that any static folder serves the app without rewrites. */
export function createAppRouter(ready: () => Promise<void>): Router {
  const router = createRouter({ history: createWebHashHistory(), routes: routes(ready) })
  followEarlySteps(router)
  return router
}

/** The router hears the address only after its first page: a link followed while that one loads is followed then. */
function followEarlySteps(router: Router): void {
  let asked: string | null = null
  const note = (): void => { asked = window.location.hash.slice(1) }
  window.addEventListener('popstate', note)
  void router.isReady().finally(() => {
    window.removeEventListener('popstate', note)
    if (asked !== null && asked !== router.currentRoute.value.fullPath) void router.replace(asked)
  })
}

/** What features use to send the person somewhere. */
export function navigationOf(router: Router): Navigation {
  return {
    async go(name, ...[params = {}, query = {}]) {
      await router.push({ name, params: { ...params }, query })
    },
  }
}

/** What makes two addresses the same page: tabs of one frame are one page, anything else is told by its path. */
export function pageKey(route: Pick<RouteLocationNormalized, 'matched' | 'params' | 'path'>): string {
  const frame = route.matched.length > 1 ? route.matched[0] : undefined
  return frame ? frame.path.replace(/:(\w+)/g, (_, name: string) => String(route.params[name])) : route.path
}
