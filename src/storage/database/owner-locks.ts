/** Tells whether whoever began something long is still there: its lock is held as long as its tab or worker lives. */
export interface OwnerLocks {
  /** Takes a lock; what it returns gives it back. */
  hold(name: string): Promise<() => void>
  isHeld(name: string): Promise<boolean>
}

/** Where there are no locks nobody is known to be there: what others began is given up when the database is next opened. */
export const noLocks: OwnerLocks = { hold: () => Promise.resolve(() => undefined), isHeld: () => Promise.resolve(false) }

/** The browser's own locks, which it gives back when a tab or worker ends, however it ends. */
export function locksOf(locks: LockManager | undefined): OwnerLocks {
  if (!locks) return noLocks
  return {
    hold: (name) =>
      new Promise((resolve, reject) => {
        locks.request(name, () => new Promise<void>((release) => resolve(() => release()))).catch(reject)
      }),
    isHeld: async (name) => ((await locks.query()).held ?? []).some((lock) => lock.name === name),
  }
}
