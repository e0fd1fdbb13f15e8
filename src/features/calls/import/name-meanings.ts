/** What a person may correct of a known layout: the names its calls carry. */
export const nameMeanings = ['line', 'queue', 'campaign', 'operator', 'topic', 'from', 'to'] as const
