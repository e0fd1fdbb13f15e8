import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, it } from 'vitest'
import { firstAreas } from '../../tools/words.mjs'
import { createTexts } from '../../src/i18n/texts'

/** The files a page brings at once: what it imports, and what those import; not what they fetch later. */
function broughtBy(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen
  seen.add(file)
  for (const [, to = ''] of readFileSync(file, 'utf8').matchAll(/^(?:import|export)\s(?!type\b)[^'\n]*'(\.[^']+)'/gm)) {
    const path = normalize(join(dirname(file), to))
    const found = [path, `${path}.ts`].find((one) => /\.(ts|vue)$/.test(one) && existsSync(one))
    if (found) broughtBy(found, seen)
  }
  return seen
}

/** What duties plug into Today is loaded with it. */
const due = readdirSync('src/features').flatMap((duty) => readdirSync(`src/features/${duty}`).filter((file) => file.startsWith('due-')).map((file) => `src/features/${duty}/${file}`))
const start = [...due.reduce((seen, file) => broughtBy(file, seen), broughtBy('src/features/today/TodayPage.vue', broughtBy('src/main.ts')))]

describe('the first screen', () => {
  it('is followed into the shell and the pickers', () => {
    expect(start).toEqual(expect.arrayContaining(['src/app/shell/AppRail.vue', 'src/ui/period/PeriodPicker.vue', 'src/features/today/DueList.vue', 'src/features/billing/due-invoices.ts']))
  })
  it('says only what is loaded with it', () => {
    const said = start.filter((file) => /^src\/(main|app|features|ui|desk)/.test(file)).flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/\bt\(\s*['"`]([a-z]+)\./g)].map(([, area = '']) => ({ file, area })))
    expect(said.length).toBeGreaterThan(40)
    const fetched = (file: string): boolean => readFileSync(file, 'utf8').includes('await complete()')
    expect(said.filter(({ file, area }) => !firstAreas.includes(area) && !fetched(file))).toEqual([])
  })
  it('has every word once the rest is asked for, in a language chosen later too', async () => {
    const texts = await createTexts('en', 'first')
    expect([texts.t('ui.close'), texts.t('client.pageTitle')]).toEqual(['Close', 'client.pageTitle'])
    await texts.complete()
    expect(texts.t('client.pageTitle')).toBe('Clients')
    await texts.choose('tr')
    expect([texts.t('ui.close'), texts.t('client.pageTitle')]).not.toContain('client.pageTitle')
  })
})
