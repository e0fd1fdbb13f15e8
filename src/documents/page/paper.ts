/** A4 in points, with margins that leave room for a punch and a laser's unprintable edge. */
export const paper = { short: 595.28, long: 841.89, left: 54, right: 42, top: 48, bottom: 62 } as const

/** The screen's type scale in points (13 px → 9.25 pt), sizes and leadings. */
export const type = {
  title: { size: 16, leading: 20 },
  figure: { size: 15, leading: 18 },
  heading: { size: 10.5, leading: 14 },
  body: { size: 9.25, leading: 12.5 },
  label: { size: 7.75, leading: 10.5 },
  dense: { size: 7.5, leading: 9.75 },
} as const
export type TypeStyle = (typeof type)[keyof typeof type]

/** Inks on white; every text ink stays ≥ 4.5 : 1 and readable from a grey laser. */
export const ink = {
  first: '#1d2327',
  second: '#566068',
  line: '#1d2327',
  soft: '#d5d2ca',
  accent: '#0f6b66',
  bar: '#2d7f7a',
} as const
