import type { Call } from '../archive/block'
import { changedFields, ownFieldOf, toldFields, toldOf, type CallChange } from '../archive/call-change'
import type { SourceId } from '../kernel/ids'

/** A call with the source that told of it: ids are unique within a source only. */
export type SourcedCall = { readonly sourceId: SourceId; readonly call: Call }

/** How the calls of now differ from those frozen. */
export type CallDrift = { readonly added: readonly Call[]; readonly gone: readonly Call[]; readonly changed: readonly CallChange[] }

/**
 * Compares frozen calls with the live ones. Identity is that of the archive: source and call id, else being equal, as
 * often as they are. Calls equal on both sides are no drift; versions of one id are a change. Ordered by start.
 */
export function driftOf(frozen: readonly SourcedCall[], live: readonly SourcedCall[]): CallDrift {
  const now = byIdentity(live)
  const left = new Map<string, Call[]>()
  for (const [key, calls] of byIdentity(frozen)) {
    const others = now.get(key) ?? []
    const rest = calls.filter((call) => {
      const same = others.findIndex((other) => changedFields({ before: call, after: other }).length === 0)
      if (same >= 0) others.splice(same, 1)
      return same < 0
    })
    if (rest.length > 0) left.set(key, rest)
  }
  const gone: Call[] = []
  const changed: CallChange[] = []
  for (const [key, calls] of left) {
    for (const before of calls) {
      const after = now.get(key)?.shift()
      if (after) changed.push({ before, after })
      else gone.push(before)
    }
  }
  return {
    added: [...now.values()].flat().sort(byStart),
    gone: gone.sort(byStart),
    changed: changed.sort((a, b) => byStart(a.before, b.before)),
  }
}

function byIdentity(calls: readonly SourcedCall[]): Map<string, Call[]> {
  const groups = new Map<string, Call[]>()
  for (const { sourceId, call } of calls) {
    const key = JSON.stringify(call.callId === '' ? [sourceId, ...toldFields.map((field) => call[field]), ...[...ownFieldOf(call)].sort().flatMap((field) => [field, toldOf(call, field)])] : [sourceId, call.callId])
    const group = groups.get(key)
    if (group) group.push(call)
    else groups.set(key, [call])
  }
  return groups
}

function byStart(a: Call, b: Call): number {
  return a.start - b.start || (a.callId < b.callId ? -1 : a.callId > b.callId ? 1 : 0)
}
