import { Text } from '@mantine/core'
import { api, type Schemas } from '../api/client.ts'
import { useWords } from '../language/language.tsx'
import { FormDialog } from '../parts/form-dialog.tsx'

const wording = {
  title: { ja: (name: string) => `「${name}」を無効にする`, en: (name: string) => `Revoke “${name}”` },
  what: {
    ja: 'このトークンを使うプログラムは、すぐにAPIを使えなくなります。元には戻せません。',
    en: 'The program that uses it is shut out at once. This cannot be taken back.',
  },
  act: { ja: '無効にする', en: 'Revoke' },
} as const

export function RevokeTokenDialog({ token: { id, name }, close }: { token: Schemas['Token']; close: () => void }) {
  const words = useWords(wording)
  return (
    <FormDialog
      title={words.title(name)}
      act={words.act}
      close={close}
      changes={[['tokens']]}
      perform={() => api.DELETE('/api/v1/tokens/{id}', { params: { path: { id } } })}
    >
      <Text size="sm">{words.what}</Text>
    </FormDialog>
  )
}
