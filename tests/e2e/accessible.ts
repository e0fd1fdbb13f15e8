import { expect, type Page } from '@playwright/test'
import axe, { type AxeResults, type RunOptions } from 'axe-core'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
/** Rules that look at colours: the only ones whose answer the dark theme can change. */
const ofColour = ['color-contrast', 'link-in-text-block']
const mark = 'data-judged-for-colour'

/**
 * Marks what the colour rules are asked about. They cost some ten milliseconds for each text, and a report has
 * thousands that are drawn alike: of each way of being drawn (own and every ancestor's classes, inline style, colours,
 * opacity, size and weight) the first, the middle and the last are judged, in two lengths, since a single letter is
 * never called a violation; links always.
 */
function markEachLookOnce(attribute: string): void {
  const known = new Map<string, number>()
  const looks = new Map<Element, number>()
  const look = (element: Element): number => {
    const before = looks.get(element)
    if (before !== undefined) return before
    const style = getComputedStyle(element)
    const parts = [
      element.parentElement ? look(element.parentElement) : 0, element.tagName, element.getAttribute('class'), element.getAttribute('style'), style.color, style.fill,
      style.backgroundColor, style.backgroundImage, style.opacity, style.fontSize, style.fontWeight, style.textShadow, style.filter, style.mixBlendMode, style.visibility, style.position,
    ]
    const key = parts.join('|')
    const number = known.get(key) ?? known.size + 1
    known.set(key, number)
    looks.set(element, number)
    return number
  }
  const words = (element: Element): string => [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.textContent ?? '').join('').trim()
  const alike = new Map<string, Element[]>()
  const marked: (Element | undefined)[] = []
  // Written before and after the styles are read: in between, each mark would have them all computed anew.
  for (const element of document.querySelectorAll(`[${attribute}]`)) element.removeAttribute(attribute)
  for (const element of document.querySelectorAll('body *')) {
    const text = words(element)
    if (element.matches('a[href], [role=link]')) marked.push(element)
    else if (text !== '' || element.matches('input, select, textarea')) {
      const key = `${look(element)} ${text.length > 1 ? 'word' : 'letter'}`
      alike.set(key, [...(alike.get(key) ?? []), element])
    }
  }
  for (const elements of alike.values()) marked.push(elements[0], elements[elements.length >> 1], elements.at(-1))
  for (const element of marked) element?.setAttribute(attribute, '')
}

/** Runs axe in the page, over all of it or over what is marked; its script is brought once per document. */
async function judge(page: Page, what: string, options: RunOptions, marked: boolean): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  const violations = await page.evaluate(async ([asked, include]) => {
    const { violations } = await (window as unknown as { axe: { run(context: string | Document, asked: RunOptions): Promise<AxeResults> } }).axe.run(include ?? document, asked)
    return violations.map(({ id, nodes }) => ({ id, at: nodes.slice(0, 4).map(({ target }) => target.join(' ')) }))
  }, [{ ...options, resultTypes: ['violations'] } satisfies RunOptions as RunOptions, marked ? `[${mark}]` : null] as const)
  return violations.map(({ id, at }) => `${what}, ${id}: ${at.join(' | ')}`)
}

/** What axe finds wrong on the page as it stands: every rule in light, every rule about colours in dark too. */
export async function faultsOf(page: Page): Promise<readonly string[]> {
  const faults: string[] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    if (colorScheme === 'light') faults.push(...(await judge(page, colorScheme, { runOnly: { type: 'tag', values: tags }, rules: Object.fromEntries(ofColour.map((rule) => [rule, { enabled: false }])) }, false)))
    await page.evaluate(markEachLookOnce, mark)
    faults.push(...(await judge(page, colorScheme, { runOnly: { type: 'rule', values: ofColour } }, true)))
  }
  await page.emulateMedia({ colorScheme: 'light' })
  return faults
}

/** No accessibility violation on the page as it stands. */
export async function expectAccessible(page: Page, what: string): Promise<void> {
  expect.soft(await faultsOf(page), `axe on ${what}`).toEqual([])
}

/** Nothing on the page is wider than the window. */
export async function expectNoSidewaysScroll(page: Page, what: string): Promise<void> {
  const { content, window } = await page.evaluate(() => ({ content: document.documentElement.scrollWidth, window: document.documentElement.clientWidth }))
  expect.soft(content, `width of ${what}`).toBeLessThanOrEqual(window)
}
