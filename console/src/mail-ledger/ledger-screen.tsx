import { Alert, Group, Loader, Table, Text, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { api, bodyOf, type Schemas } from '../api/client.ts'
import { grouped } from '../language/grouped.ts'
import { useWords } from '../language/language.tsx'
import { ListTable } from '../parts/list-table.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import { Screen } from '../parts/screen.tsx'
import { useSeriesName } from './use-series-name.ts'

const wording = {
  title: { ja: 'メール台帳', en: 'Mail ledger' },
  from: { ja: 'この日から', en: 'From' },
  to: { ja: 'この日まで', en: 'To' },
  series: { ja: '種類', en: 'Series' },
  due: { ja: '期日が来た数', en: 'Due' },
  sent: { ja: '送信済み', en: 'Sent' },
  failed: { ja: '失敗', en: 'Failed' },
  cancelled: { ja: '取りやめ', en: 'Cancelled' },
  unknown: { ja: '結果不明', en: 'Unknown' },
  stillDue: { ja: '未送信', en: 'Still due' },
  held: { ja: 'うち保留', en: 'of these held' },
  paused: { ja: 'うち停止中', en: 'of these paused' },
  total: { ja: '合計', en: 'Total' },
  balanced: {
    ja: '数は合っています。期日が来たメールは1通残らず、送信済み・失敗・取りやめ・結果不明・未送信のいずれかとして記録されています。',
    en: 'The figures agree: every mail that was due is on record as sent, failed, cancelled, unknown or still due.',
  },
  unbalanced: {
    ja: '合計が合いません。管理者は npm run mail:reconcile で確かめてください。',
    en: 'The sums differ: run npm run mail:reconcile.',
  },
  none: { ja: 'この期間に期日が来たメールはありません。', en: 'No mail was due in this time.' },
} as const

const figures = ['due', 'sent', 'failed', 'cancelled', 'unknown', 'stillDue', 'held', 'paused'] as const
const millisecondsOfADay = 86_400_000
const dayInJapan = (at: number) => new Intl.DateTimeFormat('sv', { timeZone: 'Asia/Tokyo' }).format(at)

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
  const show = (change: { from?: string; to?: string }) => void navigate({ to: '/ledger', search: { from, to, ...change }, replace: true })
  return (
    <Screen title={words.title}>
      <Group mb="md">
        <TextInput type="date" label={words.from} value={from} onChange={({ currentTarget }) => show({ from: currentTarget.value })} />
        <TextInput type="date" label={words.to} value={to} onChange={({ currentTarget }) => show({ to: currentTarget.value })} />
      </Group>
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      {isPending && <Loader />}
      {data?.series.length === 0 && <Text>{words.none}</Text>}
      {data && data.series.length > 0 && <LedgerTable ledger={data} />}
      {data && (
        <Alert mt="md" variant="light" color={data.balanced ? 'green' : 'vermilion'}>
          {data.balanced ? words.balanced : words.unbalanced}
        </Alert>
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
              {grouped(line[figure])}
            </Table.Td>
          ))}
        </Table.Tr>
      ))}
    </ListTable>
  )
}
