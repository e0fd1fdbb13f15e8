import { faultsOf } from './accessible'
import { expect, test } from './app'

const row = (at: number, cell = '', line = '', words = 'Answered'): string => `<tr${line}><th scope="row">Day ${at}</th><td><button type="button" aria-label="Open ${at}"${cell}>${words}</button></td></tr>`

/** A page like a report: a table of many rows drawn alike, one of them, in the middle of nowhere, as planted. */
const report = (planted: string, style = ''): string => `<!doctype html><html lang="en"><head><title>Report</title>
  <style>body { color: #222; background: #fff } button { font: inherit; color: inherit; background: none; border: 0; min-height: 24px } ${style}</style></head>
  <body><main><h1>Report</h1><table><tbody>${Array.from({ length: 200 }, (_, at) => (at === 137 ? planted : row(at))).join('')}</tbody></table></main></body></html>`

test('a table of many rows drawn alike, with nothing wrong, is called right', async ({ page }) => {
  await page.setContent(report(row(137)))
  expect(await faultsOf(page)).toEqual([])
})

const planted: readonly (readonly [what: string, fault: RegExp, planted: string, style?: string])[] = [
  ['a pale class on one cell', /light, color-contrast/, row(137, ' class="pale"'), '.pale { color: #ccc }'],
  ['a pale inline style on one cell', /light, color-contrast/, row(137, ' style="color: #ccc"')],
  ['a dark line behind dark words', /light, color-contrast/, row(137, '', ' style="background: #333"')],
  ['a faded line', /light, color-contrast/, row(137, '', ' style="opacity: 0.3"')],
  ['a colour chosen by an attribute', /light, color-contrast/, row(137, ' aria-pressed="true"'), '[aria-pressed=true] { color: #ccc }'],
  ['a word among letters', /light, color-contrast/, row(137, ' class="pale"', '', 'Word'), '.pale { color: #ccc }'],
  ['a colour that only the dark theme spoils', /^dark, color-contrast/, row(137, ' class="odd"'), '@media (prefers-color-scheme: dark) { .odd { color: #ccc } }'],
  ['a button without a name', /light, button-name/, '<tr><th scope="row">Day 137</th><td><button type="button"></button></td></tr>'],
]

test('one odd line among two hundred is found', async ({ page }) => {
  for (const [what, fault, line, style] of planted) {
    await page.setContent(report(line, style))
    const darkToo = fault.source.startsWith('light, color') ? [expect.stringMatching(/^dark, color-contrast/)] : []
    expect.soft(await faultsOf(page), what).toEqual([expect.stringMatching(fault), ...darkToo])
  }
})
