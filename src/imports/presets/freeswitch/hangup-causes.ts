import type { Reading } from '../../../domain/source/source'

const unanswered = 'NORMAL_CLEARING NO_ANSWER NO_USER_RESPONSE ORIGINATOR_CANCEL ALLOTTED_TIMEOUT PROGRESS_TIMEOUT RECOVERY_ON_TIMER_EXPIRE LOSE_RACE PICKED_OFF ATTENDED_TRANSFER BLIND_TRANSFER SUBSCRIBER_ABSENT MANAGER_REQUEST'
const failed = 'USER_BUSY CALL_REJECTED UNALLOCATED_NUMBER NUMBER_CHANGED DESTINATION_OUT_OF_ORDER INVALID_NUMBER_FORMAT NORMAL_UNSPECIFIED NORMAL_CIRCUIT_CONGESTION NETWORK_OUT_OF_ORDER NORMAL_TEMPORARY_FAILURE SWITCH_CONGESTION '
  + 'REQUESTED_CHAN_UNAVAIL FACILITY_REJECTED FACILITY_NOT_SUBSCRIBED FACILITY_NOT_IMPLEMENTED OUTGOING_CALL_BARRED INCOMING_CALL_BARRED BEARERCAPABILITY_NOTAUTH BEARERCAPABILITY_NOTAVAIL BEARERCAPABILITY_NOTIMPL SERVICE_UNAVAILABLE '
  + 'SERVICE_NOT_IMPLEMENTED CHAN_NOT_IMPLEMENTED INCOMPATIBLE_DESTINATION NO_ROUTE_DESTINATION NO_ROUTE_TRANSIT_NET USER_NOT_REGISTERED EXCHANGE_ROUTING_ERROR MANDATORY_IE_MISSING MEDIA_TIMEOUT GATEWAY_DOWN CRASH SYSTEM_SHUTDOWN INTERWORKING INVALID_GATEWAY CHANNEL_UNACCEPTABLE'
/** The same causes by their numbers (ITU-T Q.850), as billing exports write them. */
const unansweredNumbers = '16 18 19 20 31 102 487 602'
const failedNumbers = '1 2 3 6 17 21 22 27 28 29 34 38 41 42 44 50 52 54 57 58 63 65 66 69 79 88 96 127'

/** What ended a call, for calls nobody took: a call with talk time was answered, whatever ended it. */
export const hangupCauses: Reading['dispositions'] = {
  answered: 'answered',
  ...words(unanswered, 'unanswered'), ...words(failed, 'failed'), ...words(unansweredNumbers, 'unanswered'), ...words(failedNumbers, 'failed'),
}

function words(list: string, outcome: 'unanswered' | 'failed'): Reading['dispositions'] {
  return Object.fromEntries(list.split(' ').map((word) => [word.toLowerCase(), outcome]))
}

const known = new Set(`${unanswered} ${failed}`.split(' '))

/** Tells whether a cell is a cause FreeSWITCH names. */
export function isHangupCause(cell: string): boolean {
  return known.has(cell.trim())
}
