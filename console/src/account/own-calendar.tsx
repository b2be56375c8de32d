import { Group, Loader, Stack, Text, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, bodyOf } from '../api/client.ts'
import { ActButton } from '../keys/act-button.tsx'
import { useLanguage, useWords } from '../language/language.tsx'
import { sayDay } from '../parts/instant.ts'
import { ProblemNote } from '../parts/problem-note.tsx'

const wording = {
  lead: {
    ja: '面談の日時を、ふだんお使いのカレンダーに表示できます。相談者の名前や内容は入りません。',
    en: 'Your meetings in the calendar you use: when, how and where, without names or words.',
  },
  none: { ja: 'カレンダーのアドレスはまだありません。', en: 'There is no address yet.' },
  since: { ja: (day: string) => `${day}に作ったアドレスが使われています。`, en: (day: string) => `The address made on ${day} counts.` },
  make: { ja: 'アドレスを作る', en: 'Make an address' },
  renew: { ja: 'アドレスを作り直す', en: 'Make another address' },
  renewed: { ja: '作り直すと、以前のアドレスは使えなくなります。', en: 'With another one, the earlier ends.' },
  revoke: { ja: 'アドレスを無効にする', en: 'End it' },
  url: { ja: 'カレンダーに登録するアドレス', en: 'To subscribe to in your calendar' },
  once: {
    ja: 'いま一度だけ表示しています。知っている人は誰でも見られるため、ほかの人に伝えないでください。',
    en: 'Shown this once. Whoever knows it can read it: keep it to yourself.',
  },
} as const

/** The address by which one's meetings come into one's own calendar. */
export function OwnCalendar() {
  const words = useWords(wording)
  const { language } = useLanguage()
  const queries = useQueryClient()
  const queryKey = ['calendar-feed']
  const { data, error } = useQuery({ queryKey, queryFn: () => bodyOf(api.GET('/api/v1/calendar-feed')) })
  const onSuccess = () => queries.invalidateQueries({ queryKey })
  const make = useMutation({ mutationFn: () => bodyOf(api.POST('/api/v1/calendar-feed')), onSuccess })
  const revoke = useMutation({
    mutationFn: () => api.DELETE('/api/v1/calendar-feed'),
    onSuccess: () => {
      make.reset()
      return onSuccess()
    },
  })
  const problem = error ?? make.error ?? revoke.error
  return (
    <Stack gap="sm">
      <Text>{words.lead}</Text>
      {problem && <ProblemNote error={problem} />}
      {!data && !error && <Loader size="sm" />}
      {data && <Text>{data.createdAt ? `${words.since(sayDay(data.createdAt, language))}${words.renewed}` : words.none}</Text>}
      {make.data && (
        <TextInput
          label={words.url}
          description={words.once}
          readOnly
          value={make.data.url}
          onFocus={({ currentTarget }) => currentTarget.select()}
        />
      )}
      {data && (
        <Group>
          <ActButton
            name={data.createdAt ? wording.renew : wording.make}
            size="compact-sm"
            variant="default"
            loading={make.isPending}
            act={() => make.mutate()}
          />
          {data.createdAt && (
            <ActButton name={wording.revoke} size="compact-sm" variant="default" loading={revoke.isPending} act={() => revoke.mutate()} />
          )}
        </Group>
      )}
    </Stack>
  )
}
