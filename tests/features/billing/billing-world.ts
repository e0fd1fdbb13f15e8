import type { Services } from '../../../src/desk/services'
import { asking, roomOf } from '../../usecases/asking'
import type { Paper } from '../../../src/documents/documents'
import type { Unprintable } from '../../../src/documents/page/unprintable'
import type { Language } from '../../../src/domain/kernel/fields'
import type { PlainDate } from '../../../src/domain/kernel/calendar'
import { makeId } from '../../../src/domain/records'
import { invoiceRecord } from '../../../src/domain/invoice/invoice'
import { startRecord } from '../../../src/domain/kernel/record'
import { failure } from '../../../src/domain/kernel/failure'
import { fail } from '../../../src/domain/kernel/result'
import type { Hotline } from '../../../src/domain/hotline/hotline'
import { periodOf } from '../../../src/domain/kernel/period'
import type { Tariff } from '../../../src/domain/tariff/tariff'
import type { Change } from '../../../src/storage/records/port'
import { client, company, work } from '../../domain/invoice/sample-records'
import { openWorld, type World } from '../world'

export const october = periodOf('month', '2026-10-01' as PlainDate)
const standard = { category: 'S', percent: 200_000 } as const

export const hotline: Hotline = {
  id: makeId('hotline', () => '1'), clientId: client.id, kind: 'hotline', name: 'Гаряча лінія 0 800', number: '', zone: 'Europe/Kyiv', note: '', archived: false, operatorIds: [],
  hours: { week: [[], [], [], [], [], [], []], exceptions: [] }, startsOn: null, endsOn: null,
}

/** 18 000.00 a month from 1 January. */
const tariff: Tariff = {
  id: makeId('tariff', () => '1'), hotlineId: hotline.id, validFrom: '2026-01-01' as PlainDate, currency: 'UAH', vat: standard, reference: 'додаток 2',
  clauses: [{ id: makeId('clause', () => 'fee'), kind: 'monthlyFee', title: 'Абонентська плата', reference: 'п. 1', amount: 1_800_000 }],
}

/** 1.5 h × 3 000.00 = 4 500.00 in October. */
const recording = work({ title: 'Нова гілка меню', quantity: 1_500_000, unit: 'год', price: 3_000_000_000 })

/** The draft of the client's October. */
export const draft = startRecord(invoiceRecord, () => '1', { client, month: october })

/** Records as one commit. */
export const records = {
  company: { kind: 'create', table: 'company', record: company }, client: { kind: 'create', table: 'clients', record: client },
  hotline: { kind: 'create', table: 'hotlines', record: hotline }, tariff: { kind: 'create', table: 'tariffs', record: tariff },
  work: { kind: 'create', table: 'works', record: recording }, draft: { kind: 'create', table: 'invoices', record: draft },
} satisfies Record<string, Change>

/** The client's name on a paper, where it has a letter no paper prints. */
function unprintableOf(paper: Paper): readonly Unprintable[] {
  const name = paper.kind === 'invoice' && 'buyer' in paper.input ? paper.input.buyer.legalName : ''
  return name.includes('☎') ? [{ text: name, letters: ['☎'] }] : []
}

/** What the pages asked documents and files for. */
export type Asked = { readonly pdf: [string, string][]; readonly annex: [string, string][] }

/** A workspace whose invoices are rated, recounted, frozen and numbered by the product's own queries; `fake` replaces some. */
export async function openBilling(language: Language = 'en', fake: Partial<Services['queries'] & Services['acts']> = {}): Promise<World & { readonly asked: Asked }> {
  const asked: Asked = { pdf: [], annex: [] }
  const world = await openWorld(language, (db): Partial<Services> => {
    const real = asking(roomOf(db))
    // A page may still be reading when the test closes its world.
    const whileOpen = <T>(answer: Promise<T>): Promise<T> => answer.catch((error: unknown) => (db.isOpen() ? Promise.reject(error as Error) : new Promise<T>(() => undefined)))
    const queries = {
      ...real,
      invoiceDrift: (id) => whileOpen(real.invoiceDrift(id)),
      computeInvoice: (id) => whileOpen(real.computeInvoice(id)),
      span: () => whileOpen(real.span()),
      invoicePaper: (id, at) => whileOpen(real.invoicePaper(id, at)),
      annexCsv: async (id, at) => {
        const made = await real.annexCsv(id, at)
        if (made.ok) asked.annex.push([id, made.value.name])
        return made
      },
      ...fake,
    } satisfies Services['queries'] & Services['acts']
    const imports = { watch: (tell: (list: readonly never[]) => void) => (tell([]), () => undefined) }
    const documents: Services['documents'] = { unprintable: (paper) => Promise.resolve(unprintableOf(paper)), file: (paper, form) => Promise.resolve(void asked.pdf.push([paper.kind === 'invoice' ? paper.input.invoice.id : paper.kind, form])).then(() => fail(failure('document.failed'))) }
    return { queries, acts: queries, dropQuestion: () => undefined, imports, documents } as unknown as Partial<Services>
  })
  return { ...world, asked }
}

/** Stores records or fails the test. */
export async function given(world: World, changes: readonly Change[]): Promise<void> {
  const result = await world.store.commit(changes)
  if (!result.ok) throw new Error(result.failure.code)
}
