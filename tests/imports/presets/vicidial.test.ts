import { describe, expect, it } from 'vitest'
import { callsOf, importAs, inspect } from '../kit'

const names = 'call_date phone_number_dialed status user full_name campaign_id vendor_lead_code source_id list_id gmt_offset_now phone_code phone_number title first_name middle_initial last_name address1 address2 address3 city state province postal_code country_code gender date_of_birth alt_phone email security_phrase comments length_in_sec user_group alt_dial rank owner lead_id list_name list_description status_name'.split(' ')
type Row = Readonly<Record<string, string>>
const rows: readonly Row[] = [
  { call_date: '2025-01-13 10:00:00', phone_number_dialed: '0671112233', status: 'SALE', user: '1001', full_name: 'Ann Lee', campaign_id: 'COLD', length_in_sec: '95', alt_dial: 'MAIN', lead_id: '1' },
  { call_date: '2025-01-13 10:01:00', phone_number_dialed: '0671112234', status: 'NA', user: 'VDAD', full_name: 'Outbound Auto Dial', campaign_id: 'COLD', length_in_sec: '0', alt_dial: 'NONE', lead_id: '2' },
  { call_date: '2025-01-13 10:02:00', phone_number_dialed: '0671112235', status: 'B', user: 'VDAD', full_name: 'Outbound Auto Dial', campaign_id: 'COLD', length_in_sec: '0', alt_dial: 'NONE', lead_id: '3' },
  { call_date: '2025-01-13 10:03:00', phone_number_dialed: '0671112236', status: 'A', user: '1001', full_name: 'Ann Lee', campaign_id: 'COLD', length_in_sec: '12', alt_dial: 'MAIN', lead_id: '4', comments: 'robot answered' },
  { call_date: '2025-01-13 10:04:00', phone_number_dialed: '0671112237', status: 'DNC', user: '1002', full_name: 'Bob Ray', campaign_id: 'SUPPORT_IN', length_in_sec: '70', alt_dial: '25.00', lead_id: '5' },
  { call_date: '2025-01-13 10:05:00', phone_number_dialed: '0671112238', status: 'DROP', user: 'VDCL', full_name: 'Inbound No Agent', campaign_id: 'SUPPORT_IN', length_in_sec: '31', alt_dial: '31', lead_id: '6' },
  { call_date: '2025-01-13 10:06:00', phone_number_dialed: '0671112239', status: 'GRMLN', user: '1002', full_name: 'Bob Ray', campaign_id: 'COLD', length_in_sec: '20', alt_dial: 'ALT', lead_id: '7' },
]
const cells = (row: Row) => names.map((name) => row[name] ?? '')
const file = (lines: readonly (readonly string[])[], delimiter: string) => new Blob([lines.map((line) => `${line.join(delimiter)}\r\n`).join('')])
const shown = (blocks: Parameters<typeof callsOf>[0]) => callsOf(blocks).map((c) => [c.direction, c.outcome, c.wait, c.talk, c.operator, c.campaign, c.queue, c.from, c.to])
const wanted = [
  ['outbound', 'answered', 0, 95, 'Ann Lee', 'COLD', '', '', '0671112233'], ['outbound', 'unanswered', 0, 0, '', 'COLD', '', '', '0671112234'], ['outbound', 'failed', 0, 0, '', 'COLD', '', '', '0671112235'],
  ['outbound', 'machine', 0, 0, 'Ann Lee', 'COLD', '', '', '0671112236'],
  ['inbound', 'answered', 25, 45, 'Bob Ray', 'SUPPORT_IN', 'SUPPORT_IN', '0671112237', 'SUPPORT_IN'], ['inbound', 'abandoned', 31, 0, '', 'SUPPORT_IN', 'SUPPORT_IN', '0671112238', 'SUPPORT_IN'],
  ['outbound', 'unknown', 0, 20, 'Bob Ray', 'COLD', '', '', '0671112239'],
]

describe('VICIdial call export', () => {
  it.each([['with', [names, ...rows.map(cells)]], ['without', rows.map(cells)]])('%s header: inbound and outbound rows by what they show', async (_, lines) => {
    const blob = file(lines, '\t')
    const look = await inspect(blob)
    expect([look.recognisedBy, look.reading.delimiter, look.questions]).toEqual(['vicidial', '\t', []])
    expect(look.dispositionWords).toContain('GRMLN')
    const got = await importAs(blob)
    expect(shown(got.blocks)).toEqual(wanted)
    expect(got.warnings).toContainEqual({ code: 'unknownOutcomes', params: { n: 1 } })
  })

  it('its short form with pipes', async () => {
    const short = ['call_date', 'phone_number_dialed', 'status', 'campaign_id', 'vendor_lead_code', 'source_id', 'first_name', 'last_name', 'length_in_sec', 'called_count', 'last_local_call_time']
    const lines = rows.slice(0, 4).map((row) => short.map((name) => row[name] ?? (name === 'called_count' ? '1' : '')))
    for (const table of [[short, ...lines], lines]) {
      const blob = file(table, '|')
      expect((await inspect(blob)).recognisedBy).toBe('vicidial-short')
      expect(callsOf((await importAs(blob)).blocks).map((c) => [c.direction, c.outcome, c.talk, c.campaign])).toEqual([
        ['outbound', 'answered', 95, 'COLD'], ['outbound', 'unanswered', 0, 'COLD'], ['outbound', 'failed', 0, 'COLD'], ['outbound', 'machine', 0, 'COLD'],
      ])
    }
  })

  it('a row with a tab in its comment costs one row', async () => {
    const torn = cells({ ...rows[0], comments: 'one\ttwo' })
    const got = await importAs(file([names, ...rows.map(cells), torn], '\t'))
    expect([got.record.calls, got.record.rejected.map((f) => [f.code, f.where?.row])]).toEqual([7, [['row.badDuration', 9]]])
  })
})
