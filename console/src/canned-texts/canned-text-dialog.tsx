import { Checkbox, Text, Textarea, TextInput } from '@mantine/core'
import { api, type Schemas } from '../api/client.ts'
import { useLanguage, useWords } from '../language/language.tsx'
import { usePunctuation } from '../language/punctuation.ts'
import { FormDialog } from '../parts/form-dialog.tsx'
import { MeanwhileNote } from '../parts/meanwhile-note.tsx'
import { textWords, useEditedText } from './use-edited-text.ts'

const wording = {
  add: { ja: '定型文を登録', en: 'Add a text' },
  change: { ja: '定型文を変更', en: 'Change the text' },
  save: { ja: '保存する', en: 'Save' },
  either: { ja: 'どちらか一方だけでもかまいません。', en: 'One of them is enough.' },
  variables: { ja: '使える変数', en: 'Variables' },
  ...textWords,
} as const

interface CannedTextDialogProps {
  /** As it is now: somebody else may change it while it is written on. */
  readonly text?: Schemas['CannedText']
  readonly variables: Schemas['CannedTexts']['variables']
  readonly close: () => void
}

/** Where a canned text is written, new or changed. */
export function CannedTextDialog({ text, variables, close }: CannedTextDialogProps) {
  const words = useWords(wording)
  const { colon, comma } = usePunctuation()
  const { language } = useLanguage()
  const { version, mine: body, set, changes, theirs, goOn } = useEditedText(text)
  return (
    <FormDialog
      title={text ? words.change : words.add}
      act={words.save}
      close={close}
      changes={[['canned-texts'], ['filled-texts']]}
      perform={() =>
        text
          ? api.PATCH('/api/v1/canned-texts/{id}', {
              params: { path: { id: text.id }, header: { 'if-match': `"${version}"` } },
              body: changes,
            })
          : api.POST('/api/v1/canned-texts', { body })
      }
    >
      <MeanwhileNote theirs={theirs} goOn={goOn} />
      <TextInput
        label={words.name}
        data-autofocus
        required
        maxLength={60}
        value={body.name}
        onChange={({ currentTarget }) => set({ name: currentTarget.value })}
      />
      {(['ja', 'en'] as const).map((written) => (
        <Textarea
          key={written}
          label={words[written]}
          {...(written === 'ja' && { description: words.either })}
          autosize
          minRows={3}
          maxRows={12}
          value={body[written]}
          onChange={({ currentTarget }) => set({ [written]: currentTarget.value })}
        />
      ))}
      <Text size="sm">
        {words.variables}
        {colon}
        {variables.map((one) => `{{${one.name}}} ${one[language]}`).join(comma)}
      </Text>
      <Checkbox label={words.shared} checked={body.shared} onChange={({ currentTarget }) => set({ shared: currentTarget.checked })} />
    </FormDialog>
  )
}
