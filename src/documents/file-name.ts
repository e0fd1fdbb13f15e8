import { addDays } from '../domain/kernel/calendar'
import type { Language } from '../domain/kernel/fields'
import type { Period } from '../domain/kernel/period'

/** What a file's name says: whose it is (client, hotline), of which period, what, and in which language. */
export type FileParts = { readonly whose: readonly string[]; readonly period: Period | null; readonly what: string; readonly language: Language }

/** A part of a name longer than this would push the end of the name out of sight. */
const LONGEST = 40

/** A file's name such as `Acme_sales-line_2026-10_report_uk.pdf`, without characters a file system refuses. */
export function fileName(parts: FileParts, extension: string): string {
  return `${fileStem(parts)}.${extension}`
}

/** The same without what kind of file it is. */
export function fileStem({ whose, period, what, language }: FileParts): string {
  return [...new Set(whose), ...(period ? [periodName(period)] : []), what, language].map(plain).filter((part) => part !== '').join('_')
}

/** A month as `2026-10`, a day as its date, a week from its first to its last day. */
function periodName({ kind, from, to }: Period): string {
  if (kind === 'month') return from.slice(0, 7)
  return kind === 'day' ? from : `${from}-to-${addDays(to, -1)}`
}

function plain(part: string): string {
  return [...part.normalize('NFC').replace(/[^\p{L}\p{N}]+/gu, '-')].slice(0, LONGEST).join('').replace(/^-+|-+$/g, '')
}
