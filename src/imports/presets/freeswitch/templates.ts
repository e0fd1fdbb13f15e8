import type { CellOf, Derived } from '../derived-reader'
import { namedPreset, type NamedLayout } from '../named-layout'
import { rewritten } from '../rewritten-rows'
import type { Preset } from '../preset'
import { hangupCauses, isHangupCause } from './hangup-causes'
import { RepeatedRows } from './repeated-rows'

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
const stamp = /^\d{4}[-/]\d{1,2}[-/]\d{1,2} \d{1,2}:\d{2}(:\d{2})?$/

const meanings: NamedLayout['meanings'] = { startstamp: 'start', answerstamp: 'answer', endstamp: 'end', duration: 'total', billsec: 'talk', calleridnumber: 'from', destinationnumber: 'to', uuid: 'callId' }

const derived: Derived = {
  direction,
  disposition: (cell) => (Number(cell('billsec')) > 0 ? 'answered' : cell('hangupcause')),
  // The template for one telephone puts a blank before this cell, so that its quotes stay.
  campaign: (cell) => cell('accountcode').replace(/^"(.*)"$/, '$1'),
  operator: (cell) => (direction(cell) === 'outbound' ? cell('calleridnumber') : extension(cell('destinationnumber'))),
}

const reading: NamedLayout['reading'] = { callIdMeans: 'unique', durationUnits: { total: 'seconds', talk: 'seconds' }, dispositions: hangupCauses }

/** mod_cdr_csv's default template and those that begin like it (13, 15, 17 or 20 columns): no header, quotes never escaped. */
export const freeSwitch = watched({
  id: 'freeswitch', name: 'FreeSWITCH mod_cdr_csv',
  needs: ['calleridnumber', 'startstamp', 'billsec', 'hangupcause', 'uuid', 'bleguuid'],
  meanings, derived, reading,
  unnamed: {
    keys: ['calleridname', 'calleridnumber', 'destinationnumber', 'context', 'startstamp', 'answerstamp', 'endstamp', 'duration', 'billsec', 'hangupcause', 'uuid', 'bleguuid', 'accountcode'],
    like: (cells) => cells.length >= 11 && at(stamp, cells[4]) && isHangupCause(cells[9] ?? '') && at(uuid, cells[10]),
  },
})

/** mod_cdr_csv's template in the order of Asterisk. */
export const freeSwitchAsterisk = watched({
  id: 'freeswitch-asterisk', name: 'FreeSWITCH mod_cdr_csv',
  needs: ['calleridnumber', 'startstamp', 'bridgechannel', 'lastapp', 'hangupcause'],
  meanings, derived, reading,
  unnamed: {
    keys: ['accountcode', 'calleridnumber', 'destinationnumber', 'context', 'callerid', 'channelname', 'bridgechannel', 'lastapp', 'lastarg', 'startstamp', 'answerstamp', 'endstamp', 'duration', 'billsec', 'hangupcause', 'amaflags', 'uuid', 'userfield'],
    like: (cells) => at(stamp, cells[9]) && isHangupCause(cells[14] ?? '') && at(uuid, cells[16]),
  },
})

/** mod_cdr_csv's template for OpenCDRRate: no start is written, the answer stands for it, and the end where nobody answered. */
export const freeSwitchRated = rewritten(namedPreset({
  id: 'freeswitch-opencdrrate', name: 'FreeSWITCH mod_cdr_csv',
  needs: ['uuid', 'signalbond', 'ani', 'answerstamp', 'billsec'],
  meanings: { answerstamp: 'start', endstamp: 'end', billsec: 'talk', direction: 'direction', ani: 'from', destinationnumber: 'to', accountcode: 'campaign', uuid: 'callId' },
  reading: { callIdMeans: 'unique', durationUnits: { talk: 'seconds' }, directions: { inbound: 'inbound', outbound: 'outbound' } },
  unnamed: {
    keys: ['uuid', 'signalbond', 'direction', 'ani', 'destinationnumber', 'answerstamp', 'endstamp', 'billsec', 'accountcode', 'userfield', 'networkaddr', 'callername', 'gateway'],
    like: (cells) => at(uuid, cells[0]) && at(/^(in|out)bound$/, cells[2]) && at(stamp, cells[6]) && at(/^\d+$/, cells[7]),
  },
}), (reading) => {
  const [start, end] = [reading.columns.indexOf('start'), reading.columns.indexOf('end')]
  return (cells) => (start < 0 || end < 0 || (cells[start] ?? '').trim() !== '' ? cells : cells.with(start, cells[end] ?? ''))
})

/** The billing export of CDR-Stats: blanks behind the commas, causes as numbers, an epoch in the last column; it rates calls nobody took below 0. */
export const cdrStats = rewritten(namedPreset({
  id: 'cdr-stats', name: 'CDR-Stats',
  needs: ['calleridnumber', 'calleridname', 'hangupcauseid', 'startuepoch'],
  meanings: { startuepoch: 'start', duration: 'total', billsec: 'talk', calleridnumber: 'from', destinationnumber: 'to', uuid: 'callId' },
  derived: { disposition: (cell) => (Number(cell('billsec')) > 0 ? 'answered' : cell('hangupcauseid')) },
  reading: { ...reading, dateOrder: 'epoch' },
  unnamed: {
    keys: ['calleridnumber', 'calleridname', 'destinationnumber', 'duration', 'billsec', 'hangupcauseid', 'uuid', 'startuepoch'],
    like: (cells) => cells.length === 8 && at(uuid, cells[6]) && at(/^1\d{9}$/, cells[7]) && at(/^\d{1,3}$/, cells[5]) && Number(cells[3]) >= Number(cells[4]),
  },
}), ({ columns }) => {
  const talk = columns.indexOf('talk')
  return (cells) => (at(/^-\d/, cells[talk]) ? cells.with(talk, '0') : cells)
})

/** A layout whose uuid may come back with other content, which is said. */
function watched(layout: NamedLayout): Preset {
  const preset = namedPreset(layout)
  return { ...preset, reader: (given, look, sink) => new RepeatedRows(preset.reader(given, look, sink), given.columns.indexOf('callId'), sink) }
}

function at(pattern: RegExp, cell: string | undefined): boolean {
  return pattern.test((cell ?? '').trim())
}

/** Calls from the public context come in; else who dials a long number from a short one calls out. */
function direction(cell: CellOf): 'inbound' | 'outbound' | 'internal' {
  const [from, to] = [cell('calleridnumber'), cell('destinationnumber')]
  if (/^(public|inbound|from-?(trunk|pstn|external))/i.test(cell('context'))) return 'inbound'
  if (extension(from) !== '') return /^\+?\d{7,}$/.test(to) ? 'outbound' : 'internal'
  return 'inbound'
}

/** An internal number: at most six digits; '' for anything else. */
function extension(number: string): string {
  return /^\d{1,6}$/.test(number) ? number : ''
}
