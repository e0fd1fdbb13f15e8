/** One bar: its parts stacked in the order of the series; `tip` is the full sentence of the bar. */
export type Bar = { readonly key: string; readonly label: string; readonly parts: readonly number[]; readonly tip: string }

/** What a part of a bar means and how it is coloured. */
export type Series = { readonly label: string; readonly tone: 1 | 2 | 'quiet' }

/** One cell of a heat map; `level` picks the tone, the text says the figure. */
export type HeatCell = { readonly row: string; readonly column: string; readonly text: string; readonly level: 0 | 1 | 2 | 3 | 4 | null }

/** Tones of a heat map from worst to best, by level; a level without an entry is not drawn in the legend. */
export type HeatLegend = readonly { readonly level: 0 | 1 | 2 | 3 | 4; readonly label: string }[]

/** A piece of a stacked bar in the drawing's units. */
export type Segment = { readonly bar: string; readonly series: number; readonly x: number; readonly y: number; readonly width: number; readonly height: number }
