import type { Language } from '../../domain/kernel/fields'

/** A document as data: everything it says, nothing of how it is drawn. Texts are final and in its language. */
export type PageModel = {
  readonly title: string
  readonly author: string
  readonly subject: string
  readonly language: Language
  readonly orientation: 'portrait' | 'landscape'
  /** Identifies the document in its footer and gives the file its id. */
  readonly documentId: string
  /** Epoch seconds written into the file as its creation date. */
  readonly createdAt: number
  /** Lines at the foot of every page. */
  readonly footer: readonly string[]
  /** `{page}` and `{pages}` stand for the numbers. */
  readonly pageLabel: string
  readonly blocks: readonly Block[]
}

export type Block
  = | TitleBlock
    | PartiesBlock
    | FactsBlock
    | TilesBlock
    | HeadingBlock
    | TextBlock
    | TableBlock
    | TotalsBlock
    | BarsBlock
    | NotesBlock
    | SignaturesBlock

/** The document's name with the accent rule under it; `mark` is a word such as "Draft". */
export type TitleBlock = { readonly kind: 'title'; readonly text: string; readonly lines: readonly string[]; readonly mark: string | null }

/** Parties side by side. */
export type PartiesBlock = { readonly kind: 'parties'; readonly parties: readonly { readonly label: string; readonly name: string; readonly lines: readonly string[] }[] }

/** Short labelled values in a row, such as dates. */
export type FactsBlock = { readonly kind: 'facts'; readonly facts: readonly Labelled[] }
export type Labelled = { readonly label: string; readonly value: string }

/** Key figures: label, big figure, a note under it. */
export type TilesBlock = { readonly kind: 'tiles'; readonly tiles: readonly (Labelled & { readonly note: string })[] }

/** Starts a section; stays with what follows. */
export type HeadingBlock = { readonly kind: 'heading'; readonly text: string; readonly aside: string }

/** A paragraph. */
export type TextBlock = { readonly kind: 'text'; readonly text: string; readonly tone: 'normal' | 'strong' | 'quiet' }

/** `fit` columns are as wide as their content, `fill` columns share the rest and wrap. */
export type TableColumn = { readonly title: string; readonly align: 'left' | 'right'; readonly width: 'fit' | 'fill' }

/** A row and the quiet lines that stay under it. */
export type TableRow = { readonly cells: readonly string[]; readonly notes?: readonly string[] }

/** A table: the head repeats on every page, the sum row stays with the last row. */
export type TableBlock = {
  readonly kind: 'table'
  readonly columns: readonly TableColumn[]
  readonly rows: readonly TableRow[]
  readonly sum: readonly string[] | null
  readonly dense: boolean
}

/** Sums at the right edge; the last one is the amount to pay. */
export type TotalsBlock = { readonly kind: 'totals'; readonly rows: readonly (Labelled & { readonly strong: boolean })[] }

/** Stacked bars: `parts` of every bar in the order of `legend`; `ticks` are the marked heights, the last one the top. */
export type BarsBlock = {
  readonly kind: 'bars'
  readonly legend: readonly string[]
  readonly bars: readonly { readonly label: string; readonly parts: readonly number[] }[]
  readonly ticks: readonly { readonly value: number; readonly label: string }[]
}

/** Small print: definitions, rounding, sources. */
export type NotesBlock = { readonly kind: 'notes'; readonly title: string; readonly items: readonly string[] }

/** Lines to sign on. */
export type SignaturesBlock = { readonly kind: 'signatures'; readonly places: readonly { readonly label: string; readonly role: string; readonly name: string }[] }
