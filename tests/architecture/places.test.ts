import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { frames } from '../../src/app/hosts'
import { sections } from '../../src/app/place'
import { allPlaces, places } from '../../src/app/places'
import { pageKey } from '../../src/app/router'
import { keepingEntries, workEntries } from '../../src/app/shell/menu'

const menu = [...sections.work, ...sections.keeping]

/** What a name of the list says about a text that must exist in every language. */
function textIn(language: string, key: string): unknown {
  const [area, ...path] = key.split('.')
  const file = `src/i18n/dictionaries/${language}/${area}.json`
  const tree: unknown = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
  return path.reduce<unknown>((branch, part) => (branch as Record<string, unknown> | undefined)?.[part], tree)
}

describe('the list of places', () => {
  it('has a page for every entry of the menu, with an icon', () => {
    for (const name of menu) expect(places[name], name).toMatchObject({ section: name, icon: expect.any(String) as string })
    expect([...workEntries, ...keepingEntries].map((entry) => entry.name)).toEqual(menu)
  })

  it('gives every page an address of its own', () => {
    const shapes = allPlaces.map(([, { path }]) => path.replace(/:\w+/g, ':'))
    expect(new Set(shapes).size).toBe(shapes.length)
  })

  it('names every page in four languages', () => {
    const named = [...allPlaces.map(([, { title }]) => title), ...Object.values(frames).map(({ title }) => title)]
    for (const language of ['en', 'uk', 'ru', 'tr']) for (const key of named) expect(textIn(language, key), `${language}: ${key}`).toEqual(expect.any(String))
  })

  it('puts the tabs of a frame under its address, the first one at the address itself', () => {
    for (const frame of Object.keys(frames)) {
      const tabs = allPlaces.filter(([, { tab }]) => tab === frame)
      expect(tabs[0]?.[0], frame).toBe(frame)
      for (const [name, { path }] of tabs) expect(path.startsWith(tabs[0]?.[1].path ?? 'none'), name).toBe(true)
    }
  })

  it('counts the tabs of a frame as one page, and two hotlines as two', () => {
    const tab = (path: string, hotlineId: string) => ({ matched: [{ path: '/c/:clientId/h/:hotlineId' }, { path }], params: { clientId: 'a', hotlineId }, path }) as unknown as Parameters<typeof pageKey>[0]
    expect(pageKey(tab('/c/a/h/1', '1'))).toBe(pageKey(tab('/c/a/h/1/set-up', '1')))
    expect(pageKey(tab('/c/a/h/1', '1'))).not.toBe(pageKey(tab('/c/a/h/2', '2')))
  })
})
