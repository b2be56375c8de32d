import { NativeSelect, Table } from '@mantine/core'
import { useState } from 'react'
import type { Schemas } from '../api/client.ts'
import { grouped } from '../language/grouped.ts'
import { useLanguage, useWords } from '../language/language.tsx'
import { Scrolled } from '../parts/scrolled.tsx'
import { usePunctuation } from '../language/punctuation.ts'
import { useCatalog, useLabels } from '../parts/use-catalog.ts'
import { Chart } from './chart.tsx'
import { percent } from './percent.ts'
import { ReportBody } from './report-body.tsx'
import { useFunnel, type ReportQuery } from './use-report.ts'
import styles from './reports.module.css'

const wording = {
  chart: {
    ja: (line: string) => `相談から定着までの図（${line}）。同じ数値が下の表にあります。`,
    en: (line: string) => `Chart of the steps (${line}); the table below has the same figures.`,
  },
  drawn: { ja: '図に示す行', en: 'Line to draw' },
  tickets: { ja: '相談案件', en: 'Tickets' },
  companyTickets: { ja: 'うち企業', en: 'Companies’' },
  of: {
    ja: (tickets: string, share: string) => `${tickets}件（${share}）`,
    en: (tickets: string, share: string) => `${tickets} (${share})`,
  },
  count: { ja: (tickets: string) => `${tickets}件`, en: (tickets: string) => tickets },
  total: { ja: '合計', en: 'All' },
  steps: {
    ja: '年度内に受け付けた相談案件のうち、これまでに各段階に至った件数です。前の段階を経ていない案件も数えます。',
    en: 'Of the tickets received in the fiscal year, how many came to each step so far, whatever came before it.',
  },
  shares: {
    ja: '割合は、いずれも同じ行の「相談受付」の件数に対するものです。「候補自治体の紹介」から先に進むのは企業の相談案件だけです。企業だけの割合は、相談区分で「企業」を選ぶとご覧になれます。分割してできた相談案件は「相談受付」には数えず、その先の段階には数えます。',
    en: 'Every share is of the forms of the same line. Only companies’ tickets come to the shortlist and beyond: choose companies as the audience for shares of theirs. Tickets that were split off came by no form, and count with the later steps.',
  },
  places: {
    ja: '都道府県は、相談した組織の所在地です。',
    en: 'The prefecture is that of the organisation that asked.',
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

type Line = Schemas['FunnelReport']['lines'][number]
type Step = keyof Line['steps']
type Counts = Pick<Line, 'steps' | 'tickets' | 'companyTickets'>

/** What all lines together are called among the keys of the lines. */
const allLines = 'total'

/** How far tickets came: from the form to an office that is still there. */
export function FunnelReport({ query }: { query: ReportQuery }) {
  const words = useWords(wording)
  const { language } = useLanguage()
  const steps = useSteps()
  const asked = useFunnel(query)
  const [drawn, setDrawn] = useState(allLines)
  const say = useSayStep()
  const { colon } = usePunctuation()
  const notes = [words.steps, words.shares, words.places, words.stays, ...(query.by === 'topic' ? [words.topics] : [])]
  return (
    <ReportBody asked={asked} isEmpty={({ total }) => total.tickets === 0} notes={notes}>
      {(report) => {
        const lines = [
          ...report.lines.map((line) => ({ ...line, key: line.key ?? '', name: line.label[language] })),
          { ...report.total, key: allLines, name: words.total },
        ]
        const line = lines.find(({ key }) => key === drawn) ?? { ...report.total, name: words.total }
        return (
          <>
            <p className={styles.conditions}>{words.drawn + colon + line.name}</p>
            <NativeSelect
              className={styles.unprinted ?? ''}
              size="xs"
              mb="sm"
              maw="13rem"
              label={words.drawn}
              value={drawn}
              data={lines.toReversed().map(({ key, name }) => ({ value: key, label: name }))}
              onChange={({ currentTarget }) => setDrawn(currentTarget.value)}
            />
            <Chart
              label={words.chart(line.name)}
              whole={Math.max(...steps.map(({ code }) => line.steps[code]))}
              rows={steps.map((step) => ({
                key: step.code,
                label: step[language],
                parts: [{ name: step[language], value: line.steps[step.code], look: 'good' }],
                figure: say(line, step.code),
              }))}
            />
            <FunnelTable by={query.by ?? 'month'} lines={lines} />
          </>
        )
      }}
    </ReportBody>
  )
}

/** What a form can come to, in order. */
function useSteps() {
  const steps = useCatalog()?.funnelSteps ?? []
  return steps.map(({ code, ...labels }) => ({ ...labels, code: code as Step })) // the catalog lists the steps that lines have
}

/** Of the forms, so that equal counts are equal shares; none: no form came. */
function shareOf({ steps }: Counts, step: Step): number | null {
  return steps.form === 0 ? null : steps[step] / steps.form
}

/** How many tickets came to a step, and which share of the forms that is. */
function useSayStep(): (line: Counts, step: Step) => string {
  const words = useWords(wording)
  return (line, step) => {
    const share = shareOf(line, step)
    const tickets = grouped(line.steps[step])
    return share === null ? words.count(tickets) : words.of(tickets, percent(share))
  }
}

function FunnelTable({ by, lines }: { by: string; lines: readonly (Counts & { key: string; name: string })[] }) {
  const words = useWords(wording)
  const { language } = useLanguage()
  const labels = useLabels()
  const steps = useSteps()
  const say = useSayStep()
  return (
    <Scrolled className={styles.table} name={labels('reportAxes', by)}>
      <Table striped verticalSpacing={4} horizontalSpacing={8} className="figures">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{labels('reportAxes', by)}</Table.Th>
            <Table.Th ta="right">{words.tickets}</Table.Th>
            <Table.Th ta="right">{words.companyTickets}</Table.Th>
            {steps.map((step) => (
              <Table.Th key={step.code} ta="right">
                {step[language]}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lines.map((line) => (
            <Table.Tr key={line.key}>
              <Table.Th scope="row">{line.name}</Table.Th>
              <Table.Td ta="right">{grouped(line.tickets)}</Table.Td>
              <Table.Td ta="right">{grouped(line.companyTickets)}</Table.Td>
              {steps.map(({ code }) => (
                <Table.Td key={code} ta="right" className={styles.share ?? ''}>
                  {say(line, code)}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Scrolled>
  )
}
