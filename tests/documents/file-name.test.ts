import { describe, expect, it } from 'vitest'
import { fileNameOf } from '../../src/documents/documents'
import { fileName } from '../../src/documents/file-name'
import type { PlainDate } from '../../src/domain/kernel/calendar'
import { periodOf } from '../../src/domain/kernel/period'
import { draftInput, issuedInput } from './samples/invoice-sample'
import { reportInput } from './samples/report-sample'

const date = '2026-10-14' as PlainDate

describe('the name of a file', () => {
  it.each([
    [{ whose: ['Acme', 'Sales line'], period: periodOf('month', date), what: 'report', language: 'uk' } as const, 'Acme_Sales-line_2026-10_report_uk.pdf'],
    [{ whose: ['Acme', 'Acme'], period: periodOf('day', date), what: 'report', language: 'en' } as const, 'Acme_2026-10-14_report_en.pdf'],
    [{ whose: [''], period: periodOf('week', date), what: 'calls', language: 'tr' } as const, '2026-10-12-to-2026-10-18_calls_tr.pdf'],
    [{ whose: ['../a/b\\c:*?"<>|', '  '], period: null, what: 'memo', language: 'ru' } as const, 'a-b-c_memo_ru.pdf'],
    [{ whose: ['ТОВ «Аптека Плюс»', 'Їжак'.repeat(20)], period: null, what: 'invoice-ЗР-2026/0001', language: 'uk' } as const, `ТОВ-Аптека-Плюс_${'Їжак'.repeat(10)}_invoice-ЗР-2026-0001_uk.pdf`],
  ])('says whose, which period, what and in which language', (parts, name) => {
    expect(fileName(parts, 'pdf')).toBe(name)
  })

  it('comes from the declaration of each document', () => {
    expect(fileNameOf({ kind: 'report', input: reportInput('en') }, 'csv')).toBe('Northern-Light-Trading-Ltd_Hotline-0-800-21-40-77_2026-10_report_en.csv')
    expect(fileNameOf({ kind: 'invoice', input: issuedInput('uk') }, 'pdf')).toBe('Аптека-Плюс_2026-10_invoice-2026-0031_uk.pdf')
    expect(fileNameOf({ kind: 'invoice', input: draftInput('tr') }, 'pdf')).toBe('Işık-Gıda_2026-10_invoice-draft_tr.pdf')
  })
})
