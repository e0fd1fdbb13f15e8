/**
 * A table of use cases as those who ask see it: without the room, always a promise. The one description of what crosses
 * to a worker, so that neither side can drift from the use cases.
 */
export type Asked<T> = {
  readonly [K in keyof T]: T[K] extends (room: infer _Room, ...request: infer Request) => infer Answer ? (...request: Request) => Promise<Awaited<Answer>> : never
}
