import Papa from 'papaparse'
import { expect, it } from 'vitest'
import { annexCsv } from '../../src/documents/calls/annex-csv'
import { callsCsv, localTime } from '../../src/documents/calls/calls-csv'
import { documentTexts } from '../../src/i18n/document-texts'
import { annexInput } from './samples/annex-sample'
import { callAt, names } from './samples/calls-sample'

it('writes local times of the hotline, whole seconds and every text of a call', async () => {
  const texts = await documentTexts('uk')
  const call = callAt(3, { topic: '=cmd|x', operator: 'Їжак; Олег', from: '+380501234567', hold: 0 })
  const file = [...callsCsv([call], names, texts, 'uk')].join('')
  const [head, row] = Papa.parse<string[]>(file.slice(1), { delimiter: ';', newline: '\r\n' }).data
  expect(head).toHaveLength(15)
  expect(row).toEqual([
    '2026-10-01 09:15:00', 'Europe/Kyiv', 'Гаряча лінія 0 800 21 40 77', 'вхідний', 'прийнято', '\'+380501234567', '0800214077', '3', '63', '0', '10',
    'Їжак; Олег', '\'=cmd|x', 'ANSWERED', '1793.3',
  ])
})

it('writes calls without a hotline in the zone of the house', async () => {
  const texts = await documentTexts('en')
  const [, row] = Papa.parse<string[]>([...callsCsv([callAt(0, { hotlineId: null })], names, texts, 'en')].join('').slice(1), { newline: '\r\n' }).data
  expect(row?.slice(0, 3)).toEqual(['2026-10-01 06:00:00', 'UTC', ''])
})

it('puts the clients’ own fields last, under their names for them, and runs no formula of either', async () => {
  const own = { ...names, fields: [{ column: 'custom:region', label: 'Регіон' }, { column: 'custom:offer', label: '=offer' }] as const }
  const list = [callAt(0, { custom: { 'custom:region': 'Львів', 'custom:offer': '@SUM(A1)' } }), callAt(1)]
  const rows = Papa.parse<string[]>([...callsCsv(list, own, await documentTexts('uk'), 'uk')].join('').slice(1).trimEnd(), { delimiter: ';', newline: '\r\n' }).data
  expect(rows.map((row) => row.slice(15))).toEqual([['Регіон', '\'=offer'], ['Львів', '\'@SUM(A1)'], ['', '']])
})

it('proves the invoice in its annex: the columns of a line add up to it, and what was not billed says why', async () => {
  const input = annexInput('en', 40)
  const file = [...annexCsv(input, await documentTexts('en'))].join('').slice(1).trimEnd()
  const rows = Papa.parse<Record<string, string>>(file, { newline: '\r\n', header: true }).data
  const billed = rows.filter((row) => row['Invoice line'] !== '')
  const sum = (title: string) => billed.reduce((total, row) => total + Math.round(Number(row[title]) * 100), 0)
  const [group] = input.groups
  expect([billed.length, sum('Billed time, s') / 100, sum('Amount')]).toEqual([40, group?.line.quantity, group?.line.amount])
  expect(billed[0]).toMatchObject({ 'Invoice line': 'Handling of calls (6/6)', Start: '2026-10-01 09:00:00', 'Talk, s': '60', 'Measured, s': '70', 'Billed time, s': '72', 'Billed calls': '', Price: '3.20', Amount: '3.84', Currency: 'UAH', 'Not billed because': '' })
  expect(rows.slice(40).map((row) => [row['Talk, s'], row['Amount'], row['Not billed because']])).toEqual([['2', '', 'shorter than 5 s'], ['0', '', 'abandoned']])
})

// The repeated hour of 2026-10-25 in Kyiv: 00:30 and 01:30 UTC are both 03:30 local.
it.each([[1_792_888_200, '2026-10-25 03:30:00'], [1_792_891_800, '2026-10-25 03:30:00'], [1_792_895_400, '2026-10-25 04:30:00']])('%i is %s in Kyiv', (epoch, expected) => {
  expect(localTime(epoch, 'Europe/Kyiv')).toBe(expected)
})
