// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { createTexts } from '../../src/i18n/texts'
import { filterRows, nextSort, sortRows } from '../../src/ui/table/arrange'
import type { Column } from '../../src/ui/table/column'
import DataTable from '../../src/ui/table/DataTable.vue'
import { csvStyle } from '../../src/tables/cell'
import { tableParts } from '../../src/tables/write'
import { takenTable } from '../../src/ui/table/taken-table'

type Row = { id: string; name: string; calls: number | null }
const rows: Row[] = [{ id: 'a', name: 'Ірина', calls: 12 }, { id: 'b', name: 'Gülşen', calls: null }, { id: 'c', name: 'Олег', calls: 300 }]
const columns: Column<Row>[] = [
  { key: 'name', label: 'Operator', value: (row) => row.name },
  { key: 'calls', label: 'Calls', align: 'end', value: (row) => row.calls, figure: (row) => row.calls !== null },
]
const ids = (list: readonly Row[]) => list.map((row) => row.id).join('')

async function table(props: object = {}) {
  const texts = await createTexts('en')
  return mount(DataTable<Row>, { props: { columns, rows, rowKey: (row: Row) => row.id, caption: 'By operator', ...props }, global: { plugins: [texts] }, attachTo: document.body })
}

describe('order and search', () => {
  it('keeps rows without a value last in both directions', () => {
    expect(ids(sortRows(rows, columns, { key: 'calls', descending: false }, 'en'))).toBe('acb')
    expect(ids(sortRows(rows, columns, { key: 'calls', descending: true }, 'en'))).toBe('cab')
  })
  it('starts numbers from the largest and clears at the third press', () => {
    const first = nextSort(null, 'calls', true)
    const second = nextSort(first, 'calls', true)
    expect([first, second, nextSort(second, 'calls', true)]).toEqual([{ key: 'calls', descending: true }, { key: 'calls', descending: false }, null])
  })
  it('finds by the rules of the language: Turkish dotted and dotless i', () => {
    const turkish: Row[] = [{ id: 'i', name: 'İzmir', calls: 1 }, { id: 'u', name: 'Iğdır', calls: 2 }]
    expect(ids(filterRows(turkish, columns, 'izmir', 'tr'))).toBe('i')
    expect(ids(filterRows(turkish, columns, 'ığdır', 'tr'))).toBe('u')
  })
})

describe('what is taken of a table', () => {
  const saved = <T>(of: readonly Column<T>[], list: readonly T[], language: 'en' | 'uk') => {
    const taken = takenTable(of, list)
    return [...tableParts(taken.columns, taken.rows, csvStyle(language))].join('')
  }
  it('neutralises formulas and keeps numbers', () => {
    const evil: Row[] = [{ id: 'x', name: '=HYPERLINK("x")', calls: -12 }, { id: 'y', name: ' @sum', calls: 4 }]
    expect(saved(columns, evil, 'en')).toBe('\ufeffOperator,Calls\r\n"\'=HYPERLINK(""x"")",-12\r\n\' @sum,4\r\n')
    expect(saved(columns, [{ id: 'z', name: 'a;b', calls: 1 }], 'uk')).toContain('"a;b";1')
    expect(saved(columns, rows, 'en')).toContain('Gülşen,—')
  })
  it('keeps the plus of a number that is called, and figures a spreadsheet can count with', () => {
    const of: Column<{ id: string; spent: number }>[] = [
      { key: 'name', label: 'Also', value: (row) => row.id },
      { key: 'shown', label: 'Calls', value: (row) => row.spent, format: () => '1\u202f234' },
      { key: 'change', label: 'Change', value: (row) => row.spent, format: () => '−12' },
      { key: 'time', label: 'AHT', value: (row) => row.spent, format: () => '5:03', kind: 'duration' },
      { key: 'words', label: 'Name', value: () => 'a\u00a0b' },
    ]
    expect(saved(of, [{ id: '+380501234567', spent: 303 }], 'uk')).toBe('\ufeffAlso;Calls;Change;AHT;Name\r\n\'+380501234567;1234;-12;0:05:03;a b\r\n')
  })
})

describe('the table', () => {
  it('tells its order and changes it by the head', async () => {
    const wrapper = await table()
    const head = wrapper.findAll('thead th')[1]
    await head?.find('button').trigger('click')
    expect(head?.attributes('aria-sort')).toBe('descending')
    expect(wrapper.findAll('tbody th').map((cell) => cell.text())).toEqual(['Олег', 'Ірина', 'Gülşen'])
  })
  it('opens a figure and a row apart', async () => {
    const wrapper = await table({ openable: true })
    await wrapper.find('button[aria-label="Open Calls: 12"]').trigger('click')
    expect(wrapper.emitted('figure')).toEqual([[rows[0], 'calls']])
    expect(wrapper.emitted('open')).toBeUndefined()
    await wrapper.findAll('tbody tr')[2]?.trigger('click')
    expect(wrapper.emitted('open')).toEqual([[rows[2]]])
  })
  it('leaves the sum out while a search hides rows', async () => {
    const wrapper = await table({ filterable: true, sum: { calls: '312' } })
    expect(wrapper.find('tfoot').text()).toContain('312')
    await wrapper.find('input[type=search]').setValue('олег')
    expect(wrapper.find('tfoot').exists()).toBe(false)
    expect(wrapper.find('[role=status]').text()).toBe('1 of 3')
  })
  it('draws a small part of 10,000 rows and tells how many there are', async () => {
    const many = Array.from({ length: 10_000 }, (_, i): Row => ({ id: String(i), name: `Operator ${i}`, calls: i }))
    const wrapper = await table({ rows: many })
    expect(wrapper.findAll('tbody tr').length).toBeLessThan(120)
    expect(wrapper.find('table').attributes('aria-rowcount')).toBe('10001')
  })
})
