import { Stack, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../api/client.ts'
import { placeCalled } from '../focus/arrive-at.ts'
import { SubmitButton } from '../keys/submit-button.tsx'
import { useWords } from '../language/language.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import { ReasonField } from '../parts/reason-field.tsx'
import { useRefresh } from './use-tickets.ts'
import styles from './open-for-reason.module.css'

const wording = {
  title: { ja: (number: string) => `${number} を開く理由`, en: (number: string) => `Why you open ${number}` },
  why: {
    ja: '管理者が案件を開くときは、理由を記録します。理由は案件の履歴に残り、担当者も読みます。一度記録すると8時間、この案件を開けます。',
    en: 'Administrators open a ticket for a recorded reason. It stays in the ticket’s history, where its consultants read it, and opens the ticket for eight hours.',
  },
  reason: { ja: '理由', en: 'Reason' },
  example: { ja: '例：メールが届かないとのお問い合わせの調査のため', en: 'e.g. to look into mails that do not arrive' },
  open: { ja: '理由を記録して開く', en: 'Record it and open' },
} as const

/** In the place of a ticket, or of what belongs to one: asks an administrator why they open it. */
export function OpenForReason({ number, opened }: { number: string; opened?: () => unknown }) {
  const words = useWords(wording)
  const refresh = useRefresh(number)
  const [reason, setReason] = useState('')
  const opening = useMutation({
    mutationFn: () => api.POST('/api/v1/tickets/{number}/openings', { params: { path: { number } }, body: { reason } }),
    onSuccess: () => Promise.all([refresh(), opened?.()]),
  })
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        opening.mutate()
      }}
    >
      <Stack>
        <h2 {...placeCalled(number)} className={styles.title}>
          {words.title(number)}
        </h2>
        <Text size="sm">{words.why}</Text>
        {opening.error && <ProblemNote error={opening.error} />}
        <ReasonField label={words.reason} placeholder={words.example} value={reason} change={setReason} />
        <SubmitButton name={wording.open} loading={opening.isPending} className={styles.act ?? ''} />
      </Stack>
    </form>
  )
}
