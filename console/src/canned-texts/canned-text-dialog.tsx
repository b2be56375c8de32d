import { Checkbox, Text, Textarea, TextInput } from '@mantine/core'
import { api, type Schemas } from '../api/client.ts'
import { useLanguage, useWords } from '../language/language.tsx'
import { usePunctuation } from '../language/punctuation.ts'
import { FormDialog } from '../parts/form-dialog.tsx'
import { MeanwhileNote } from '../parts/meanwhile-note.tsx'
import { useEdited } from '../parts/use-edited.ts'

const wording = {
  add: { ja: '定型文を登録', en: 'Add a text' },
  change: { ja: '定型文を変更', en: 'Change the text' },
  save: { ja: '保存する', en: 'Save' },
  name: { ja: '名前', en: 'Name' },
  ja: { ja: '日本語の文', en: 'In Japanese' },
  en: { ja: '英語の文', en: 'In English' },
  either: { ja: 'どちらか一方だけでもかまいません。', en: 'One of them is enough.' },
  variables: { ja: '使える変数', en: 'Variables' },
  shared: { ja: '窓口の全員と共有する', en: 'Share it with everybody at the desk' },
  isShared: { ja: '共有する', en: 'shared' },
  isOwn: { ja: '共有しない', en: 'not shared' },
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
  const {
    version,
    mine: body,
    set,
    changes,
    theirs,
    goOn,
  } = useEdited({
    version: text?.updatedAt ?? '',
    values: { name: text?.name ?? '', ja: text?.ja ?? '', en: text?.en ?? '', shared: text?.shared ?? false },
  })
  const said = Object.entries(theirs).map(([field, value]) => ({
    label: words[field as keyof typeof theirs], // its keys are those of what is edited
    said: typeof value === 'string' ? value : value ? words.isShared : words.isOwn,
  }))
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
      <MeanwhileNote theirs={said} goOn={goOn} />
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
