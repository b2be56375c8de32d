import { Text } from '@mantine/core'
import { api, type Schemas } from '../api/client.ts'
import { useWords } from '../language/language.tsx'
import { FormDialog } from '../parts/form-dialog.tsx'
import { MeanwhileNote } from '../parts/meanwhile-note.tsx'
import { useEditedText } from './use-edited-text.ts'

const wording = {
  title: { ja: '定型文を削除', en: 'Remove the text' },
  remove: { ja: '削除する', en: 'Remove' },
  sure: {
    ja: (name: string) => `「${name}」を削除します。これまでに書いた返信やメモは変わりません。`,
    en: (name: string) => `“${name}” will be removed. What was written with it stays as it is.`,
  },
} as const

/** Asks before a canned text goes; `text` as it is now. */
export function RemoveTextDialog({ text, close }: { text: Schemas['CannedText']; close: () => void }) {
  const words = useWords(wording)
  const { version, theirs, goOn } = useEditedText(text)
  return (
    <FormDialog
      title={words.title}
      act={words.remove}
      close={close}
      changes={[['canned-texts'], ['filled-texts']]}
      perform={() => api.DELETE('/api/v1/canned-texts/{id}', { params: { path: { id: text.id }, header: { 'if-match': `"${version}"` } } })}
    >
      <MeanwhileNote theirs={theirs} goOn={goOn} isAllOrNothing />
      <Text size="sm">{words.sure(text.name)}</Text>
    </FormDialog>
  )
}
