import { describe, expect, it } from 'vitest'
import { readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { decodePiece } from '../../src/imports/bytes/text-chunks'
import { detectEncoding } from '../../src/imports/bytes/encoding'
import { headRows, tableOf } from '../../src/imports/head-and-tail'
import { presets } from '../../src/imports/presets/preset-list'
import { detectDelimiter } from '../../src/imports/rows/delimiter'
import { findTableHead } from '../../src/imports/columns/table-head'
import { callFixtures, type FixtureName } from './fixtures/call-layouts'
import { callsOf, haveSamples, importAs, inspect, sample, samplesRoot } from './kit'

/** What each fixture must become: start (UTC), direction, outcome, wait + talk, who called whom, who took it, line / queue / campaign; then the refused rows. */
const expected: Readonly<Record<FixtureName, readonly string[]>> = {
  'FreeSWITCH: quotes inside a name, one uuid twice with other causes': [
    '10:00:00 inbound answered 8+60, 380671112233 > 1001, 1001, sales',
    '10:05:00 outbound failed 21+0, 1002 > 380509998877, 1002, -',
    '10:06:00 inbound abandoned 30+0, 380671112234 > 1001, 1001, -',
    '10:07:00 internal unanswered 21+0, 1002 > 1001, 1001, -',
    'row 4: row.conflictingId',
  ],
  'FreeSWITCH: the template for one telephone, 20 columns, a blank before a quote': [
    '10:00:00 inbound answered 8+60, 380671112233 > 1001, 1001, sales',
  ],
  'FreeSWITCH: the template in the order of Asterisk': [
    '10:00:00 inbound answered 8+60, 380671112233 > 1001, 1001, sales',
  ],
  'FreeSWITCH: the template of OpenCDRRate, without a start': [
    '10:00:08 outbound answered 0+60, 1001 > 380509998877, nobody, sales',
    '10:05:00 inbound abandoned 0+0, 380671112233 > 1001, nobody, sales',
  ],
  'CDR-Stats: a blank behind each comma, causes as numbers': [
    '10:00:00 inbound answered 10+78, 81050000 > 650200000, nobody, -',
    '10:01:40 inbound failed 9+0, 81050001 > 650200001, nobody, -',
  ],
  'FusionPBX: second legs and agent legs stand among the calls, talk in milliseconds only': [
    '10:00:00 inbound answered 8+60, 380671112233 > 700, Ann, 380443334455',
    '10:05:00 inbound machine 40+0, 380671112234 > 700, nobody, 380443334455',
    '10:06:00 outbound unanswered 20+0, 102 > 380509998877, Bob, -',
    '10:07:00 inbound unknown 20+0, 380671112235 > 700, Bob, 380443334455',
    'row 3: row.notACall',
    'row 4: row.notACall',
  ],
  'Mango Office: no header, answer 0 means nobody answered': [
    '10:00:00 inbound answered 8+60, 380671112233 > sip:ann@vpbx.mangosip.ru, 101, 74951234567',
    '10:05:00 inbound abandoned 25+0, 380671112234 > -, nobody, 74951234567',
    '10:10:00 outbound answered 15+30, sip:ann@vpbx.mangosip.ru > 380509998877, 101, -',
  ],
  'Mango Office: the fields asked for in another order': [
    '10:00:00 inbound answered 8+60, 380671112233 > -, 101, 74951234567',
  ],
  'FRITZ!Box: sep=; first, eight columns, windows-1252, hours and minutes': [
    '10:00:00 inbound answered 0+3900, 004592459500 > 97911585, ISDN Gerät, 97911585',
    '10:05:00 inbound abandoned 0+0, 024339392801 > 97911585, nobody, 97911585',
    '10:06:00 inbound failed 0+0, 024339392802 > 97911585, nobody, 97911585',
    '10:07:00 outbound answered 0+120, 97911585 > 030208477964, Ann, 97911585',
    '10:08:00 outbound unanswered 0+0, 97911585 > 030208477965, Ann, 97911585',
  ],
  'FRITZ!Box: an old box, seven columns, 3 is calling out': [
    '10:00:00 inbound answered 0+300, 004592459500 > 97911585, Ann, 97911585',
    '10:06:00 outbound answered 0+180, 97911585 > 024339392802, Ann, 97911585',
  ],
  'FRITZ!Box: English, without names': [
    '10:00:00 inbound answered 0+300, 004592459500 > 97911585, Ann, 97911585',
    '10:06:00 outbound answered 0+180, 97911585 > 024339392802, Ann, 97911585',
  ],
  'VoiceSpin: empty last header, Duration-Min in clocks, the operator in brackets': [
    '18:00:54 inbound answered 0+20, 79053834936 > 78001058416, Agent 65 4740, 78001058416',
    '20:35:12 outbound unanswered 0+0, 74993524229 > 351967224681, Agent 02 4447, -',
    '20:35:26 outbound answered 0+2187, 74993524229 > 351967224681, Agent 02 4447, -',
  ],
  'ACD suite, call log: the last column is a running total': [
    '10:00:00 inbound answered 0+358, - > -, Ann, A (2157), -',
    '10:10:00 inbound abandoned 0+0, - > -, Bob, B (2158), -',
  ],
  'ACD suite, cradle to grave: the total ends in days': [
    '10:00:00 inbound answered 0+358, - > -, Ann, A (2157), -',
    '10:10:00 internal answered 0+60, - > -, Bob, B (2158), -',
    '10:20:00 outbound unknown 0+60, - > -, Bob, B (2158), -',
  ],
  'DIDWW: tried on two trunks, not connected to the first': [
    '10:00:00 inbound answered 10+60, 380671112233 > -, nobody, 380443334455',
    '10:05:00 inbound abandoned 30+0, 380671112234 > -, nobody, 380443334455',
  ],
  'Twilio: the stamps of mail, a conversation in two rows, newest first': [
    '10:00:00 inbound answered 15+60, +380671112233 > +380443334455, ann, +380443334455',
    '10:10:00 inbound abandoned 30+0, +380671112234 > +380443334455, bob, +380443334455',
    '10:20:00 outbound unanswered 40+0, client:ann > +380509998877, ann, -',
  ],
  'Amazon Connect: one contact delivered twice, a transfer in a contact of its own, a chat': [
    '10:00:00 inbound answered 10+80, +380671112233 > -, bob, +380443334455 Sales',
    '10:10:00 inbound abandoned 40+0, +380671112234 > -, nobody, +380443334455 Sales',
    '10:12:00 inbound machine 9+0, +380671112235 > -, nobody, +380443334455',
    'row 3: row.repeatedId',
    'row 7: row.notACall',
  ],
  'Genesys Cloud: several people in a cell, a chat among the calls, milliseconds': [
    '10:00:00 inbound answered 8+60, +380671112233 > +380443334455, Ann Lee, +380443334455 Sales',
    '10:05:00 inbound abandoned 30+0, +380671112234 > +380443334455, nobody, +380443334455 Sales',
    '13:07:00 outbound answered 0+38, +380443334455 > +380509998877, Ann Lee, -',
    'row 4: row.notACall',
  ],
  'Talkdesk: times are fractions of a day': [
    '10:00:00 inbound answered 6+60, +380671112233 > +380443334455, Ann, +380443334455',
    '10:05:00 inbound abandoned 3+0, +380671112234 > +380443334455, nobody, +380443334455',
    '10:06:00 outbound unanswered 0+0, +380443334455 > +380509998877, Ann, +380443334455',
    '10:07:00 inbound unknown 0+0, +380509998878 > +380443334455, Ann, +380443334455',
  ],
  'Talkdesk: times are seconds': [
    '10:00:00 inbound answered 6+60, +380671112233 > +380443334455, Ann, +380443334455',
  ],
  'Aircall: direction and result in two columns of types': [
    '10:00:00 inbound answered 6+60, +380671112233 > +380443334455, Ann, Hotline',
    '10:05:00 inbound failed 0+0, +380671112234 > +380443334455, nobody, Hotline',
    '10:06:00 outbound unanswered 20+0, +380443334455 > +380509998877, Ann, Hotline',
  ],
  'RingCentral: a fax among the calls, a session in two records': [
    '10:00:00 inbound answered 20+60, +380671112233 > +380443334455, Ann, +380443334455',
    '10:06:00 outbound failed 15+0, +380443334455 > +380509998877, Ann, -',
    'row 4: row.notACall',
  ],
  'Zoom Phone: a call path in two rows': [
    '10:00:00 inbound answered 15+60, +380671112233 > +380443334455, Ann, +380443334455',
    '10:05:00 outbound unanswered 20+0, +380443334455 > +380509998877, Ann, -',
  ],
  'Zendesk Talk: completed by the voicemail alone': [
    '10:00:00 inbound answered 10+60, - > -, 501, +380443334455 7',
    '10:05:00 inbound machine 10+0, - > -, nobody, +380443334455 7',
    '10:06:00 inbound abandoned 30+0, - > -, nobody, +380443334455 7',
    '10:07:00 outbound failed 0+0, - > -, 501, +380443334455',
  ],
  'Teams PSTN: a call id that repeats': [
    '10:00:00 outbound answered 0+60, +380443334455 > +380509998877, Ann, -',
    '10:05:00 inbound answered 0+30, +380671112233 > +380443334455, Ann, -',
    '10:06:00 outbound unanswered 0+0, +380443334455 > +380509998878, Ann, -',
  ],
  'Dialpad: connected or not, voicemail in the categories': [
    '10:00:00 inbound answered 10+60, +380671112233 > +380443334455, Ann, +380443334455 Sales',
    '10:05:00 inbound machine 30+0, +380671112234 > +380443334455, nobody, +380443334455 Sales',
    '10:06:00 outbound unanswered 20+0, +380443334455 > +380509998877, Ann, -',
  ],
  'Bright Pattern: who is inside stands in the types of phone, an e-mail among the calls': [
    '10:00:00 inbound answered 7+60, 380671112233 > 101, ann, Sales',
    '10:05:00 inbound abandoned 17+0, 380671112234 > 5000, nobody, Sales',
    '10:06:00 inbound machine 0+0, 380671112235 > 5000, nobody, Sales',
    '10:08:00 outbound answered 0+40, 101 > 380509998877, ann, Sales',
    'row 5: row.notACall',
  ],
  'Bitrix24: codes for directions and results, a zone in every stamp': [
    '10:00:00 inbound answered 0+60, +79161112233 > +74951234567, 7, +74951234567',
    '10:05:00 inbound abandoned 0+0, +79161112234 > +74951234567, 7, +74951234567',
    '10:06:00 outbound failed 0+0, +74951234567 > +79161112235, 7, +74951234567',
    '10:07:00 outbound unanswered 0+0, +74951234567 > +79161112236, 7, +74951234567',
    '10:08:00 inbound unknown 0+0, +79161112237 > +74951234567, 7, +74951234567',
  ],
  'Zadarma statistics: the account number is caller or called': [
    '10:00:00 outbound answered 0+60, 10001 > 380509998877, 10001, -',
    '10:05:00 inbound abandoned 0+0, 380671112233 > 10001, 10001, -',
  ],
}

const fixtures = Object.entries(callFixtures) as [FixtureName, (typeof callFixtures)[FixtureName]][]

describe('layouts whose row is a call', () => {
  it.each(fixtures)('%s', async (name, { preset, file }) => {
    const look = await inspect(file)
    expect([look.recognisedBy, look.questions, look.refused]).toEqual([preset, [], null])
    const got = await importAs(file)
    const calls = callsOf(got.blocks).map((call) => [
      `${new Date(call.start * 1000).toISOString().slice(11, 19)} ${call.direction} ${call.outcome} ${call.wait}+${call.talk}`,
      `${call.from || '-'} > ${call.to || '-'}`, call.operator || 'nobody', [call.line, call.queue, call.campaign].filter((text) => text !== '').join(' ') || '-',
    ].join(', '))
    expect([...calls, ...got.record.rejected.map((f) => `row ${f.where?.row}: ${f.code}`)]).toEqual(expected[name])
  })

  it('UTC stands in the reading only where the format says so', async () => {
    const zones = await Promise.all(fixtures.map(async ([, { preset, file }]) => [preset, (await inspect(file, 'Europe/Kyiv')).reading.zone] as const))
    const utc = new Set(zones.filter(([, zone]) => zone === 'Etc/UTC').map(([preset]) => preset))
    expect([...utc].sort()).toEqual(['bright-pattern', 'didww', 'talkdesk', 'teams-pstn', 'twilio', 'zoom-phone'])
  })

  it('the machine list shows who took calls where no single column says it', async () => {
    const look = await inspect(callFixtures['VoiceSpin: empty last header, Duration-Min in clocks, the operator in brackets'].file)
    expect(look.places).toEqual([{ name: 'Agent 02 4447', rows: 2, machine: false }, { name: 'Agent 65 4740', rows: 1, machine: false }])
  })
})

/** Every preset that would take the file, whatever their order. */
async function takers(blob: Blob): Promise<readonly string[]> {
  const head = new Uint8Array(await blob.slice(0, 512 * 1024).arrayBuffer())
  const encoding = detectEncoding(head)
  const delimiter = detectDelimiter(decodePiece(head.subarray(0, 131_072), encoding))
  const { text, rows } = headRows(head, blob.size <= 512 * 1024, { encoding, delimiter })
  const look = tableOf(rows, findTableHead(rows, text))
  return presets.filter((preset) => preset.recognise(look) !== null).map((preset) => preset.id)
}

describe('no preset takes the file of another', () => {
  it.each(fixtures)('%s', async (_, { preset, file }) => {
    expect(await takers(file)).toEqual([preset])
  })

  it.skipIf(!haveSamples)('among the real files', async () => {
    const paths = readdirSync(samplesRoot, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && /\.(csv|txt)$|queue_log-/.test(entry.name)).map((entry) => resolve(entry.parentPath, entry.name).slice(samplesRoot.length + 1)).sort()
    const found = await Promise.all(paths.map(async (path) => [path, (await takers(sample(path))).join(' + ')] as const))
    expect(found.filter(([, by]) => by.includes(' + '))).toEqual([])
    expect(Object.fromEntries(found)).toMatchObject({
      '3cx-call-log/inbound_calls.csv': '3cx-call-log', 'acd-report-suite/Call Log.csv': 'acd-call-log', 'acd-report-suite/Cradle To Grave Detail.csv': 'acd-cradle-to-grave',
      'aggregates/Call Center Data.csv': '', 'aggregates/calls-per-day.csv': '', 'asterisk-cdr-csv/Master-21col-linkedid.csv': 'asterisk-cdr', 'asterisk-cdr-csv/Master-ivr-18col.csv': 'asterisk-cdr', 'asterisk-cdr-custom/Master.csv': 'asterisk-cdr',
      'asterisk-queue-log/queue_log-startup-only': 'queue-log', 'elastix/call_center.csv': '', 'event-log/CallCenter.csv': '', 'freepbx-cdr-report/cdr__1504525205ucoip.g9telecom.pt.csv': 'asterisk-cdr',
      'freepbx-cdr-report/cdr__1504541678ucoip.g9telecom.pt.csv': 'asterisk-cdr', 'freepbx-cdr-table/cdr-no-header-25col.csv': 'asterisk-cdr', 'freeswitch-cdr-csv/Master-excel-resaved.csv': 'freeswitch',
      'freeswitch-cdr-stats/import_cdr_100.txt': 'cdr-stats', 'generic-callcenter/Call-Center-Dataset-semicolon.csv': '', 'pbxware/cdr.csv': 'asterisk-cdr', 'pbxware/queue_log.csv': 'queue-log', 'technion-bank/calls_one_day.csv': '',
      'telemarketing/Calls.csv': '', 'voicespin-outbound/Calls.csv': 'voicespin',
    })
  })
})
