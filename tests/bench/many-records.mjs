// A workspace of many records in the built app: how long the page of a hotline takes from the click until nothing on it
// moves any more, and how many records are validated when one of them changes.
import { readFile } from 'node:fs/promises'

const tables = ['clients', 'contacts', 'operators', 'hotlines', 'matchRules', 'definitions', 'tariffs', 'works']

/** The running app's record store, found where the app gives its services out. */
function takeRecords() {
  const { provides } = document.querySelector('#app').__vue_app__._context
  window.benchRecords = Reflect.ownKeys(provides).map((key) => provides[key]).find((given) => given?.records?.commit).records
}

/** Fills the sample centre up with copies of its own records, each copy a centre of its own; returns how many there are. */
async function fill(page, wanted) {
  return page.evaluate(async ([names, aim]) => {
    const store = window.benchRecords
    const originals = await Promise.all(names.map((table) => store.list(table)))
    const each = originals.reduce((sum, list) => sum + list.length, 0)
    let total = each
    let waiting = []
    for (let copy = 1; total < aim; copy++) {
      const own = (value) => {
        if (Array.isArray(value)) return value.map(own)
        if (value && typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, own(inner)]))
        return typeof value === 'string' && /^[a-z]{3}_sample/.test(value) ? `${value}-${copy}` : value
      }
      const changes = originals.flatMap((list, i) => list.map((record) => {
        const made = own(record)
        for (const field of ['shortName', 'name', 'value']) if (field in made) made[field] = `${made[field]} ${copy}`
        return { kind: 'create', table: names[i], record: made }
      }))
      waiting.push(...changes)
      total += each
      if (waiting.length < 4000 && total < aim) continue
      const done = await store.commit(waiting)
      if (!done.ok) throw new Error(JSON.stringify(done.failure))
      waiting = []
    }
    return total
  }, [tables, wanted])
}

/** Clicks the first row of the client's hotlines and waits until the page has been still for a while; ms until it was. */
function clickToSettled() {
  return new Promise((resolve) => {
    let last = 0
    const began = performance.now()
    const observer = new MutationObserver(() => requestAnimationFrame(() => { last = performance.now() }))
    observer.observe(document.querySelector('main'), { subtree: true, childList: true, attributes: true, characterData: true })
    document.querySelector('main table .opener').click()
    const look = setInterval(() => {
      if (last === 0 || performance.now() - last < 400) return
      clearInterval(look)
      observer.disconnect()
      resolve(last - began)
    }, 50)
  })
}

/** Changes one record of every kind the page shows, one after the other; the most that was validated for one change. */
async function parsedByChanges(page, hotlineId, turn) {
  return page.evaluate(async ([id, said, day]) => {
    const store = window.benchRecords
    const hotline = (await store.get('hotlines', id)).record
    const [rule] = await store.list('matchRules', { hotlineId: id })
    const [tariff] = await store.list('tariffs', { hotlineId: id })
    const [definition] = await store.list('definitions', { hotlineId: id })
    const kinds = [
      ['hotlines', id, { note: said }], ['clients', hotline.clientId, { note: said }], ['matchRules', rule?.id, { from: day }],
      ['tariffs', tariff?.id, { reference: said }], ['definitions', definition?.id, { basis: said }], ['operators', hotline.operatorIds[0], { note: said }],
    ]
    const counts = []
    for (const [table, record, patch] of kinds) {
      const read = record && await store.get(table, record)
      if (!read) continue
      const before = store.parsed
      const done = await store.commit([{ kind: 'update', table, id: record, patch, seen: read.seen }])
      if (!done.ok) throw new Error(JSON.stringify(done.failure))
      await new Promise((resolve) => setTimeout(resolve, 500))
      counts.push(store.parsed - before)
    }
    return counts
  }, [hotlineId, `changed ${turn}`, `2020-01-0${turn}`])
}

/** Opens the hotline pages of several clients of a workspace with so many records. */
export async function openHotlines(page, host, root, wanted) {
  const words = async (area) => JSON.parse(await readFile(new URL(`src/i18n/dictionaries/en/${area}.json`, root), 'utf8'))
  const [app, today] = [await words('app'), await words('today')]
  await page.goto(host.url)
  await page.getByText(today.openSample, { exact: true }).or(page.getByText(app.sample.chip)).first().waitFor({ timeout: 60_000 })
  if (await page.getByText(today.openSample, { exact: true }).isVisible()) await page.getByText(today.openSample, { exact: true }).first().click()
  await page.getByText(app.sample.chip).first().waitFor({ timeout: 180_000 })
  await page.evaluate(takeRecords)
  const records = await fill(page, wanted)
  await page.goto('about:blank')
  await page.goto(host.url)
  await page.locator('h1').first().waitFor()
  await page.evaluate(takeRecords)
  const clients = await page.evaluate(() => window.benchRecords.list('hotlines').then((list) => [...new Set(list.map(({ clientId }) => clientId))].filter((id) => id.endsWith('7'))))
  const times = []
  for (const client of clients.slice(0, 7)) {
    await page.goto(`${host.url}#/clients/${client}`)
    await page.locator('main table .opener').first().waitFor()
    await page.waitForTimeout(800)
    times.push(await page.evaluate(clickToSettled))
  }
  const hotlineId = new URL(page.url()).hash.split('?')[0].split('/hotlines/')[1]
  await page.locator('main h1').waitFor()
  const overview = await parsedByChanges(page, hotlineId, 1)
  await page.goto(`${host.url}${new URL(page.url()).hash.split('?')[0]}/set-up`)
  await page.waitForTimeout(1500)
  const setUp = await parsedByChanges(page, hotlineId, 2)
  // The first page also fetches the code of the page.
  return { records, times: times.slice(1), parsed: [...overview, ...setUp] }
}
