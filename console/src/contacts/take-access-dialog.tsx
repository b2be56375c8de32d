import { Text } from '@mantine/core'
import { api, type Schemas } from '../api/client.ts'
import { useWords } from '../language/language.tsx'
import { FormDialog } from '../parts/form-dialog.tsx'

const wording = {
  title: { ja: (name: string) => `${name}さんのサインインを止める`, en: (name: string) => `Stop the sign-in of ${name}` },
  what: {
    ja: '今のサインインはすぐに終わり、今後はサインインできなくなります。メールのリンクから開くページは、これまでどおり使えます。',
    en: 'They are signed out everywhere at once and can sign in no more. The pages behind the links in mails stay open to them.',
  },
  act: { ja: 'サインインを止める', en: 'Stop it' },
} as const

interface TakeAccessDialogProps {
  readonly contact: Pick<Schemas['KnownContact'], 'id' | 'name'>
  readonly changes: readonly (readonly string[])[]
  readonly close: () => void
}

/** Lets somebody of an organisation sign in no more. */
export function TakeAccessDialog({ contact: { id, name }, changes, close }: TakeAccessDialogProps) {
  const words = useWords(wording)
  return (
    <FormDialog
      title={words.title(name)}
      act={words.act}
      close={close}
      changes={changes}
      perform={() => api.DELETE('/api/v1/contacts/{id}/access', { params: { path: { id } } })}
    >
      <Text size="sm">{words.what}</Text>
    </FormDialog>
  )
}
