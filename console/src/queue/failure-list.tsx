import { Badge, Button, Loader, Table, Text } from '@mantine/core'
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { byCursor } from '../api/by-cursor.ts'
import { api, bodyOf, type Schemas } from '../api/client.ts'
import { grouped } from '../language/grouped.ts'
import { ActButton } from '../keys/act-button.tsx'
import { useWords } from '../language/language.tsx'
import { ListTable } from '../parts/list-table.tsx'
import { Moment } from '../parts/moment.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import { ShowMore } from '../parts/show-more.tsx'
import { useLabels } from '../parts/use-catalog.ts'
import { useOperations } from '../session/use-operations.ts'
import { causeWords } from './cause-words.ts'
import { causeOf } from './failure-cause.ts'
import { jobWords } from './job-words.ts'

type Failure = Schemas['JobFailure']

const wording = {
  none: { ja: '失敗した処理はありません。', en: 'Nothing failed.' },
  what: { ja: '処理', en: 'Work' },
  why: { ja: '失敗の理由', en: 'Why' },
  times: { ja: '回数', en: 'Times' },
  last: { ja: '最後', en: 'Last' },
  state: { ja: '状態', en: 'State' },
  acts: { ja: '操作', en: 'Acts' },
  undone: { ja: '再試行中', en: 'Tried on' },
  dismissed: { ja: '確認済み', en: 'Dismissed' },
  done: { ja: '解消', en: 'Done since' },
  retry: { ja: 'もう一度試す', en: 'Try again' },
  dismiss: { ja: '確認済みにする', en: 'Dismiss' },
  of: { ja: (act: string, what: string) => `${what}：${act}`, en: (act: string, what: string) => `${act} – ${what}` },
} as const

const key = ['queue-failures']

/** What workers could not do, and why; whoever may has it tried again, or takes it out of sight. */
export function FailureList({ name }: { name: string }) {
  const words = useWords(wording)
  const can = useOperations()
  const mayAct = can('retryJob')
  const queries = useQueryClient()
  const list = useInfiniteQuery({
    queryKey: key,
    ...byCursor,
    queryFn: ({ pageParam }) =>
      bodyOf(
        api.GET('/api/v1/queue/failures', { params: { query: { limit: 50, ...(pageParam !== undefined && { cursor: pageParam }) } } }),
      ),
    refetchInterval: 5000,
  })
  const { data, error, refetch, isPending } = list
  const acting = useMutation({
    mutationFn: ({ id, act }: { id: string; act: 'retry' | 'dismiss' }) =>
      act === 'retry'
        ? api.POST('/api/v1/queue/failures/{id}/retry', { params: { path: { id } } })
        : api.PUT('/api/v1/queue/failures/{id}/dismissal', { params: { path: { id } } }),
    onSettled: () => Promise.all([key, ['queue']].map((queryKey) => queries.invalidateQueries({ queryKey }))),
  })
  const failures = data?.pages.flatMap(({ items }) => items) ?? []
  return (
    <>
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      {acting.error && <ProblemNote error={acting.error} />}
      {isPending && <Loader />}
      {data && failures.length === 0 && <Text>{words.none}</Text>}
      {failures.length > 0 && (
        <ListTable name={name} heads={[words.what, words.why, { figure: words.times }, words.last, words.state, mayAct && words.acts]}>
          {failures.map((failure) => (
            <FailureRow
              key={failure.id}
              failure={failure}
              act={mayAct ? (act) => acting.mutate({ id: failure.id, act }) : undefined}
              isBusy={acting.isPending && acting.variables.id === failure.id}
            />
          ))}
        </ListTable>
      )}
      <ShowMore list={list} />
    </>
  )
}

interface RowProps {
  readonly failure: Failure
  /** Undefined: the reader only reads. */
  readonly act: ((act: 'retry' | 'dismiss') => void) | undefined
  readonly isBusy: boolean
}

function FailureRow({ failure, act, isBusy }: RowProps) {
  const words = useWords(wording)
  const jobs = useWords(jobWords)
  const causes = useWords(causeWords)
  const labels = useLabels()
  const { job, eventType, mailKind, ticket, fault, code, place, attempts, lastAt, state } = failure
  const subject = eventType === null ? mailKind !== null && labels('messageKinds', mailKind) : labels('eventTypes', eventType)
  const name = [jobs[job], subject, ticket].filter(Boolean).join(' / ')
  return (
    <Table.Tr>
      <Table.Th scope="row">
        {jobs[job]}
        <Text size="xs" c="dimmed">
          {[subject, ticket].filter(Boolean).join(' / ')}
        </Text>
      </Table.Th>
      <Table.Td>
        {causes[causeOf(failure)]}
        <Text size="xs" c="dimmed">
          {[fault, code, place].filter(Boolean).join(' ')}
        </Text>
      </Table.Td>
      <Table.Td ta="right">{grouped(attempts)}</Table.Td>
      <Table.Td>
        <Moment at={lastAt} />
      </Table.Td>
      <Table.Td>
        <Badge variant="light" color={state === 'undone' ? 'vermilion' : 'gray'}>
          {words[state]}
        </Badge>
      </Table.Td>
      {act && (
        <Table.Td>
          <Button.Group>
            {(['retry', 'dismiss'] as const)
              .filter((which) => failure.can[which])
              .map((which) => (
                <ActButton
                  name={wording[which]}
                  of={{ key: failure.id, name }}
                  key={which}
                  size="compact-xs"
                  variant="default"
                  loading={isBusy}
                  aria-label={words.of(words[which], name)}
                  act={() => act(which)}
                />
              ))}
          </Button.Group>
        </Table.Td>
      )}
    </Table.Tr>
  )
}
