import { Select, Stack, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { operations } from '../../../openapi/schema.d.ts'
import { api } from '../api/client.ts'
import { placeCalled } from '../focus/arrive-at.ts'
import { SubmitButton } from '../keys/submit-button.tsx'
import { useLanguage, useWords } from '../language/language.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import { readFaults } from '../parts/read-faults.ts'
import { ReasonField } from '../parts/reason-field.tsx'
import { useCatalog } from '../parts/use-catalog.ts'
import { useFocusOnFault } from '../parts/use-focus-on-fault.ts'
import { useRefresh } from './use-tickets.ts'
import styles from './open-for-reason.module.css'

const wording = {
  title: { ja: (number: string) => `${number} を開く理由`, en: (number: string) => `Why you open ${number}` },
  why: {
    ja: '管理者が案件を開くときは、目的と理由を記録します。案件の履歴に残り、担当者も読みます（監査担当が読むのは目的だけです）。一度記録すると8時間、この案件を開けます。',
    en: 'Administrators open a ticket for a recorded purpose and reason. Both stay in the ticket’s history, where its consultants read them (auditors the purpose alone), and open the ticket for eight hours.',
  },
  purpose: { ja: '目的', en: 'Purpose' },
  choose: { ja: '選んでください', en: 'Choose one' },
  reason: { ja: '理由', en: 'Reason' },
  example: { ja: '例：メールが届かないとのお問い合わせの調査のため', en: 'e.g. to look into mails that do not arrive' },
  open: { ja: '理由を記録して開く', en: 'Record it and open' },
} as const

type Purpose = operations['openTicket']['requestBody']['content']['application/json']['purpose']

/** In the place of a ticket, or of what belongs to one: asks an administrator why they open it. */
export function OpenForReason({ number, opened }: { number: string; opened?: () => unknown }) {
  const words = useWords(wording)
  const refresh = useRefresh(number)
  const { language } = useLanguage()
  const catalog = useCatalog()
  const [purpose, setPurpose] = useState<Purpose | null>(null)
  const [reason, setReason] = useState('')
  const opening = useMutation({
    mutationFn: (chosen: Purpose) =>
      api.POST('/api/v1/tickets/{number}/openings', { params: { path: { number } }, body: { purpose: chosen, reason } }),
    onSuccess: () => Promise.all([refresh(), opened?.()]),
  })
  const { at, besides } = readFaults(opening.error, ['reason'])
  const form = useFocusOnFault(opening.error)
  return (
    <form
      ref={form}
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (purpose !== null) opening.mutate(purpose)
      }}
    >
      <Stack>
        <h2 {...placeCalled(number)} className={styles.title}>
          {words.title(number)}
        </h2>
        <Text size="sm">{words.why}</Text>
        {Boolean(besides) && <ProblemNote error={besides} />}
        <Select
          required
          label={words.purpose}
          placeholder={words.choose}
          value={purpose}
          onChange={(chosen) => setPurpose(chosen as Purpose | null)} // one of the purposes it offers
          data={(catalog?.openingPurposes ?? []).map((entry) => ({ value: entry.code, label: entry[language] }))}
        />
        <ReasonField label={words.reason} placeholder={words.example} value={reason} change={setReason} error={at('reason')} />
        <SubmitButton name={wording.open} disabled={purpose === null} loading={opening.isPending} className={styles.act ?? ''} />
      </Stack>
    </form>
  )
}
