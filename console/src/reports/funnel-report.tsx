import { Table } from '@mantine/core'
import type { Schemas } from '../api/client.ts'
import { grouped } from '../language/grouped.ts'
import { useLanguage, useWords } from '../language/language.tsx'
import { useCatalog, useLabels } from '../parts/use-catalog.ts'
import { Chart } from './chart.tsx'
import { percent } from './percent.ts'
import { ReportBody } from './report-body.tsx'
import { useFunnel, type ReportQuery } from './use-report.ts'
import styles from './reports.module.css'

const wording = {
  chart: { ja: '相談から定着までの図。同じ数値が下の表にあります。', en: 'Chart of the steps; the table below has the same figures.' },
  of: {
    ja: (tickets: string, share: string) => `${tickets}件（${share}）`,
    en: (tickets: string, share: string) => `${tickets} (${share})`,
  },
  total: { ja: '合計', en: 'All' },
  steps: {
    ja: '年度内に受け付けた相談案件のうち、これまでに各段階に至った件数です。前の段階を経ていない案件も数えます。',
    en: 'Of the tickets received in the fiscal year, how many came to each step so far, whatever came before it.',
  },
  companies: {
    ja: '「候補自治体の紹介」から先は企業の相談案件に記録されます。都道府県は相談した組織の所在地です。',
    en: 'From the shortlist on, steps stand with the company’s ticket. The prefecture is that of the organisation that asked.',
  },
  stays: {
    ja: '「定着」は、オフィス開設後に定着が記録され、その後に撤退の記録がない案件です。',
    en: 'Still there: an office was opened, it was recorded that it stayed, and no withdrawal since.',
  },
  topics: {
    ja: '課題別では、複数の課題がある相談案件をそれぞれの課題で数えます。合計は相談案件ごとに1件です。',
    en: 'By topic, a ticket counts with each of its topics; in all of them once.',
  },
} as const

type Steps = Schemas['FunnelReport']['total']['steps']

/** How far tickets came: from the form to an office that is still there. */
export function FunnelReport({ query }: { query: ReportQuery }) {
  const words = useWords(wording)
  const { language } = useLanguage()
  const steps = useCatalog()?.funnelSteps ?? []
  const asked = useFunnel(query)
  const notes = [words.steps, words.companies, words.stays, ...(query.by === 'topic' ? [words.topics] : [])]
  return (
    <ReportBody asked={asked} isEmpty={({ total }) => total.steps.form === 0} notes={notes}>
      {({ lines, total }) => (
        <>
          <Chart
            label={words.chart}
            whole={total.steps.form}
            rows={steps.map((step) => {
              const tickets = total.steps[step.code as keyof Steps]
              return {
                key: step.code,
                label: step[language],
                parts: [{ name: step[language], value: tickets, look: 'good' }],
                figure: words.of(grouped(tickets), percent(tickets / total.steps.form)),
              }
            })}
          />
          <FunnelTable
            by={query.by ?? 'month'}
            lines={[...lines.map((line) => ({ ...line, name: line.label[language] })), { ...total, name: words.total }]}
          />
        </>
      )}
    </ReportBody>
  )
}

function FunnelTable({ by, lines }: { by: string; lines: readonly { name: string; steps: Steps }[] }) {
  const { language } = useLanguage()
  const labels = useLabels()
  const steps = useCatalog()?.funnelSteps ?? []
  return (
    <div className={styles.table} tabIndex={0} role="group" aria-label={labels('reportAxes', by)}>
      <Table striped verticalSpacing={4} className="figures">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{labels('reportAxes', by)}</Table.Th>
            {steps.map((step) => (
              <Table.Th key={step.code} ta="right">
                {step[language]}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lines.map((line) => (
            <Table.Tr key={line.name}>
              <Table.Th scope="row">{line.name}</Table.Th>
              {steps.map(({ code }) => (
                <Table.Td key={code} ta="right">
                  {grouped(line.steps[code as keyof Steps])}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  )
}
