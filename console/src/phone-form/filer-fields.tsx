import { Checkbox, Fieldset, Select, SimpleGrid, Stack, Text, TextInput } from '@mantine/core'
import { useWords } from '../language/language.tsx'
import { useCatalog } from '../parts/use-catalog.ts'
import type { FieldSet } from './field-set.ts'
import { useChoices } from './use-choices.ts'

const wording = {
  isFiledForIt: { ja: '都道府県の方が、この市区町村に代わって電話している', en: 'Somebody of its prefecture calls for the municipality' },
  filer: { ja: '届け出る都道府県の方', en: 'Who of the prefecture files' },
  what: {
    ja: '上の「相談者」には、市区町村の担当の方を書いてください。市区町村に確認のメールが届き、確認されるまで、内容は登録に反映されません。',
    en: 'Above goes who of the municipality is in charge. It is asked by mail to confirm, and nothing that is stated counts before.',
  },
  prefecture: { ja: '都道府県', en: 'Prefecture' },
  filerName: { ja: '都道府県の方のお名前', en: 'Name (of the prefecture)' },
  filerDepartment: { ja: '都道府県の方の部署', en: 'Department (of the prefecture)' },
  filerEmail: { ja: '都道府県の方のメールアドレス', en: 'E-mail address (of the prefecture)' },
  filerPhone: { ja: '都道府県の方の電話番号', en: 'Telephone (of the prefecture)' },
  confirmed: { ja: '相談者のアドレスは、市区町村の担当者のものです', en: 'The address above is that of the municipality’s contact' },
} as const

const inContact = { filerName: 'name', filerDepartment: 'department', filerEmail: 'email', filerPhone: 'phone' } as const

/** Who of a prefecture files for one of its municipalities, when that is so. */
export function FilerFields({ answers, change, at }: FieldSet) {
  const words = useWords(wording)
  const catalog = useCatalog()
  const choices = useChoices()
  const typed = (field: keyof typeof inContact) => ({
    label: words[field],
    value: answers[field],
    error: at(`filedBy.contact.${inContact[field]}`),
    onChange: ({ currentTarget: { value } }: { currentTarget: HTMLInputElement }) => change({ [field]: value }),
  })
  const doubt = at('filedBy.contactConfirmed')
  return (
    <>
      <Checkbox
        label={words.isFiledForIt}
        checked={answers.isFiledForIt}
        onChange={({ currentTarget }) => change({ isFiledForIt: currentTarget.checked })}
      />
      {answers.isFiledForIt && (
        <Fieldset legend={words.filer}>
          <Stack gap="sm">
            <Text size="sm">{words.what}</Text>
            <SimpleGrid cols={{ base: 1, xs: 2 }}>
              <Select
                label={words.prefecture}
                required
                searchable
                data={choices(catalog?.prefectures)}
                value={answers.filerPrefecture}
                error={at('filedBy.prefecture')}
                onChange={(filerPrefecture) => change({ filerPrefecture })}
              />
              <TextInput {...typed('filerDepartment')} />
              <TextInput {...typed('filerName')} required />
              <TextInput {...typed('filerPhone')} type="tel" />
              <TextInput {...typed('filerEmail')} type="email" autoComplete="off" required />
            </SimpleGrid>
            {(answers.isContactConfirmed || doubt !== undefined) && (
              <Checkbox
                label={words.confirmed}
                checked={answers.isContactConfirmed}
                error={doubt}
                onChange={({ currentTarget }) => change({ isContactConfirmed: currentTarget.checked })}
              />
            )}
          </Stack>
        </Fieldset>
      )}
    </>
  )
}
