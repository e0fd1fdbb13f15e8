const named = /ivr|auto ?attendant|menu|welcome|announce|message|voice ?mail|receptionist|queue|ring ?group|hunt|конференц|автовідповід|автоответ|голосов|меню|черга|очередь|kuyruk|sesli|karşılama/iu

/** Tells from its name alone whether a place is likely a machine (menu, queue, group, voicemail) and no person. */
export function soundsLikeMachine(place: string): boolean {
  return named.test(place)
}

/** The places a reading says are machines, for quick asking; none when it does not say. */
export function machineSet(machines: readonly string[] | undefined): ReadonlySet<string> {
  return new Set(machines)
}
