import { SegmentedControl } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useWords } from '../language/language.tsx'
import { Screen } from '../parts/screen.tsx'
import { FunnelReport } from './funnel-report.tsx'
import { ReportActs } from './report-acts.tsx'
import { ReportConditions } from './report-conditions.tsx'
import { ReportFilters } from './report-filters.tsx'
import { ResponseReport } from './response-report.tsx'
import { queryOf } from './use-report.ts'
import styles from './reports.module.css'

const wording = {
  title: { ja: '集計', en: 'Reports' },
  which: { ja: '集計の種類', en: 'Which report' },
  responses: { ja: '初回応答の状況', en: 'First responses' },
  funnel: { ja: '相談から定着まで', en: 'From form to staying' },
} as const

/** What the desk came to in a fiscal year: as a chart, as a table with the same figures, as files, on paper. */
export function ReportsScreen() {
  const words = useWords(wording)
  const search = useSearch({ from: '/reports' })
  const navigate = useNavigate()
  const { report = 'responses' } = search
  const query = queryOf(search)
  return (
    <Screen title={words.title} acts={<ReportActs report={report} query={query} />}>
      <SegmentedControl
        className={styles.unprinted ?? ''}
        size="sm"
        mb="sm"
        aria-label={words.which}
        value={report}
        onChange={(chosen) => void navigate({ to: '/reports', search: { ...search, report: chosen }, replace: true })}
        data={[
          { value: 'responses', label: words.responses },
          { value: 'funnel', label: words.funnel },
        ]}
      />
      <h2 className={styles.heading}>{words[report]}</h2>
      <ReportFilters search={search} />
      <ReportConditions search={search} />
      {report === 'funnel' ? <FunnelReport query={query} /> : <ResponseReport query={query} />}
    </Screen>
  )
}
