import { Group, Loader, Table, Text } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, bodyOf } from '../api/client.ts'
import { ActButton } from '../keys/act-button.tsx'
import { useWords } from '../language/language.tsx'
import { ListTable } from '../parts/list-table.tsx'
import { Moment } from '../parts/moment.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'

const wording = {
  lead: {
    ja: '見覚えのない端末や、なくした端末は、ここで終了させてください。次の操作からすぐに使えなくなります。',
    en: 'End what you do not know, or a device you lost: it can do nothing from then on.',
  },
  device: { ja: '端末', en: 'Device' },
  unknown: { ja: '不明', en: 'Unknown' },
  since: { ja: '開始', en: 'Since' },
  seen: { ja: '最後の利用', en: 'Last used' },
  act: { ja: '操作', en: 'Act' },
  this: { ja: 'この画面', en: 'This one' },
  end: { ja: '終了させる', en: 'End it' },
  endOf: { ja: (device: string) => `${device}でのサインインを終了させる`, en: (device: string) => `End it: the session on ${device}` },
  endOthers: { ja: 'この画面以外をすべて終了させる', en: 'End all but this one' },
} as const

/** Where one is signed in; each but this one can be ended at once. */
export function OwnSessions({ name }: { name: string }) {
  const words = useWords(wording)
  const queries = useQueryClient()
  const queryKey = ['own-sessions']
  const { data, error } = useQuery({ queryKey, queryFn: () => bodyOf(api.GET('/api/v1/sessions')) })
  const act = useMutation({
    mutationFn: (perform: () => Promise<unknown>) => perform(),
    onSuccess: () => queries.invalidateQueries({ queryKey }),
  })
  const problem = error ?? act.error
  const hasOthers = data?.items.some(({ current }) => !current)
  return (
    <>
      <Text>{words.lead}</Text>
      {problem && <ProblemNote error={problem} />}
      {!data && !error && <Loader size="sm" />}
      {data && (
        <ListTable name={name} heads={[words.device, words.since, words.seen, words.act]}>
          {data.items.map(({ id, device, createdAt, lastSeenAt, current }) => (
            <Table.Tr key={id}>
              <Table.Td>{device ?? words.unknown}</Table.Td>
              <Table.Td>
                <Moment at={createdAt} />
              </Table.Td>
              <Table.Td>
                <Moment at={lastSeenAt} />
              </Table.Td>
              <Table.Td>
                {current ? (
                  words.this
                ) : (
                  <ActButton
                    name={wording.end}
                    of={{ key: id, name: device ?? words.unknown }}
                    size="compact-xs"
                    variant="default"
                    aria-label={words.endOf(device ?? words.unknown)}
                    act={() => act.mutate(() => api.POST('/api/v1/sessions/revocations', { body: { sessionId: id } }))}
                  />
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </ListTable>
      )}
      {hasOthers && (
        <Group>
          <ActButton
            name={wording.endOthers}
            variant="default"
            size="compact-sm"
            act={() => act.mutate(() => api.DELETE('/api/v1/sessions/others'))}
          />
        </Group>
      )}
    </>
  )
}
