import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const palette = new Map([...readFileSync('src/ui/tokens/palette.css', 'utf8').matchAll(/(--palette-[\w-]+):\s*(#[0-9a-f]{6})/g)].map((m) => [m[1] ?? '', m[2] ?? '']))
const roles = new Map([...readFileSync('src/ui/tokens/roles.css', 'utf8').matchAll(/(--[\w-]+):\s*light-dark\(var\((--palette-[\w-]+)\), var\((--palette-[\w-]+)\)\)/g)].map((m) => [m[1] ?? '', [m[2] ?? '', m[3] ?? '']]))

// WCAG 2.2, relative luminance and contrast ratio.
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((i) => parseInt(hex.slice(i, i + 2), 16) / 255).map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4))
  return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0)
}
function contrast(a: string, b: string): number {
  const [x, y] = [luminance(a), luminance(b)]
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05)
}
function colour(role: string, theme: 0 | 1): string {
  const hex = palette.get(roles.get(`--${role}`)?.[theme] ?? '')
  if (!hex) throw new Error(`no colour for ${role}`)
  return hex
}

const grounds = ['ground', 'paper', 'rail', 'hover']
const text: [string, string][] = [
  ...['ink-1', 'ink-2', 'ink-3', 'accent', 'good', 'due', 'wrong'].flatMap((ink) => ['ground', 'paper', 'rail'].map((ground): [string, string] => [ink, ground])),
  ...['ink-1', 'ink-2'].flatMap((ink) => grounds.map((ground): [string, string] => [ink, ground])),
  ['accent-ink', 'accent'], ['wrong-ink', 'wrong'], ['accent-on-soft', 'accent-soft'],
  ['ink-1', 'accent-soft'], ['ink-2', 'accent-soft'], ['good', 'accent-soft'], ['due', 'accent-soft'], ['wrong', 'accent-soft'],
  ['due', 'due-soft'], ['ink-1', 'due-soft'], ['wrong', 'wrong-soft'], ['ink-1', 'wrong-soft'], ['good', 'good-soft'],
]
const shapes: [string, string][] = [['line-field', 'paper'], ['line-field', 'ground'], ['accent', 'paper'], ['accent', 'ground'], ['accent', 'rail'], ['series-1', 'paper']]

describe.each([['light', 0], ['dark', 1]] as const)('%s theme', (_name, theme) => {
  it.each(text)('text %s on %s is at least 4.5 : 1', (ink, ground) => {
    expect(contrast(colour(ink, theme), colour(ground, theme))).toBeGreaterThanOrEqual(4.5)
  })
  it.each(shapes)('shape %s on %s is at least 3 : 1', (shape, ground) => {
    expect(contrast(colour(shape, theme), colour(ground, theme))).toBeGreaterThanOrEqual(3)
  })
})

it('measures as WCAG does', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
})
