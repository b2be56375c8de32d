import { Loader, NativeSelect, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, bodyOf, type Schemas } from '../api/client.ts'
import { useWords } from '../language/language.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { FormDialog } from '../parts/form-dialog.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import { useLabels } from '../parts/use-catalog.ts'
import styles from './notifications.module.css'

const wording = {
  title: { ja: 'お知らせの受け取り方', en: 'How you are notified' },
  save: { ja: '保存する', en: 'Save' },
  lead: {
    ja: 'お知らせは、どれもこの画面に表示されます。メールでも受け取るものをお選びください。',
    en: 'All of them you find here. Choose what you get by mail as well.',
  },
  when: {
    ja: '「毎朝まとめて」は営業日の9時に、「すぐに」は5分ほどの間に届いた分をまとめて、まだご覧になっていないものだけをお送りします。',
    en: 'Daily means at nine on business days, at once what came within about five minutes together; either tells only what you have not read.',
  },
  meetings: {
    ja: '面談の確定・変更のご案内（カレンダー用）は、これとは別に、いつもお送りします。',
    en: ' Meetings booked and moved are mailed in any case, for your calendar.',
  },
} as const

type Choice = Schemas['NotificationChoices']['choices'][number]

/** What its reader wants told by mail as well. */
export function ChoicesDialog({ close }: { close: () => void }) {
  const words = useWords(wording)
  const { data, error, refetch } = useQuery({
    queryKey: ['notification-choices'],
    queryFn: () => bodyOf(api.GET('/api/v1/notifications/choices')),
    // What was chosen elsewhere meanwhile must not be overwritten by what was known before.
    gcTime: 0,
    refetchOnWindowFocus: false,
  })
  if (data) return <Choices chosen={data} close={close} />
  return (
    <Dialog isOpen close={close} title={words.title}>
      {error ? <ProblemNote error={error} retry={() => void refetch()} /> : <Loader />}
    </Dialog>
  )
}

function Choices({ chosen, close }: { chosen: Schemas['NotificationChoices']; close: () => void }) {
  const words = useWords(wording)
  const labels = useLabels()
  const [choices, setChoices] = useState<readonly Choice[]>(chosen.choices)
  const choose = (kind: Choice['kind'], value: string) =>
    setChoices(choices.map((one) => (one.kind === kind ? { ...one, way: one.ways.find((way) => way === value) ?? one.way } : one)))
  return (
    <FormDialog
      title={words.title}
      act={words.save}
      close={close}
      changes={[['notification-choices']]}
      perform={() => api.PUT('/api/v1/notifications/choices', { body: { choices: choices.map(({ kind, way }) => ({ kind, way })) } })}
    >
      <Text size="sm">{words.lead}</Text>
      <div className={styles.choices}>
        {choices.map(({ kind, way, ways }) => (
          <NativeSelect
            key={kind}
            classNames={{ root: styles.choice ?? '' }}
            label={labels('notificationKinds', kind)}
            value={way}
            data={ways.map((one) => ({ value: one, label: labels('notificationWays', one) }))}
            onChange={({ currentTarget }) => choose(kind, currentTarget.value)}
          />
        ))}
      </div>
      <Text size="sm" c="dimmed">
        {words.when}
        {words.meetings}
      </Text>
    </FormDialog>
  )
}
