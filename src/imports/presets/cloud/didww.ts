import { headerKey } from '../../names/column-names'
import { judged } from '../judged-preset'
import { namedPreset } from '../named-layout'

/** SIP answers that mean the other side was reached but did not take the call; every other one is a failure. */
const notTaken = new Set(['408', '480', '487', '603'])

/** DIDWW's records of calls to its numbers and from its trunks, in UTC; a call tried on several trunks is one call. */
export const didww = judged(namedPreset({
  id: 'didww', name: 'DIDWW',
  needs: ['datetimestartutc', 'datetimeconnectutc', 'datetimeendutc'],
  meanings: {
    datetimestartutc: 'start', datetimeconnectutc: 'answer', datetimeendutc: 'end', sourcenumber: 'from', source: 'from', destinationdid: 'line', did: 'line', destinationnumber: 'to', destination: 'to', callid: 'callId',
  },
  derived: {
    disposition: (cell) => {
      if (cell('datetimeconnectutc') !== '') return 'answered'
      const code = cell('disconnectcode')
      return code === '' ? cell('status') : notTaken.has(code) ? 'not taken' : 'not connected'
    },
  },
  reading: { zone: 'Etc/UTC', dateOrder: 'ymd', callIdMeans: 'call', durationUnits: {}, dispositions: { answered: 'answered', 'not taken': 'unanswered', 'not connected': 'failed' } },
}), (look, reading) => ({
  defaultDirection: look.header.map(headerKey).some((key) => key === 'destinationdid' || key === 'did') ? 'inbound' : 'outbound',
  callIdMeans: reading.columns.includes('callId') ? 'call' : 'none',
}))
