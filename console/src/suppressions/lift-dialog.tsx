import { Text } from '@mantine/core'
import { api, type Schemas } from '../api/client.ts'
import { useWords } from '../language/language.tsx'
import { FormDialog } from '../parts/form-dialog.tsx'
import { useLabels } from '../parts/use-catalog.ts'

const wording = {
  title: { ja: '配信停止を解除する', en: 'Lift the suppression' },
  what: {
    ja: (address: string, reason: string) => `${address}（${reason}）`,
    en: (address: string, reason: string) => `${address} (${reason})`,
  },
  effect: {
    ja: '解除すると、このアドレスに再びメールが送られます。停止中に取り消されたメールは、送り直されません。',
    en: 'Mails go to the address again. What was cancelled meanwhile stays so.',
  },
  consent: {
    ja: '同意を撤回した方、配信停止を申し出た方については、ご本人の意思を確かめてから解除してください。',
    en: 'If the person withdrew their consent or unsubscribed, make sure first that they want mails again.',
  },
  act: { ja: '解除する', en: 'Lift it' },
} as const

/** Lets mails go to an address again. */
export function LiftDialog({ suppression: { id, address, reason }, close }: { suppression: Schemas['Suppression']; close: () => void }) {
  const words = useWords(wording)
  const labels = useLabels()
  return (
    <FormDialog
      title={words.title}
      act={words.act}
      close={close}
      changes={[['suppressions'], ['organization']]}
      perform={() => api.DELETE('/api/v1/suppressions/{id}', { params: { path: { id } } })}
    >
      <Text fw={700}>{words.what(address ?? '', labels('suppressionReasons', reason))}</Text>
      <Text>{words.effect}</Text>
      {reason !== 'hard_bounce' && <Text>{words.consent}</Text>}
    </FormDialog>
  )
}
