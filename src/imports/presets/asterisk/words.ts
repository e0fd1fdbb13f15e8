import type { Reading } from '../../../domain/source/source'

/** Asterisk's own outcome words; whether a person answered, the legs say. */
export const asteriskWords: Reading['dispositions'] = { answered: 'answered', 'no answer': 'unanswered', busy: 'failed', failed: 'failed', congestion: 'failed' }
