import { describe, expect, it } from 'vitest'
import { readAuditSearch } from '../../console/src/audit/audit-search.ts'
import { readLedgerSearch } from '../../console/src/mail-ledger/ledger-search.ts'
import { fiscalYears, readReportSearch } from '../../console/src/reports/report-search.ts'

describe('an address somebody typed or shortened', () => {
  it.each(['2026-13-45', '2026-02-30', '2026-2-3', 20260203, ''])(
    'shows the ledger and the audit without a day that is none: %s',
    (from) => {
      expect([readLedgerSearch({ from, to: '2026-02-28' }), readAuditSearch({ from, to: '2026-02-28' })]).toEqual([
        { to: '2026-02-28' },
        { to: '2026-02-28' },
      ])
    },
  )

  it('shows the report of the year that runs where it names none of the desk', () => {
    const [running] = fiscalYears()
    expect([9999, 2000, 2026.5, '2021'].map((year) => readReportSearch({ year }))).toEqual([{}, {}, {}, {}])
    expect(readReportSearch({ year: running })).toEqual({ year: running })
  })
})
