import { onScopeDispose, ref, shallowRef, watch, type Ref, type ShallowRef } from 'vue'
import { restsOnUnread } from '../storage/records/rests-on-unread'
import type { Asked } from '../usecases/asked'
import type { Questions } from '../usecases/questions'
import { reads, type Part } from '../usecases/reads'
import { useServices, type Services } from './services'

type Question = keyof Questions
type Request<Q extends Question> = Parameters<Asked<Questions>[Q]>
type AnswerOf<Q extends Question> = Awaited<ReturnType<Asked<Questions>[Q]>>

/** Something made from the workspace that stays as current as the workspace. */
export type Kept<Request, Answer> = {
  /** The newest answer; the one before it until then. Null before the first, and while nothing is asked. */
  readonly answer: Readonly<ShallowRef<Answer | null>>
  /** What it answers. */
  readonly answered: Readonly<ShallowRef<Request | null>>
  readonly loading: Readonly<Ref<boolean>>
  /** Why the newest answer did not come; told to the person once, too. */
  readonly trouble: Readonly<ShallowRef<unknown>>
}

/**
 * The answer to a question, asked again when the request or anything the question reads changes, in any window.
 * `request` makes the request with `ask`; null asks nothing.
 */
export function useAnswer<Q extends Question>(question: Q, request: (ask: (...given: Request<Q>) => Request<Q>) => Request<Q> | null): Kept<Request<Q>, AnswerOf<Q>> {
  const { queries } = useServices()
  // The compiler cannot tell that a question's own request fits it once both are generic.
  const answerTo = queries[question] as (...given: Request<Q>) => Promise<AnswerOf<Q>>
  return useKept(() => reads[question], () => request((...given) => given), (given) => answerTo(...given))
}

/** What is made of several questions and records; `parts` are all it reads. The latest making wins. */
export function useKept<Request, Answer>(parts: () => readonly Part[], request: () => Request | null, make: (request: Request) => Promise<Answer>): Kept<Request, Answer> {
  const services = useServices()
  const revision = useRevision(parts)
  const state = { answer: shallowRef<Answer | null>(null), answered: shallowRef<Request | null>(null), loading: ref(false), trouble: shallowRef<unknown>(null) }
  let latest: Promise<Answer> | null = null

  function giveUp(): void {
    if (latest) services.dropQuestion(latest)
    latest = null
  }

  function show(given: Request | null, answer: Answer | null): void {
    state.answered.value = given
    state.answer.value = answer
  }

  async function again(): Promise<void> {
    giveUp()
    const given = request()
    state.loading.value = given !== null
    if (given === null) show(null, null)
    // Asked only once every part was seen: what changes after the answer read it is then sure to be told.
    if (given === null || revision.value === null) return
    const mine = make(given)
    latest = mine
    const outcome = await mine.then((answer) => ({ answer }), (error: unknown) => ({ error }))
    if (latest !== mine) return
    latest = null
    state.loading.value = false
    state.trouble.value = 'error' in outcome ? outcome.error : null
    if ('error' in outcome) {
      // The old answer stays where it may still be true; not under another request, nor where a record is missing.
      if (JSON.stringify(given) !== JSON.stringify(state.answered.value) || restsOnUnread(outcome.error)) show(null, null)
      throw outcome.error
    }
    show(given, outcome.answer)
  }

  // A request that says the same is the same request.
  watch([() => JSON.stringify(request()), revision], () => void again(), { immediate: true })
  onScopeDispose(giveUp)
  return state
}

/** A number that changes with every change of the parts, in any window; null until each was seen once. */
export function useRevision(parts: () => readonly Part[]): Readonly<Ref<number | null>> {
  const services = useServices()
  const revision = ref<number | null>(null)
  let changes = 0
  watch(() => [...new Set(parts())].sort().join(' '), (_now, _before, onCleanup) => {
    const unseen = new Set(parts())
    revision.value = unseen.size === 0 ? ++changes : null
    const stops = [...unseen].map((part) => watchPart(services, part, () => {
      unseen.delete(part)
      if (unseen.size === 0) revision.value = ++changes
    }))
    onCleanup(() => stops.forEach((stop) => stop()))
  }, { immediate: true })
  return revision
}

function watchPart({ imports, records }: Services, part: Part, tell: () => void): () => void {
  return part === 'imports' ? imports.watch(tell) : records.watch(part, {}, tell)
}
