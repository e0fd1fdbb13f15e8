import { defineStore } from 'pinia'

/** The commits this window made, so that a person is told which of two values is his own. */
export const useOwnSteps = defineStore('ownSteps', () => {
  const made = new Set<string>()
  return { add: (transaction: string): void => void made.add(transaction), has: (transaction: string): boolean => made.has(transaction) }
})
