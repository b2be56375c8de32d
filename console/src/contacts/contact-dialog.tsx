import { Select, SimpleGrid, Text, TextInput } from '@mantine/core'
import { api, type Schemas } from '../api/client.ts'
import { useLanguage, useWords } from '../language/language.tsx'
import { FormDialog } from '../parts/form-dialog.tsx'
import { MeanwhileNote } from '../parts/meanwhile-note.tsx'
import { useCatalog, useLabels } from '../parts/use-catalog.ts'
import { useEdited } from '../parts/use-edited.ts'

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
type Correctable = Pick<Schemas['Contact'], 'id' | 'email' | 'language' | 'version' | (typeof fields)[number]>

interface ContactDialogProps {
  /** As it is now: somebody else may correct it meanwhile. */
  readonly contact: Correctable
  readonly changes: readonly (readonly string[])[]
  readonly close: () => void
}

/** Corrects what the desk knows of somebody; what is emptied is taken away. */
export function ContactDialog({ contact, changes, close }: ContactDialogProps) {
  const words = useWords(wording)
  const { language } = useLanguage()
  const catalog = useCatalog()
  const { name, nameKana, department, title, phone, language: spoken, version: read } = contact
  const {
    version,
    mine,
    set,
    changes: corrected,
    theirs,
    goOn,
  } = useEdited({
    version: read ?? '',
    values: {
      name,
      nameKana: nameKana ?? '',
      department: department ?? '',
      title: title ?? '',
      phone: phone ?? '',
      language: spoken,
    },
  })
  const correct = () => {
    const body = Object.fromEntries(
      Object.entries(corrected).map(([field, said]) => [field, field !== 'name' && said === '' ? null : said]),
    )
    return api.PATCH('/api/v1/contacts/{id}', {
      params: { path: { id: contact.id }, header: read === null ? {} : { 'if-match': `"${version}"` } },
      body,
    })
  }
  const labels = { ...words, title: words.jobTitle }
  const say = useLabels()
  const said = Object.entries(theirs).map(([field, value]) => ({
    label: labels[field as keyof typeof theirs], // its keys are those of what is edited
    said: field === 'language' ? say('languages', value) : value,
  }))
  return (
    <FormDialog title={words.title} act={words.save} perform={correct} changes={changes} close={close} size="lg" fields={fields}>
      {(at) => (
        <>
          <MeanwhileNote theirs={said} goOn={goOn} />
          <SimpleGrid cols={{ base: 1, xs: 2 }}>
            {fields.map((field, index) => (
              <TextInput
                key={field}
                label={labels[field]}
                required={field === 'name'}
                {...(index === 0 && { 'data-autofocus': true })}
                value={mine[field]}
                error={at(field)}
                onChange={({ currentTarget: { value } }) => set({ [field]: value })}
              />
            ))}
            <Select
              label={words.language}
              allowDeselect={false}
              value={mine.language}
              onChange={(chosen) => set({ language: chosen as typeof spoken })} // it offers only codes of the catalog
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
