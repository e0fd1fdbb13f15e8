import { jsPDF } from 'jspdf'
import { binaryString, fontFace, type FontFace } from '../fonts/face'
import type { DocumentFonts } from '../fonts/load'
import { ink, paper, type TypeStyle } from './paper'
import { safeText, type SafeText } from './safe-text'

declare const drawable: unique symbol

/** A text that went through `safeText`: the only kind the pen draws. */
export type Drawable = string & { readonly [drawable]: true }

export type Weight = 'normal' | 'bold'
export type WriteOptions = { readonly weight?: Weight; readonly ink?: string; readonly align?: 'left' | 'right' }

const family = 'NotoSans'

/** Draws on A4 pages and knows where the next block starts. All lengths are points. */
export class Pen {
  readonly doc: jsPDF
  readonly left: number
  readonly right: number
  readonly bottom: number
  /** Top of what is drawn next. */
  y: number
  /** Height of what has to stay on the page with the end of what is drawn next: small print never stands alone. */
  follow = 0
  /** Characters the font lacks, as they were found. */
  readonly replaced = new Set<string>()
  readonly #faces: Readonly<Record<Weight, FontFace>>
  readonly #safe = new Map<string, Drawable>()
  #weight: Weight = 'normal'
  #ink = ''

  /** `air` is the share of the usual white space that is left: a document that misses a page by little is set tighter. */
  constructor(orientation: 'portrait' | 'landscape', fonts: DocumentFonts, private readonly air = 1) {
    this.doc = new jsPDF({ unit: 'pt', format: 'a4', orientation, compress: true, putOnlyUsedFonts: true })
    for (const [style, bytes] of [['normal', fonts.regular], ['bold', fonts.bold]] as const) {
      this.doc.addFileToVFS(`${style}.ttf`, binaryString(bytes))
      this.doc.addFont(`${style}.ttf`, family, style)
    }
    this.#faces = { bold: fontFace(this.doc, family, 'bold'), normal: fontFace(this.doc, family, 'normal') }
    const [width, height] = orientation === 'portrait' ? [paper.short, paper.long] : [paper.long, paper.short]
    this.left = paper.left
    this.right = width - paper.right
    this.bottom = height - paper.bottom
    this.y = paper.top
  }

  /** How much of the page has something on it, 0 to 1. */
  get filled(): number {
    return (this.y - paper.top) / (this.bottom - paper.top)
  }

  get width(): number {
    return this.right - this.left
  }

  /** White space between blocks. */
  gap(points: number): number {
    return points * this.air
  }

  /** White space something needs to be read or written on: it gives way half as much. */
  room(points: number): number {
    return points * (1 + this.air) / 2
  }

  /** Makes a text drawable in both weights. */
  safe(text: string): Drawable {
    const known = this.#safe.get(text)
    if (known !== undefined) return known
    const made = this.#checked(text)
    for (const character of made.replaced) this.replaced.add(character)
    const checked = made.text as Drawable
    if (this.#safe.size > 20_000) this.#safe.clear()
    this.#safe.set(text, checked)
    return checked
  }

  /** The characters of a text neither drawn nor replaced by another. */
  lacking(text: string): readonly string[] {
    return this.#checked(text).replaced
  }

  #checked(text: string): SafeText {
    return safeText(text, (point) => this.#faces.normal.draws(point) && this.#faces.bold.draws(point))
  }

  measure(text: Drawable, style: TypeStyle, weight: Weight = 'normal'): number {
    return this.#faces[weight].width(text, style.size)
  }

  /** Draws one line; `x` is its left or right end, `y` its baseline. */
  write(text: Drawable, x: number, y: number, style: TypeStyle, options: WriteOptions = {}): void {
    if (text === '') return
    const weight = options.weight ?? 'normal'
    const colour = options.ink ?? ink.first
    if (weight !== this.#weight) this.doc.setFont(family, weight)
    if (colour !== this.#ink) this.doc.setTextColor(colour)
    this.#weight = weight
    this.#ink = colour
    this.doc.setFontSize(style.size)
    this.doc.text(text, options.align === 'right' ? x - this.measure(text, style, weight) : x, y)
  }

  /** Draws lines one under another from the top `y`; returns the bottom. */
  lines(texts: readonly Drawable[], x: number, y: number, style: TypeStyle, options: WriteOptions = {}): number {
    let top = y
    for (const text of texts) {
      this.write(text, x, baseline(top, style), style, options)
      top += style.leading
    }
    return top
  }

  /** A horizontal rule. */
  rule(x1: number, x2: number, y: number, width: number, colour: string): void {
    this.doc.setDrawColor(colour)
    this.doc.setLineWidth(width)
    this.doc.line(x1, y, x2, y)
  }

  /** Starts a new page unless `height` still fits; tells whether it did. */
  ensure(height: number): boolean {
    if (this.y + height <= this.bottom) return false
    this.newPage()
    return true
  }

  /** The same for the end of a block: what has to follow it must fit too, unless both are higher than a page. */
  ensureEnd(height: number): boolean {
    const whole = height + this.follow
    return this.ensure(whole > this.bottom - paper.top ? height : whole)
  }

  newPage(): void {
    this.doc.addPage()
    this.y = paper.top
  }
}

/** The baseline of a line of text whose box starts at `top`. */
export function baseline(top: number, style: TypeStyle): number {
  return top + (style.leading - style.size) / 2 + style.size * 0.86
}
