import { Checkbox, Text, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { api, type Schemas } from '../api/client.ts'
import { useLanguage, useWords } from '../language/language.tsx'
import { usePunctuation } from '../language/punctuation.ts'
import { FormDialog } from '../parts/form-dialog.tsx'

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
} as const

interface CannedTextDialogProps {
  readonly text?: Schemas['CannedText']
  readonly variables: Schemas['CannedTexts']['variables']
  readonly close: () => void
}

/** Where a canned text is written, new or changed. */
export function CannedTextDialog({ text, variables, close }: CannedTextDialogProps) {
  const words = useWords(wording)
  const { colon, comma } = usePunctuation()
  const { language } = useLanguage()
  const [body, setBody] = useState({ name: text?.name ?? '', ja: text?.ja ?? '', en: text?.en ?? '', shared: text?.shared ?? false })
  return (
    <FormDialog
      title={text ? words.change : words.add}
      act={words.save}
      close={close}
      changes={[['canned-texts'], ['filled-texts']]}
      perform={() =>
        text
          ? api.PATCH('/api/v1/canned-texts/{id}', { params: { path: { id: text.id } }, body })
          : api.POST('/api/v1/canned-texts', { body })
      }
    >
      <TextInput
        label={words.name}
        data-autofocus
        required
        maxLength={60}
        value={body.name}
        onChange={({ currentTarget }) => setBody({ ...body, name: currentTarget.value })}
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
          onChange={({ currentTarget }) => setBody({ ...body, [written]: currentTarget.value })}
        />
      ))}
      <Text size="sm">
        {words.variables}
        {colon}
        {variables.map((one) => `{{${one.name}}} ${one[language]}`).join(comma)}
      </Text>
      <Checkbox
        label={words.shared}
        checked={body.shared}
        onChange={({ currentTarget }) => setBody({ ...body, shared: currentTarget.checked })}
      />
    </FormDialog>
  )
}
