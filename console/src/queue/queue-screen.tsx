import { Alert, Loader, Table, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { api, bodyOf, type Schemas } from '../api/client.ts'
import { grouped } from '../language/grouped.ts'
import { useWords } from '../language/language.tsx'
import { ListTable } from '../parts/list-table.tsx'
import { Moment } from '../parts/moment.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import { Screen } from '../parts/screen.tsx'
import { FailureList } from './failure-list.tsx'
import { jobWords } from './job-words.ts'
import { WorkerTable } from './worker-table.tsx'

type Queue = Schemas['Queue']

const wording = {
  title: { ja: '処理の状況', en: 'Queue' },
  lead: {
    ja: '窓口の裏側で働く処理プログラムと、待っている処理です。処理はすべてデータベースに控えてあり、待ち行列が消えても失われません。',
    en: 'What works behind the desk, and what waits for it. All of it stands in the database: nothing is lost when the queue is.',
  },
  idle: {
    ja: '処理プログラムが動いていません。メールは送られず、自動の処理も進みません。サーバーの処理プログラム（worker）を起動してください。',
    en: 'No worker lives: no mail goes and nothing follows from what happens. Start a worker on the server.',
  },
  what: { ja: '処理', en: 'Work' },
  waiting: { ja: '待ち', en: 'Waiting' },
  running: { ja: '処理中', en: 'Running' },
  delayed: { ja: '再試行待ち', en: 'Delayed' },
  failed: { ja: '失敗', en: 'Failed' },
  oldest: { ja: '最も古いもの', en: 'Oldest' },
  handedOver: {
    ja: { postgres: '受け渡しの列（PostgreSQL）', redis: '受け渡しの列（Redis）' },
    en: { postgres: 'Handed over (PostgreSQL)', redis: 'Handed over (Redis)' },
  },
  workers: { ja: '処理プログラム', en: 'Workers' },
  failures: { ja: '失敗した処理', en: 'What failed' },
} as const

/** Milliseconds between two looks: nobody is told of what waits by the feed. */
const every = 5000

/** What waits for workers, whether they live, and what they could not do. */
export function QueueScreen() {
  const words = useWords(wording)
  const { data, error, refetch, isPending } = useQuery({
    queryKey: ['queue'],
    queryFn: () => bodyOf(api.GET('/api/v1/queue')),
    refetchInterval: every,
  })
  const isIdle = data?.workers.every(({ isAlive }) => !isAlive)
  return (
    <Screen title={words.title}>
      <Text size="sm" mb="md">
        {words.lead}
      </Text>
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      {isPending && <Loader />}
      {isIdle && (
        <Alert color="vermilion" variant="light" mb="md" role="alert">
          {words.idle}
        </Alert>
      )}
      {data && <BacklogTable queue={data} />}
      {data && data.workers.length > 0 && (
        <section aria-labelledby="workers">
          <Title order={2} size="h4" mt="lg" mb="sm" id="workers">
            {words.workers}
          </Title>
          <WorkerTable name={words.workers} workers={data.workers} />
        </section>
      )}
      <section aria-labelledby="failures">
        <Title order={2} size="h4" mt="lg" mb="sm" id="failures">
          {words.failures}
        </Title>
        <FailureList name={words.failures} />
      </section>
    </Screen>
  )
}

function BacklogTable({ queue: { queues, handedOver } }: { queue: Queue }) {
  const words = useWords(wording)
  const jobs = useWords(jobWords)
  const figures = [words.waiting, words.running, words.delayed, words.failed]
  return (
    <ListTable name={words.title} heads={[words.what, ...figures.map((figure) => ({ figure })), words.oldest]}>
      {queues.map((line) => (
        <Figures key={line.code} name={jobs[line.code]} line={line} oldestAt={line.oldestAt} />
      ))}
      {handedOver && <Figures name={words.handedOver[handedOver.backend]} line={handedOver} oldestAt={null} />}
    </ListTable>
  )
}

interface FiguresProps {
  readonly name: string
  readonly line: Readonly<Record<'waiting' | 'running' | 'delayed' | 'failed', number>>
  readonly oldestAt: string | null
}

/** As far as they are counted. */
const countedAtMost = 10_000

function Figures({ name, line: { waiting, running, delayed, failed }, oldestAt }: FiguresProps) {
  return (
    <Table.Tr>
      <Table.Th scope="row">{name}</Table.Th>
      {[waiting, running, delayed, failed].map((count, index) => (
        // The columns never change places.
        <Table.Td key={index} ta="right" fw={index === 3 && count > 0 ? 700 : undefined}>
          {count >= countedAtMost ? `${grouped(countedAtMost - 1)}+` : grouped(count)}
        </Table.Td>
      ))}
      <Table.Td>{oldestAt === null ? '–' : <Moment at={oldestAt} />}</Table.Td>
    </Table.Tr>
  )
}
