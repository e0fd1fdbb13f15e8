import { expose, transfer } from 'comlink'
import type { WorkspaceKind } from '../workspace/connection'

/** A table of use cases over one room. */
export type UseCases<R> = Readonly<Record<string, (room: R, ...request: never[]) => unknown>>

/** What a worker answers with when a question was dropped before its turn. */
export const DROPPED = 'dropped'

/** What crosses between a page and a worker. */
export type Served = {
  open(kind: WorkspaceKind): Promise<void>
  ask(id: number, name: string, ...request: unknown[]): Promise<unknown>
  drop(id: number): void
  ping(): boolean
}

/** Serves a table of use cases from a worker; the room is opened once, before the first question. */
export function serve<R>(openRoom: (kind: WorkspaceKind) => Promise<R>, table: UseCases<R>): void {
  let room: Promise<R> | null = null
  const waiting = new Set<number>()
  const served: Served = {
    async open(kind) {
      room = openRoom(kind)
      await room
    },
    async ask(id, name, ...request) {
      const answerer = table[name]
      if (!room || !answerer) throw new Error(`the worker cannot answer ${name}`)
      waiting.add(id)
      // A turn of the event loop: what was dropped while the worker was busy is not begun.
      await new Promise((resolve) => setTimeout(resolve))
      if (!waiting.delete(id)) return DROPPED
      const answer = await answerer(await room, ...(request as never[])) // the page's side of the same table made the request
      return answer instanceof Uint8Array ? transfer(answer, [answer.buffer]) : answer
    },
    drop: (id) => void waiting.delete(id),
    ping: () => true,
  }
  expose(served)
}
