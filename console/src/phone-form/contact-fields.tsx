import { Checkbox, Select, SimpleGrid, TextInput } from '@mantine/core'
import { useWords } from '../language/language.tsx'
import { useCatalog } from '../parts/use-catalog.ts'
import type { FieldSet } from './field-set.ts'
import { useChoices } from './use-choices.ts'

const wording = {
  name: { ja: 'お名前', en: 'Name' },
  nameKana: { ja: 'ふりがな', en: 'Name in kana' },
  department: { ja: '部署', en: 'Department' },
  title: { ja: '役職', en: 'Title' },
  email: { ja: 'メールアドレス', en: 'E-mail address' },
  emailHint: {
    ja: '一文字ずつ復唱して確かめてください。受付の確認メールが届きます。',
    en: 'Spell it back to them. The acknowledgement goes there.',
  },
  phone: { ja: '電話番号', en: 'Telephone' },
  language: { ja: 'メールの言語', en: 'Language of our mails' },
  roleMailbox: { ja: '部署などで共用している代表メール', en: 'The mailbox of an office, not of a person' },
} as const

/** Who is on the telephone, and how they are reached. */
export function ContactFields({ answers, change, at }: FieldSet) {
  const words = useWords(wording)
  const catalog = useCatalog()
  const choices = useChoices()
  const typed = (name: 'name' | 'nameKana' | 'department' | 'title' | 'email' | 'phone') => ({
    label: words[name],
    value: answers[name],
    error: at(`contact.${name}`),
    onChange: ({ currentTarget: { value } }: { currentTarget: HTMLInputElement }) => change({ [name]: value }),
  })
  const hasOffice = answers.audience !== 'worker'
  return (
    <>
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <TextInput {...typed('name')} required />
        <TextInput {...typed('nameKana')} />
        {hasOffice && <TextInput {...typed('department')} />}
        {hasOffice && <TextInput {...typed('title')} />}
        <TextInput
          {...typed('email')}
          type="email"
          required
          description={words.emailHint}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
        />
        <TextInput {...typed('phone')} type="tel" />
        <Select
          label={words.language}
          allowDeselect={false}
          data={choices(catalog?.languages)}
          value={answers.language}
          onChange={(language) => change({ language: language ?? 'ja' })}
        />
      </SimpleGrid>
      {hasOffice && (
        <Checkbox
          label={words.roleMailbox}
          checked={answers.roleMailbox}
          onChange={({ currentTarget }) => change({ roleMailbox: currentTarget.checked })}
        />
      )}
    </>
  )
}
