import { Select, Stack, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { operations } from '../../../openapi/schema.d.ts'
import { api } from '../api/client.ts'
import { SubmitButton } from '../keys/submit-button.tsx'
import { useLanguage, useWords } from '../language/language.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import { useCatalog, useLabels } from '../parts/use-catalog.ts'
import styles from '../tickets/open-for-reason.module.css'

const wording = {
  title: { ja: 'このメールを読む理由', en: 'Why you read this mail' },
  which: { ja: (kind: string) => `メールの種類：${kind}`, en: (kind: string) => `What it is: ${kind}` },
  why: {
    ja: '相談案件のないメールにも、個人情報やパスワード設定用のリンクが書かれていることがあります。管理者が読むときは、理由を記録します。理由は監査に残り、一度記録すると8時間、このメールを読めます。',
    en: 'A mail of no ticket may hold personal data, too, or a link to choose a password. Administrators read it for a recorded reason, which stays in the audit and opens this mail for eight hours.',
  },
  reason: { ja: '理由', en: 'Reason' },
  choose: { ja: '選んでください', en: 'Choose one' },
  open: { ja: '理由を記録して読む', en: 'Record it and read' },
} as const

type Reason = operations['openCaughtMail']['requestBody']['content']['application/json']['reason']

/** In the place of a caught mail of no ticket: asks an administrator why they read it. */
export function OpenMail({ id, kind, opened }: { id: string; kind: string | null; opened: () => Promise<unknown> }) {
  const words = useWords(wording)
  const labels = useLabels()
  const { language } = useLanguage()
  const catalog = useCatalog()
  const [reason, setReason] = useState<Reason | null>(null)
  const opening = useMutation({
    mutationFn: (chosen: Reason) => api.POST('/api/v1/caught-mails/{id}/openings', { params: { path: { id } }, body: { reason: chosen } }),
    onSuccess: opened,
  })
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (reason !== null) opening.mutate(reason)
      }}
    >
      <Stack>
        <h2 className={styles.title}>{words.title}</h2>
        {kind !== null && <Text size="sm">{words.which(labels('messageKinds', kind))}</Text>}
        <Text size="sm">{words.why}</Text>
        {opening.error && <ProblemNote error={opening.error} />}
        <Select
          required
          label={words.reason}
          placeholder={words.choose}
          value={reason}
          onChange={(chosen) => setReason(chosen as Reason | null)} // one of the reasons it offers
          data={(catalog?.mailReadingReasons ?? []).map((entry) => ({ value: entry.code, label: entry[language] }))}
        />
        <SubmitButton name={wording.open} disabled={reason === null} loading={opening.isPending} className={styles.act ?? ''} />
      </Stack>
    </form>
  )
}
