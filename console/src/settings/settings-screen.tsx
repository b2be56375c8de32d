import { Loader, Stack, Switch, Table, Text, Title } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api, bodyOf } from '../api/client.ts'
import { useLanguage, useWords } from '../language/language.tsx'
import { ListTable } from '../parts/list-table.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import { Screen } from '../parts/screen.tsx'
import { variableWords } from './variable-words.ts'

const wording = {
  title: { ja: '設定', en: 'Settings' },
  here: { ja: 'この画面で変える設定', en: 'What is changed here' },
  shortlistApproval: {
    ja: '候補自治体一覧を送る前に、作成者以外の承認を必要とする',
    en: 'Somebody else approves a shortlist before it is sent',
  },
  eraYears: {
    ja: '自治体へのメールと自治体向けのページの年を元号で書く（令和8年など）',
    en: 'Mails and pages for municipalities count years by the era',
  },
  history: { ja: 'だれがいつ変更したか', en: 'Who changed it, and when' },
  elsewhere: { ja: 'サーバーで決まっている設定', en: 'What is set on the server' },
  restart: {
    ja: 'サーバーの環境変数（.env）で設定し、再起動すると反映されます。',
    en: 'Set by variables of the server’s environment (.env); a restart makes a change count.',
  },
  what: { ja: '内容', en: 'What' },
  value: { ja: '現在の値', en: 'What holds' },
  variable: { ja: '環境変数', en: 'Variable' },
  unset: { ja: '（設定なし）', en: '(not set)' },
  on: { ja: '有効', en: 'on' },
  off: { ja: '無効', en: 'off' },
} as const

/** How the desk works: what can be changed here, and what holds by the server. */
export function SettingsScreen() {
  const words = useWords(wording)
  return (
    <Screen title={words.title}>
      <Stack gap="xl">
        <OwnSettings />
        <ServerSettings />
      </Stack>
    </Screen>
  )
}

function OwnSettings() {
  const words = useWords(wording)
  const queries = useQueryClient()
  const { data, error, refetch } = useQuery({ queryKey: ['settings'], queryFn: () => bodyOf(api.GET('/api/v1/settings')) })
  const changing = useMutation({
    mutationFn: (body: { shortlistApproval?: boolean; eraYears?: boolean }) => bodyOf(api.PATCH('/api/v1/settings', { body })),
    onSuccess: (settings) => queries.setQueryData(['settings'], settings),
  })
  return (
    <section>
      <Title order={2} size="h4" mb="sm">
        {words.here}
      </Title>
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      {changing.error && <ProblemNote error={changing.error} />}
      {!data && !error && <Loader />}
      {data && (
        <Stack gap="sm">
          {(['shortlistApproval', 'eraYears'] as const).map((setting) => (
            <Switch
              key={setting}
              label={words[setting]}
              checked={data[setting]}
              disabled={changing.isPending}
              onChange={({ currentTarget }) => changing.mutate({ [setting]: currentTarget.checked })}
            />
          ))}
          <Text size="sm">
            <Link to="/audit" search={{ what: 'settings.changed' }}>
              {words.history}
            </Link>
          </Text>
        </Stack>
      )}
    </section>
  )
}

function ServerSettings() {
  const words = useWords(wording)
  const { language } = useLanguage()
  const { data, error, refetch } = useQuery({
    queryKey: ['settings', 'environment'],
    queryFn: () => bodyOf(api.GET('/api/v1/settings/environment')),
    staleTime: Infinity,
  })
  const say = (value: string | null) => (value === null ? words.unset : value === 'on' || value === 'off' ? words[value] : value)
  return (
    <section>
      <Title order={2} size="h4" mb="xs">
        {words.elsewhere}
      </Title>
      <Text size="sm" mb="sm">
        {words.restart}
      </Text>
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      {!data && !error && <Loader />}
      {data && (
        <ListTable name={words.elsewhere} heads={[words.what, words.value, words.variable]}>
          {data.items.map(({ variable, value }) => (
            <Table.Tr key={variable}>
              <Table.Th scope="row">{variableWords[variable]?.[language]}</Table.Th>
              <Table.Td>{say(value)}</Table.Td>
              <Table.Td>
                <code>{variable}</code>
              </Table.Td>
            </Table.Tr>
          ))}
        </ListTable>
      )}
    </section>
  )
}
