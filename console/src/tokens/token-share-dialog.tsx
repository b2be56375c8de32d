import { NumberInput } from '@mantine/core'
import { useState } from 'react'
import { api, type Schemas } from '../api/client.ts'
import { useWords } from '../language/language.tsx'
import { FormDialog } from '../parts/form-dialog.tsx'

const wording = {
  title: { ja: (name: string) => `「${name}」の上限を変更する`, en: (name: string) => `Change the share of “${name}”` },
  rate: { ja: '1分間の上限（回）', en: 'Requests a minute' },
  rateHint: { ja: '次の要求から、この回数までお答えします。', en: 'It counts from the next request on.' },
  act: { ja: '変更する', en: 'Change' },
} as const

/** Gives a token another share of requests a minute; its secret stays. */
export function TokenShareDialog({ token: { id, name, requestsPerMinute }, close }: { token: Schemas['Token']; close: () => void }) {
  const words = useWords(wording)
  const [rate, setRate] = useState<number | string>(requestsPerMinute)
  return (
    <FormDialog
      title={words.title(name)}
      act={words.act}
      close={close}
      changes={[['tokens']]}
      perform={() => api.PATCH('/api/v1/tokens/{id}', { params: { path: { id } }, body: { requestsPerMinute: Number(rate) } })}
    >
      <NumberInput
        label={words.rate}
        description={words.rateHint}
        required
        data-autofocus
        min={1}
        max={6000}
        allowDecimal={false}
        value={rate}
        onChange={setRate}
      />
    </FormDialog>
  )
}
