import { Group, Loader, Text } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, bodyOf } from '../api/client.ts'
import { ActButton } from '../keys/act-button.tsx'
import { useWords } from '../language/language.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import { SessionsTable } from '../session/sessions-table.tsx'

const wording = {
  lead: {
    ja: '見覚えのない端末や、なくした端末は、ここで終了させてください。次の操作からすぐに使えなくなります。',
    en: 'End what you do not know, or a device you lost: it can do nothing from then on.',
  },
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
        <SessionsTable
          name={name}
          sessions={data.items}
          end={(sessionId) => act.mutate(() => api.POST('/api/v1/sessions/revocations', { body: { sessionId } }))}
        />
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
