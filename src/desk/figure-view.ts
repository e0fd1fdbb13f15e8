import type { FigureKind, FigureRef } from '../domain/figure/figure'
import type { Texts } from '../i18n/texts'
import type { Part } from '../usecases/reads'
import type { Services } from './services'
import type { CallPage } from '../usecases/calls/found-calls'
import type { Selection } from '../domain/selection/selection'

/** One line of a figure's making; a line with a figure opens. */
export type FigureStep = { readonly label: string; readonly note?: string; readonly value: string; readonly figure?: FigureRef; readonly result?: boolean }

/** What the figure is bound to: a contract clause, a definition and its date. */
export type FigureBond = { readonly title: string; readonly note: string }

/** Everything the panel shows of one figure, as text. */
export type FigureView = {
  readonly title: string
  readonly value: string
  readonly state: { readonly tone: 'good' | 'due' | 'plain'; readonly text: string } | null
  readonly meaning: string
  readonly steps: readonly FigureStep[]
  readonly bonds: readonly FigureBond[]
  readonly others: { readonly title: string; readonly lines: readonly (FigureStep & { readonly chosen: boolean })[] } | null
  readonly leftOut: readonly FigureStep[]
  readonly proof: { readonly good: boolean; readonly text: string } | null
  readonly calls: {
    readonly title: string
    readonly of: string
    readonly load: (offset: number, limit: number) => Promise<CallPage>
    /** Where all of them can be seen and saved. */
    readonly selection: Selection | null
  } | null
}

/** What a duty plugs into the panel for a kind of figure: what the view reads, and how it is made. */
export type FigurePart<K extends FigureKind = FigureKind> = {
  reads(figure: FigureRef<K>): readonly Part[]
  view(figure: FigureRef<K>, services: Services, texts: Texts): Promise<FigureView>
}
