// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import DocumentPaper from '../../src/desk/paper/DocumentPaper.vue'
import { annexDocument } from '../../src/documents/calls/annex-document'
import { invoiceDocument } from '../../src/documents/invoice/invoice-document'
import type { Block, PageModel } from '../../src/documents/page/model'
import { reportDocument } from '../../src/documents/report/report-document'
import { languages } from '../../src/domain/kernel/fields'
import { documentTexts } from '../../src/i18n/document-texts'
import { createTexts } from '../../src/i18n/texts'
import { annexInput } from '../documents/samples/annex-sample'
import { draftInput, issuedInput } from '../documents/samples/invoice-sample'
import { reportInput } from '../documents/samples/report-sample'

/** Every text a block says, in its order; a chart says its legend, names and marks. */
function said(block: Block): readonly string[] {
  switch (block.kind) {
    case 'title': return [block.text, ...block.lines, block.mark ?? '']
    case 'parties': return block.parties.flatMap(({ label, name, lines }) => [label, name, ...lines])
    case 'facts': return block.facts.flatMap(({ label, value }) => [label, value])
    case 'tiles': return block.tiles.flatMap(({ label, value, note }) => [label, value, note])
    case 'heading': return [block.text, block.aside]
    case 'text': return [block.text]
    case 'table': return [...block.columns.map(({ title }) => title), ...block.rows.flatMap(({ cells, notes }) => [...cells, ...(notes ?? [])]), ...(block.sum ?? [])]
    case 'totals': return block.rows.flatMap(({ label, value }) => [label, value])
    case 'bars': return [...block.legend]
    case 'notes': return [block.title, ...block.items]
    case 'signatures': return block.places.flatMap(({ label, role, name }) => [label, role, name])
  }
}

async function paper(model: PageModel, props: object = {}) {
  return mount(DocumentPaper, { props: { model, ...props }, global: { plugins: [await createTexts('en')] }, attachTo: document.body })
}

const plain = (text: string) => text.replace(/\s+/g, ' ').trim()

describe.each(languages)('a paper on the screen, in %s', (language) => {
  it('says what its document says, word for word, in its order and language', async () => {
    const texts = await documentTexts(language)
    const invoices = [issuedInput(language), draftInput(language)].map((input) => invoiceDocument(input, texts))
    for (const model of [...invoices, reportDocument(reportInput(language), texts), annexDocument(annexInput(language, 12), texts)]) {
      const wrapper = await paper(model)
      const shown = plain(wrapper.text())
      let from = 0
      for (const text of [...model.blocks.flatMap(said), ...model.footer].map(plain).filter((one) => one !== '')) {
        const at = shown.indexOf(text, from)
        expect(at, `"${text}" after "${shown.slice(Math.max(0, from - 60), from)}" of ${model.title}`).toBeGreaterThanOrEqual(from)
        from = at
      }
      expect(wrapper.get('article').attributes()).toMatchObject({ lang: language, 'aria-label': model.title })
      wrapper.unmount()
    }
  })
})

it('opens the rows it has keys for and the amount to pay, and shows which is open', async () => {
  const model = invoiceDocument(issuedInput('en'), await documentTexts('en'))
  const table = model.blocks.find((block) => block.kind === 'table')
  if (table?.kind !== 'table') throw new Error('no table')
  const keys = table.rows.map((_, i) => `line${i}`)
  const wrapper = await paper(model, { rowKeys: keys, opened: 'line0', total: 'opens' })
  const buttons = wrapper.findAll('button')
  expect(buttons.length).toBe(keys.length + 1)
  for (const button of buttons) await button.trigger('click')
  expect([wrapper.emitted('row')?.flat(), wrapper.emitted('total')?.length]).toEqual([keys, 1])
  const none = await paper(model)
  expect(none.findAll('button')).toHaveLength(0)
  wrapper.unmount()
  none.unmount()
})
