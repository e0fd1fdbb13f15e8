import Papa from 'papaparse'
import { expect, it } from 'vitest'
import { annexCsv, callsCsv, localTime } from '../../src/documents/calls/calls-csv'
import { documentTexts } from '../../src/i18n/document-texts'
import { callAt, names } from './samples/calls-sample'

it('writes local times of the hotline, whole seconds and every text of a call', async () => {
  const texts = await documentTexts('uk')
  const call = callAt(3, { topic: '=cmd|x', operator: 'Їжак; Олег', from: '+380501234567', hold: 0 })
  const file = [...callsCsv([call], names, texts, 'uk')].join('')
  const [head, row] = Papa.parse<string[]>(file.slice(1), { delimiter: ';', newline: '\r\n' }).data
  expect(head).toHaveLength(15)
  expect(row).toEqual([
    '2026-10-01 09:15:00', 'Europe/Kyiv', 'Гаряча лінія 0 800 21 40 77', 'вхідний', 'прийнято', "'+380501234567", '0800214077', '3', '63', '0', '10',
    'Їжак; Олег', "'=cmd|x", 'ANSWERED', '1793.3',
  ])
})

it('puts the invoice line before each call of an annex and takes calls without a hotline', async () => {
  const texts = await documentTexts('en')
  const file = [...annexCsv([{ call: callAt(0, { hotlineId: null }), line: 'Handling, day' }], names, texts, 'en')].join('')
  const [head, row] = Papa.parse<string[]>(file.slice(1), { newline: '\r\n' }).data
  expect(head?.slice(0, 4)).toEqual(['Invoice line', 'Start', 'Time zone', 'Hotline'])
  expect(row?.slice(0, 4)).toEqual(['Handling, day', '2026-10-01 06:00:00', 'UTC', ''])
})

it('puts the clients’ own fields last, under their names for them, and runs no formula of either', async () => {
  const own = { ...names, fields: [{ column: 'custom:region', label: 'Регіон' }, { column: 'custom:offer', label: '=offer' }] as const }
  const list = [callAt(0, { custom: { 'custom:region': 'Львів', 'custom:offer': '@SUM(A1)' } }), callAt(1)]
  const file = [...annexCsv(list.map((call) => ({ call, line: 'Розмови' })), own, await documentTexts('uk'), 'uk')].join('')
  const rows = Papa.parse<string[]>(file.slice(1).trimEnd(), { delimiter: ';', newline: '\r\n' }).data
  expect(rows.map((row) => row.slice(16))).toEqual([['Регіон', "'=offer"], ['Львів', "'@SUM(A1)"], ['', '']])
})

// The repeated hour of 2026-10-25 in Kyiv: 00:30 and 01:30 UTC are both 03:30 local.
it.each([[1_792_888_200, '2026-10-25 03:30:00'], [1_792_891_800, '2026-10-25 03:30:00'], [1_792_895_400, '2026-10-25 04:30:00']])('%i is %s in Kyiv', (epoch, expected) => {
  expect(localTime(epoch, 'Europe/Kyiv')).toBe(expected)
})
