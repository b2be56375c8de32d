import { Select, SimpleGrid, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { api, type Schemas } from '../api/client.ts'
import { useLanguage, useWords } from '../language/language.tsx'
import { FormDialog } from '../parts/form-dialog.tsx'
import { useCatalog } from '../parts/use-catalog.ts'

const wording = {
  title: { ja: '連絡先を直す', en: 'Correct the contact' },
  name: { ja: 'お名前', en: 'Name' },
  nameKana: { ja: 'ふりがな', en: 'Name in kana' },
  department: { ja: '部署', en: 'Department' },
  jobTitle: { ja: '役職', en: 'Title' },
  phone: { ja: '電話番号', en: 'Telephone' },
  language: { ja: 'メールの言語', en: 'Language of our mails' },
  email: { ja: 'メールアドレス', en: 'E-mail address' },
  emailStays: {
    ja: 'アドレスは変更できません。別のアドレスに届けるときは、その宛先を「参加者」に加えてください。',
    en: 'An address cannot be changed; to reach another one, add it to the participants.',
  },
  save: { ja: '保存する', en: 'Save' },
} as const

const fields = ['name', 'nameKana', 'department', 'title', 'phone'] as const
type Correctable = Pick<Schemas['Contact'], 'id' | 'email' | 'language' | (typeof fields)[number]>

interface ContactDialogProps {
  readonly contact: Correctable
  readonly changes: readonly (readonly string[])[]
  readonly close: () => void
}

/** Corrects what the desk knows of somebody; what is emptied is taken away. */
export function ContactDialog({ contact, changes, close }: ContactDialogProps) {
  const words = useWords(wording)
  const { language } = useLanguage()
  const catalog = useCatalog()
  const [typed, setTyped] = useState(() => Object.fromEntries(fields.map((field) => [field, contact[field] ?? ''])))
  const [spoken, setSpoken] = useState(contact.language)
  const correct = () => {
    const changed = fields.filter((field) => typed[field] !== (contact[field] ?? ''))
    const corrections = Object.fromEntries(changed.map((field) => [field, field !== 'name' && typed[field] === '' ? null : typed[field]]))
    const body = { ...corrections, ...(spoken !== contact.language && { language: spoken }) }
    return api.PATCH('/api/v1/contacts/{id}', { params: { path: { id: contact.id } }, body })
  }
  const labels = { ...words, title: words.jobTitle }
  return (
    <FormDialog title={words.title} act={words.save} perform={correct} changes={changes} close={close} size="lg" fields={fields}>
      {(at) => (
        <>
          <SimpleGrid cols={{ base: 1, xs: 2 }}>
            {fields.map((field, index) => (
              <TextInput
                key={field}
                label={labels[field]}
                required={field === 'name'}
                {...(index === 0 && { 'data-autofocus': true })}
                value={typed[field] ?? ''}
                error={at(field)}
                onChange={({ currentTarget: { value } }) => setTyped((all) => ({ ...all, [field]: value }))}
              />
            ))}
            <Select
              label={words.language}
              allowDeselect={false}
              value={spoken}
              onChange={(chosen) => setSpoken(chosen as typeof spoken)} // it offers only codes of the catalog
              data={(catalog?.languages ?? []).map((entry) => ({ value: entry.code, label: entry[language] }))}
            />
          </SimpleGrid>
          <div>
            <Text size="sm" fw={700}>
              {words.email}
            </Text>
            <Text size="sm">{contact.email}</Text>
            <Text size="sm" c="dimmed">
              {words.emailStays}
            </Text>
          </div>
        </>
      )}
    </FormDialog>
  )
}
