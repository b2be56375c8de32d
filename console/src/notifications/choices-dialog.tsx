import { Checkbox, Loader, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, bodyOf, type Schemas } from '../api/client.ts'
import { useWords } from '../language/language.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { FormDialog } from '../parts/form-dialog.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import { useLabels } from '../parts/use-catalog.ts'

const wording = {
  title: { ja: 'お知らせの受け取り方', en: 'How you are notified' },
  save: { ja: '保存する', en: 'Save' },
  digest: { ja: 'メールでもまとめて受け取るもの', en: 'Also by mail, once a day' },
  when: {
    ja: '営業日の9時に、まだご覧になっていない新しいお知らせだけを、案件ごとにまとめてお送りします。ないときはお送りしません。',
    en: 'At nine on business days, by ticket, what is new and you have not read; no mail when there is nothing.',
  },
  atOnce: {
    ja: (kinds: readonly string[]) => `${kinds.map((kind) => `「${kind}」`).join('')}は、これまでどおり、すぐにメールでお知らせします。`,
    en: (kinds: readonly string[]) => `Mailed at once anyway: ${kinds.join(', ')}.`,
  },
} as const

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
  const [digest, setDigest] = useState<readonly string[]>(chosen.digest)
  const named = chosen.mailedAtOnce.map((kind) => labels('notificationKinds', kind))
  return (
    <FormDialog
      title={words.title}
      act={words.save}
      close={close}
      changes={[['notification-choices']]}
      perform={() =>
        api.PUT('/api/v1/notifications/choices', { body: { digest: chosen.choosable.filter((kind) => digest.includes(kind)) } })
      }
    >
      <Checkbox.Group label={words.digest} description={words.when} value={[...digest]} onChange={setDigest}>
        <Stack gap="xs" mt="sm">
          {chosen.choosable.map((kind) => (
            <Checkbox key={kind} value={kind} label={labels('notificationKinds', kind)} />
          ))}
        </Stack>
      </Checkbox.Group>
      <Text size="sm">{words.atOnce(named)}</Text>
    </FormDialog>
  )
}
