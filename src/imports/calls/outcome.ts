import { directions, outcomes, type Direction, type Outcome } from '../../domain/archive/block'

/** Stored code of a direction. */
export const directionCode: Readonly<Record<Direction, number>> = { inbound: directions.indexOf('inbound'), outbound: directions.indexOf('outbound'), internal: directions.indexOf('internal') }

/** Stored code of an outcome. */
export const outcomeCode: Readonly<Record<Outcome, number>> = {
  answered: outcomes.indexOf('answered'), abandoned: outcomes.indexOf('abandoned'), overflow: outcomes.indexOf('overflow'),
  machine: outcomes.indexOf('machine'), unanswered: outcomes.indexOf('unanswered'), failed: outcomes.indexOf('failed'), unknown: outcomes.indexOf('unknown'),
}

/** An inbound call nobody took was left by its caller: `unanswered` is a class of outbound and internal calls only. */
export function settledOutcome(outcome: number, direction: number): number {
  return outcome === outcomeCode.unanswered && direction === directionCode.inbound ? outcomeCode.abandoned : outcome
}
