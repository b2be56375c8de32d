import { MultiSelect, NumberInput, Select, SimpleGrid, TextInput } from '@mantine/core'
import { useWords } from '../language/language.tsx'
import { useCatalog } from '../parts/use-catalog.ts'
import type { FieldSet } from './field-set.ts'
import { PlaceSelect } from './place-select.tsx'
import { useChoices } from './use-choices.ts'

const wording = {
  name: { ja: '企業名', en: 'Name of the company' },
  corporateNumber: { ja: '法人番号（13桁）', en: 'Corporate number (13 digits)' },
  industry: { ja: '業種', en: 'Industry' },
  employees: { ja: '従業員数', en: 'Employees' },
  prefecture: { ja: '本社の都道府県', en: 'Prefecture of the headquarters' },
  headquarters: { ja: '本社の市区町村', en: 'Municipality of the headquarters' },
  purposes: { ja: '期待すること', en: 'What they hope for' },
  presence: { ja: '希望する形', en: 'How they would like to be there' },
  disclosure: { ja: '打診のときの社名の扱い', en: 'Whether they are named in enquiries' },
} as const

/** The company somebody calls for, and what it looks for. */
export function CompanyFields({ answers, change, at }: FieldSet) {
  const words = useWords(wording)
  const catalog = useCatalog()
  const choices = useChoices()
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }}>
      <TextInput
        label={words.name}
        required
        value={answers.company}
        error={at('company.name')}
        onChange={({ currentTarget }) => change({ company: currentTarget.value })}
      />
      <TextInput
        label={words.corporateNumber}
        inputMode="numeric"
        value={answers.corporateNumber}
        error={at('company.corporateNumber')}
        onChange={({ currentTarget }) => change({ corporateNumber: currentTarget.value })}
      />
      <Select
        label={words.industry}
        required
        searchable
        data={choices(catalog?.industries)}
        value={answers.industry}
        error={at('company.industry')}
        onChange={(industry) => change({ industry })}
      />
      <NumberInput
        label={words.employees}
        required
        min={1}
        clampBehavior="none"
        allowDecimal={false}
        value={answers.employees}
        error={at('company.employees')}
        onChange={(employees) => change({ employees })}
      />
      <Select
        label={words.prefecture}
        required
        searchable
        data={choices(catalog?.prefectures)}
        value={answers.prefecture}
        error={at('company.prefecture')}
        onChange={(prefecture) => change({ prefecture, headquarters: null })}
      />
      <PlaceSelect
        key={answers.prefecture}
        label={words.headquarters}
        prefecture={answers.prefecture}
        value={answers.headquarters}
        error={at('company.headquarters')}
        onChange={(headquarters) => change({ headquarters })}
      />
      <MultiSelect
        label={words.purposes}
        data={choices(catalog?.purposes)}
        value={[...answers.purposes]}
        error={at('purposes')}
        onChange={(purposes) => change({ purposes })}
      />
      <MultiSelect
        label={words.presence}
        data={choices(catalog?.presences)}
        value={[...answers.presence]}
        error={at('presence')}
        onChange={(presence) => change({ presence })}
      />
      <Select
        label={words.disclosure}
        allowDeselect={false}
        data={choices(catalog?.disclosures)}
        value={answers.disclosure}
        error={at('disclosure')}
        onChange={(disclosure) => change({ disclosure: disclosure ?? 'blind' })}
      />
    </SimpleGrid>
  )
}
