import type { Inspection } from '../../../imports/port'

/** Whether how a file is read needs a person's look: a question, a refusal, or a mapping nobody has confirmed before. */
export function needsLook({ questions, asks, refused, reading, recognisedBy }: Inspection): boolean {
  return questions.length > 0 || asks.length > 0 || refused !== null || (reading.layout === 'own' && recognisedBy !== 'saved')
}
