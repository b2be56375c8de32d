import { Table } from '@mantine/core'
import type { Schemas } from '../api/client.ts'
import { grouped } from '../language/grouped.ts'
import { useLanguage, useWords } from '../language/language.tsx'
import { Scrolled } from '../parts/scrolled.tsx'
import { useLabels } from '../parts/use-catalog.ts'
import { Chart, Legend, type ChartPart } from './chart.tsx'
import { percent } from './percent.ts'
import { ReportBody } from './report-body.tsx'
import { useResponseTimes, type ReportQuery } from './use-report.ts'
import styles from './reports.module.css'

const wording = {
  chart: { ja: '初回応答の状況の図。同じ数値が下の表にあります。', en: 'Chart of first responses; the table below has the same figures.' },
  received: { ja: '受付', en: 'Received' },
  inTime: { ja: '期限内に応答', en: 'Answered in time' },
  late: { ja: '期限後に応答', en: 'Answered late' },
  overdue: { ja: '未応答（期限超過）', en: 'Overdue' },
  stillDue: { ja: '未応答（期限前）', en: 'Not due yet' },
  ended: { ja: '応答なしで終了', en: 'Ended without one' },
  shareInTime: { ja: '期限内の割合', en: 'In time' },
  medianHours: { ja: '中央値（時間）', en: 'Median (hours)' },
  ninetiethHours: { ja: '90パーセンタイル（時間）', en: '90th percentile (hours)' },
  total: { ja: '合計', en: 'All' },
  of: {
    ja: (inTime: string, judged: string, received: string) => `期限内${inTime}／${judged}件（受付${received}件）`,
    en: (inTime: string, judged: string, received: string) => `${inTime} of ${judged} in time (${received} received)`,
  },
  unjudged: { ja: (received: string) => `受付${received}件`, en: (received: string) => `${received} received` },
  none: { ja: '受付なし', en: 'None received' },
  share: {
    ja: '期限内の割合は、期限内に応答・期限後に応答・未応答（期限超過）のうち、期限内に応答した件数の割合です。',
    en: 'In time: of those answered in time, answered late and overdue, how many were answered in time.',
  },
  hours: {
    ja: '応答時間は受付から最初の返信までの時間（夜間・休日を含みます）で、応答が5件以上あるときに表示します。',
    en: 'Hours run from receipt to the first reply, nights and holidays included; told from five answered tickets on.',
  },
  held: {
    ja: '応答は窓口が返信した時点で数えます。メールアドレスの確認を待って送信を保留している返信も含みます。',
    en: 'A reply counts from when the desk writes it, also one that is held until its reader has confirmed their address.',
  },
  topics: {
    ja: '課題別では、複数の課題がある相談案件をそれぞれの課題で数えます。合計は相談案件ごとに1件です。',
    en: 'By topic, a ticket counts with each of its topics; in all of them once.',
  },
} as const

const looks = [
  ['inTime', 'good'],
  ['late', 'late'],
  ['overdue', 'overdue'],
  ['stillDue', 'coming'],
  ['ended', 'ended'],
] as const satisfies readonly (readonly [keyof typeof wording, ChartPart['look']])[]
const counts = ['received', 'inTime', 'late', 'overdue', 'stillDue', 'ended'] as const
const hours = ['medianHours', 'ninetiethHours'] as const

type Line = Schemas['ResponseTimesReport']['total']

/** First responses against the time they were due. */
export function ResponseReport({ query }: { query: ReportQuery }) {
  const words = useWords(wording)
  const { language } = useLanguage()
  const asked = useResponseTimes(query)
  const notes = [words.share, words.hours, words.held, ...(query.by === 'topic' ? [words.topics] : [])]
  return (
    <ReportBody asked={asked} isEmpty={({ total }) => total.received === 0} notes={notes}>
      {({ lines, total }) => (
        <>
          <Chart
            label={words.chart}
            whole={Math.max(...lines.map(({ received }) => received))}
            legend={<Legend parts={looks.map(([name, look]) => ({ name: words[name], look }))} />}
            rows={lines.map((line) => ({
              key: line.key ?? '',
              label: line.label[language],
              parts: looks.map(([name, look]) => ({ name: words[name], value: line[name], look })),
              figure: sayFigure(line, words),
            }))}
          />
          <ResponseTable
            by={query.by ?? 'month'}
            lines={[...lines.map((line) => ({ ...line, name: line.label[language] })), { ...total, name: words.total }]}
          />
        </>
      )}
    </ReportBody>
  )
}

/** How many of those whose answer was due were answered in time, beside all that were received. */
function sayFigure({ received, inTime, late, overdue }: Line, words: ReturnType<typeof useWords<typeof wording>>): string {
  const judged = inTime + late + overdue
  if (received === 0) return words.none
  return judged === 0 ? words.unjudged(grouped(received)) : words.of(grouped(inTime), grouped(judged), grouped(received))
}

function ResponseTable({ by, lines }: { by: string; lines: readonly (Line & { name: string })[] }) {
  const words = useWords(wording)
  const labels = useLabels()
  return (
    <Scrolled className={styles.table} name={labels('reportAxes', by)}>
      <Table striped verticalSpacing={4} horizontalSpacing={8} className="figures">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{labels('reportAxes', by)}</Table.Th>
            {[...counts, 'shareInTime' as const, ...hours].map((column) => (
              <Table.Th key={column} ta="right">
                {words[column]}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lines.map((line) => (
            <Table.Tr key={line.name}>
              <Table.Th scope="row">{line.name}</Table.Th>
              {counts.map((count) => (
                <Table.Td key={count} ta="right">
                  {grouped(line[count])}
                </Table.Td>
              ))}
              <Table.Td ta="right">{percent(line.shareInTime)}</Table.Td>
              {hours.map((column) => (
                <Table.Td key={column} ta="right">
                  {sayHours(line[column])}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Scrolled>
  )
}

function sayHours(count: number | null): string {
  return count === null ? '–' : grouped(count)
}
