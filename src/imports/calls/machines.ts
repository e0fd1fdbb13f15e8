const named = /(?<!\p{L})(?:ivr|auto[ -]?attendant|menu|voice ?mail|digital receptionist|welcome|announcement|queue|(?:ring|hunt)[ -]?group|автовідповідач|автоответчик|голосова пошта|голосовая почта|меню|черга|очередь|група виклику|группа вызова|конференц\p{L}*|kuyruk|karşılama|sesli (?:mesaj|yanıt|menü))(?!\p{L})/iu

/** Guesses remembered. */
const MOST = 50_000

/** Places that are machines. */
export type MachinePlaces = Pick<ReadonlySet<string>, 'has'>

/** Tells from its name alone whether a place is likely a machine (menu, queue, group, voicemail) and no person. */
export function soundsLikeMachine(place: string): boolean {
  return named.test(place)
}

const waitingRoom = /(?<!\p{L})(?:queue|(?:ring|hunt)[ -]?group|черга|очередь|група виклику|группа вызова|kuyruk)(?!\p{L})/iu

/** Tells from its name whether a machine keeps callers for people: a caller only it took has left. */
export function soundsLikeQueue(place: string): boolean {
  return waitingRoom.test(place)
}

/** Tells from its name whether a machine takes messages: whom it took has not left. */
export function soundsLikeVoicemail(place: string): boolean {
  return /voice ?mail|голосов|автовідп|автоотв|sesli mesaj|telesekreter/iu.test(place)
}

/** The machines of a reading: exactly those it names, or what the guess says of each place while nobody was asked. */
export function machinesOf(machines: readonly string[] | undefined, guess: (place: string) => boolean): MachinePlaces {
  if (machines) return new Set(machines)
  const known = new Map<string, boolean>()
  return {
    has(place) {
      const before = known.get(place)
      if (before !== undefined) return before
      const answer = guess(place)
      if (known.size < MOST) known.set(place, answer)
      return answer
    },
  }
}

/** No guess: the layout's own rule tells machines from people. */
export const noGuess = (): boolean => false
