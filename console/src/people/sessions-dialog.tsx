import { Button, Group, Loader, Stack, Text } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, bodyOf } from '../api/client.ts'
import { useLanguage, useWords } from '../language/language.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { sayDay } from '../parts/instant.ts'
import { ProblemNote } from '../parts/problem-note.tsx'
import { SessionsTable } from '../session/sessions-table.tsx'
import type { Member } from './member.ts'
import { RemoveFactorDialog } from './remove-factor-dialog.tsx'

const wording = {
  title: { ja: (name: string) => `${name}さんのサインインの状況`, en: (name: string) => `Sessions of ${name}` },
  none: { ja: 'サインインしている端末はありません。', en: 'Not signed in anywhere.' },
  endAll: { ja: 'すべて終了させる', en: 'End all' },
  invite: { ja: 'パスワード設定のメールを送る', en: 'Mail a link to choose a password' },
  removeFactor: { ja: '認証アプリを解除する', en: 'Take the authenticator app away' },
  invited: { ja: 'パスワード設定のメールを送りました。', en: 'The link was mailed.' },
  factorSince: {
    ja: (day: string) => `認証アプリ：${day}から使っています。`,
    en: (day: string) => `Authenticator app: in use since ${day}.`,
  },
  noFactor: { ja: '認証アプリ：設定されていません。', en: 'Authenticator app: none is set up.' },
  noFactorYet: {
    ja: '認証アプリ：設定されていません。次のサインインで設定します。',
    en: 'Authenticator app: none is set up; one is at the next sign-in.',
  },
  factorRemoved: {
    ja: '認証アプリを解除し、サインインをすべて終了させました。ご本人にメールでお知らせします。',
    en: 'The app was taken away and they were signed out everywhere; they are told by mail.',
  },
} as const

/** Where somebody is signed in; each session can be ended at once. And whether they have an authenticator app, which can be taken away. */
export function SessionsDialog({ member, close }: { member: Member; close: () => void }) {
  const words = useWords(wording)
  const { language } = useLanguage()
  const queries = useQueryClient()
  const [said, setSaid] = useState<string>()
  const [isRemoving, setRemoving] = useState(false)
  const path = { id: member.id }
  const { data, error } = useQuery({
    queryKey: ['sessions', member.id],
    queryFn: () => bodyOf(api.GET('/api/v1/people/{id}/sessions', { params: { path } })),
  })
  const factor = useQuery({
    queryKey: ['second-factor', member.id],
    queryFn: () => bodyOf(api.GET('/api/v1/staff/{id}/second-factor', { params: { path } })),
  })
  const act = useMutation({
    mutationFn: (perform: () => Promise<unknown>) => perform(),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['sessions', member.id] }),
  })
  const end = (sessionId: string) =>
    act.mutate(() => api.DELETE('/api/v1/people/{id}/sessions/{sessionId}', { params: { path: { ...path, sessionId } } }))
  const invite = useMutation({
    mutationFn: () => api.POST('/api/v1/staff/{id}/invitation', { params: { path } }),
    onSuccess: () => setSaid(words.invited),
  })
  const problem = error ?? factor.error ?? act.error ?? invite.error
  const withoutFactor = factor.data?.required ? words.noFactorYet : words.noFactor
  return (
    <>
      <Dialog isOpen close={close} title={words.title(member.name)} size="lg">
        <Stack>
          {problem && <ProblemNote error={problem} />}
          {!data && !error && <Loader size="sm" />}
          {data?.items.length === 0 && <Text size="sm">{words.none}</Text>}
          {data && data.items.length > 0 && <SessionsTable name={words.title(member.name)} sessions={data.items} end={end} />}
          {factor.data && (
            <Text size="sm">{factor.data.setUpAt ? words.factorSince(sayDay(factor.data.setUpAt, language)) : withoutFactor}</Text>
          )}
          <Text size="sm" role="status">
            {said}
          </Text>
          <Group justify="flex-end">
            <Button variant="default" loading={invite.isPending} onClick={() => invite.mutate()}>
              {words.invite}
            </Button>
            <Button variant="default" disabled={!factor.data?.setUpAt} onClick={() => setRemoving(true)}>
              {words.removeFactor}
            </Button>
            <Button color="vermilion" onClick={() => act.mutate(() => api.DELETE('/api/v1/people/{id}/sessions', { params: { path } }))}>
              {words.endAll}
            </Button>
          </Group>
        </Stack>
      </Dialog>
      {isRemoving && <RemoveFactorDialog member={member} close={() => setRemoving(false)} done={() => setSaid(words.factorRemoved)} />}
    </>
  )
}
