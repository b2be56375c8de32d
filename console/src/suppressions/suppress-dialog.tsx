import { Radio, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { operations } from '../../../openapi/schema.d.ts'
import { api } from '../api/client.ts'
import { useWords } from '../language/language.tsx'
import { FormDialog } from '../parts/form-dialog.tsx'
import { useLabels } from '../parts/use-catalog.ts'

const wording = {
  title: { ja: '配信を停止する', en: 'Suppress an address' },
  address: { ja: 'メールアドレス', en: 'E-mail address' },
  reason: { ja: '理由', en: 'Reason' },
  effect: {
    ja: 'このアドレスにはメールが送られなくなり、送信待ちのメールは取り消されます。「任意のご案内の配信停止」では、必要なメールはこれまでどおり届きます。',
    en: 'Nothing is mailed to the address any more, and what waits to go there is cancelled. After “unsubscribed”, what is not optional still goes.',
  },
  act: { ja: '停止する', en: 'Suppress it' },
} as const

type Reason = operations['suppressAddress']['requestBody']['content']['application/json']['reason']
const reasons: readonly Reason[] = ['withdrawn', 'unsubscribed', 'hard_bounce']

/** Mails nothing to an address any more. */
export function SuppressDialog({ close }: { close: () => void }) {
  const words = useWords(wording)
  const labels = useLabels()
  const [address, setAddress] = useState('')
  const [reason, setReason] = useState<Reason>('withdrawn')
  return (
    <FormDialog
      title={words.title}
      act={words.act}
      close={close}
      fields={['address']}
      changes={[['suppressions'], ['organization']]}
      perform={() => api.POST('/api/v1/suppressions', { body: { address: address.trim(), reason } })}
    >
      {(at) => (
        <>
          <TextInput
            data-autofocus
            type="email"
            label={words.address}
            autoComplete="off"
            value={address}
            error={at('address')}
            onChange={({ currentTarget }) => setAddress(currentTarget.value)}
          />
          <Radio.Group label={words.reason} value={reason} onChange={setReason}>
            <Stack gap="xs" mt="xs">
              {reasons.map((code) => (
                <Radio key={code} value={code} label={labels('suppressionReasons', code)} />
              ))}
            </Stack>
          </Radio.Group>
          <Text size="sm">{words.effect}</Text>
        </>
      )}
    </FormDialog>
  )
}
