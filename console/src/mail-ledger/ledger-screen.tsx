import { Alert, Group, Loader, Table, Text, TextInput, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { api, bodyOf, type Schemas } from '../api/client.ts'
import { grouped } from '../language/grouped.ts'
import { useWords } from '../language/language.tsx'
import { ListTable } from '../parts/list-table.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import { Screen } from '../parts/screen.tsx'
import { LedgerMails } from './ledger-mails.tsx'
import { figures, type Figure } from './ledger-search.ts'
import { useSeriesName } from './use-series-name.ts'
import { latestDay } from '../parts/instant.ts'

const wording = {
  title: { ja: 'メール台帳', en: 'Mail ledger' },
  from: { ja: 'この日から', en: 'From' },
  to: { ja: 'この日まで', en: 'To' },
  series: { ja: '種類', en: 'Series' },
  due: { ja: '予定', en: 'Due' },
  sent: { ja: '送信済み', en: 'Sent' },
  failed: { ja: '失敗', en: 'Failed' },
  cancelled: { ja: '取りやめ', en: 'Cancelled' },
  unknown: { ja: '結果不明', en: 'Unknown' },
  stillDue: { ja: '未送信', en: 'Still due' },
  held: { ja: 'うち保留', en: 'of these held' },
  paused: { ja: 'うち停止中', en: 'of these paused' },
  total: { ja: '合計', en: 'Total' },
  balanced: {
    ja: '数は合っています。この期間に予定されたメールは1通残らず、送信済み・失敗・取りやめ・結果不明・未送信のいずれかとして記録されています。',
    en: 'The figures agree: every mail that was due is on record as sent, failed, cancelled, unknown or still due.',
  },
  unbalanced: {
    ja: '合計が合いません。管理者は npm run mail:reconcile で確かめてください。',
    en: 'The sums differ: run npm run mail:reconcile.',
  },
  mails: {
    ja: (figure: string, series: string | undefined) => `${figure}のメール${series === undefined ? '' : `（${series}）`}`,
    en: (figure: string, series: string | undefined) => `Mails: ${figure}${series === undefined ? '' : ` (${series})`}`,
  },
  look: {
    ja: (count: string, figure: string, series: string) => `${series}の${figure} ${count}通を見る`,
    en: (count: string, figure: string, series: string) => `${series}, ${figure}: ${count}; list them`,
  },
  hint: { ja: '数を選ぶと、そのメールが下に並びます。', en: 'Choose a figure to list its mails below.' },
  none: { ja: 'この期間に予定されたメールはありません。', en: 'No mail was due in this time.' },
} as const

const millisecondsOfADay = 86_400_000
const dayInJapan = (at: number) => new Intl.DateTimeFormat('sv', { timeZone: 'Asia/Tokyo' }).format(at)

/** Whoever chose a figure is led to its mails, wherever they stand. */
const takeFocus = (heading: HTMLHeadingElement | null) => heading?.focus()

/** What was due and what became of it, per series. */
export function LedgerScreen() {
  const words = useWords(wording)
  const navigate = useNavigate()
  const search = useSearch({ from: '/ledger' })
  const { from = dayInJapan(Date.now() - 30 * millisecondsOfADay), to = dayInJapan(Date.now()) } = search
  const { data, error, refetch, isPending } = useQuery({
    queryKey: ['ledger', from, to],
    queryFn: () => bodyOf(api.GET('/api/v1/mail/ledger', { params: { query: { from, to } } })),
  })
  const { figure, series } = search
  const nameOf = useSeriesName()
  const show = (change: { from?: string; to?: string }) =>
    void navigate({ to: '/ledger', search: { ...search, from, to, ...change }, replace: true })
  const listed = figure && words.mails(words[figure], series === undefined ? undefined : nameOf(series))
  return (
    <Screen title={words.title}>
      <Group mb="md">
        <TextInput
          type="date"
          max={latestDay}
          label={words.from}
          value={from}
          onChange={({ currentTarget }) => show({ from: currentTarget.value })}
        />
        <TextInput
          type="date"
          max={latestDay}
          label={words.to}
          value={to}
          onChange={({ currentTarget }) => show({ to: currentTarget.value })}
        />
      </Group>
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      {isPending && <Loader />}
      {data?.series.length === 0 && <Text>{words.none}</Text>}
      {data && data.series.length > 0 && <LedgerTable ledger={data} />}
      {data && data.series.length > 0 && !figure && (
        <Text size="xs" c="dimmed" mt="xs">
          {words.hint}
        </Text>
      )}
      {/* Of no mails there is nothing to say but that there are none. */}
      {data && (data.series.length > 0 || !data.balanced) && (
        <Alert mt="md" variant="light" color={data.balanced ? 'green' : 'vermilion'}>
          {data.balanced ? words.balanced : words.unbalanced}
        </Alert>
      )}
      {figure && listed && (
        <section aria-labelledby="ledger-mails">
          <Title order={2} id="ledger-mails" size="h4" mt="lg" mb="xs" w="fit-content" tabIndex={-1} ref={takeFocus} key={listed}>
            {listed}
          </Title>
          <LedgerMails name={listed} from={from} to={to} figure={figure} series={series} />
        </section>
      )}
    </Screen>
  )
}

function LedgerTable({ ledger }: { ledger: Schemas['MailLedger'] }) {
  const words = useWords(wording)
  const nameOf = useSeriesName()
  return (
    <ListTable name={words.title} heads={[words.series, ...figures.map((figure) => ({ figure: words[figure] }))]}>
      {[...ledger.series, { series: undefined, ...ledger.total }].map((line) => (
        <Table.Tr key={line.series ?? ''}>
          <Table.Th scope="row">{line.series === undefined ? words.total : nameOf(line.series)}</Table.Th>
          {figures.map((figure) => (
            <Table.Td key={figure} ta="right">
              <Count count={line[figure]} figure={figure} series={line.series} />
            </Table.Td>
          ))}
        </Table.Tr>
      ))}
    </ListTable>
  )
}

/** A figure that leads to its mails; none leads nowhere. */
function Count({ count, figure, series }: { count: number; figure: Figure; series: string | undefined }) {
  const words = useWords(wording)
  const nameOf = useSeriesName()
  if (count === 0) return grouped(count)
  const of = series === undefined ? words.total : nameOf(series)
  return (
    <Link
      to="/ledger"
      search={({ from, to }) => ({
        ...(from !== undefined && { from }),
        ...(to !== undefined && { to }),
        figure,
        ...(series !== undefined && { series }),
      })}
      aria-label={words.look(grouped(count), words[figure], of)}
    >
      {grouped(count)}
    </Link>
  )
}
