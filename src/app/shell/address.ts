import type { LocationQuery, LocationQueryRaw } from 'vue-router'
import type { FigureRef } from '../../domain/figure/figure'
import type { Scope } from '../../desk/scope'
import { isPlainDate } from '../../domain/kernel/calendar'
import { isId } from '../../domain/records'
import { periodKinds, periodOf, type Period } from '../../domain/kernel/period'
import { readFigures, writeFigures } from './figure-address'

/** What of the desk an address carries; null where the address does not say. */
export type Address = { readonly scope: Scope | null; readonly period: Period | null; readonly figures: readonly FigureRef[]; readonly section: string | null }

const ALL = 'all'
const deskWords = ['client', 'hotline', 'period', 'figure', 'section']

/** The desk as query words: `client` (`all` = whole centre), `hotline`, `period`, `figure`, `section` of a long page. */
export function writeAddress(scope: Scope, period: Period, figures: readonly FigureRef[], section: string | null = null): Record<string, string> {
  const figure = writeFigures(figures)
  return {
    client: scope.kind === 'centre' ? ALL : scope.clientId,
    ...(scope.kind === 'hotline' ? { hotline: scope.hotlineId } : {}),
    period: `${period.kind}:${period.from}`,
    ...(figure ? { figure } : {}),
    ...(section ? { section } : {}),
  }
}

/** Reads the desk's words of a query; words that make no sense count as absent. */
export function readAddress(query: LocationQuery): Address {
  return { scope: readScope(one(query['client']), one(query['hotline'])), period: readPeriod(one(query['period'])), figures: readFigures(one(query['figure']) ?? ''), section: one(query['section']) || null }
}

/** The query with the desk's words replaced and the page's own words kept. */
export function withAddress(query: LocationQuery, words: Record<string, string>): LocationQueryRaw {
  const own = Object.entries(query).filter(([key]) => !deskWords.includes(key))
  return { ...Object.fromEntries(own), ...words }
}

function one(word: LocationQuery[string] | undefined): string | null {
  return (Array.isArray(word) ? word[0] : word) ?? null
}

function readScope(client: string | null, hotline: string | null): Scope | null {
  if (client === ALL) return { kind: 'centre' }
  if (!isId('client', client)) return null
  return isId('hotline', hotline) ? { kind: 'hotline', clientId: client, hotlineId: hotline } : { kind: 'client', clientId: client }
}

function readPeriod(word: string | null): Period | null {
  const [kind, date] = (word ?? '').split(':')
  const known = periodKinds.find((one) => one === kind)
  return known && isPlainDate(date) ? periodOf(known, date) : null
}
