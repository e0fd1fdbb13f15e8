/** What a reading makes of a file, as two readings are compared by. */
export type Figures = { readonly calls: number; readonly answered: number; readonly talkSeconds: number }
