import { Select, SimpleGrid, TextInput } from '@mantine/core'
import type { Schemas } from '../api/client.ts'
import { useWords } from '../language/language.tsx'
import { useChoices } from '../phone-form/use-choices.ts'
import { useCatalog } from '../parts/use-catalog.ts'
import { CodesField } from './codes-field.tsx'
import { NumberField } from './number-field.tsx'
import type { PartFields } from './part-fields.ts'
import { withStated } from './with-stated.ts'
import { YesNoField } from './yes-no-field.tsx'

type Office = Schemas['Office']

const wording = {
  name: { ja: '名称', en: 'Name' },
  form: { ja: '形態', en: 'Form' },
  seats: { ja: '席数', en: 'Seats' },
  privateRooms: { ja: '個室数', en: 'Private rooms' },
  hasPrivateRooms: { ja: '個室の有無', en: 'Private rooms at all' },
  meetingRooms: { ja: '会議室数', en: 'Meeting rooms' },
  security: { ja: '入退室管理などのセキュリティ設備', en: 'Access control and the like' },
  lines: { ja: '回線の種類', en: 'Kinds of lines' },
  mbps: { ja: '回線速度（Mbps）', en: 'Bandwidth in Mbit/s' },
  rentYenMonth: { ja: '月額賃料（円）', en: 'Rent in yen a month' },
  trialStay: { ja: 'お試し利用', en: 'Trial stay' },
  occupancies: { ja: '使い方', en: 'How it may be used' },
  from: { ja: '利用開始日', en: 'Available from' },
} as const

const numbers = ['seats', 'privateRooms', 'meetingRooms', 'mbps', 'rentYenMonth'] as const
const answers = ['hasPrivateRooms', 'security', 'trialStay'] as const

/** One office; what is not known stays empty. */
export function OfficeFields({ part: office, change, at }: PartFields<Office>) {
  const words = useWords(wording)
  const catalog = useCatalog()
  const choices = useChoices()
  const state = <Key extends keyof Office>(key: Key, value: Office[Key] | undefined) => change(withStated(office, key, value))
  return (
    <SimpleGrid cols={4} spacing="xs" verticalSpacing="xs">
      <TextInput
        size="xs"
        label={words.name}
        required
        value={office.name}
        error={at('name')}
        onChange={({ currentTarget }) => change({ ...office, name: currentTarget.value })}
      />
      <Select
        size="xs"
        label={words.form}
        required
        allowDeselect={false}
        data={choices(catalog?.officeForms)}
        value={office.form}
        error={at('form')}
        onChange={(form) => change({ ...office, form: form as Office['form'] })} // it offers only forms of the catalog
      />
      {numbers.map((key) => (
        <NumberField key={key} label={words[key]} value={office[key]} error={at(key)} change={(value) => state(key, value)} />
      ))}
      {answers.map((key) => (
        <YesNoField key={key} label={words[key]} value={office[key]} error={at(key)} change={(value) => state(key, value)} />
      ))}
      <TextInput
        size="xs"
        type="date"
        label={words.from}
        value={office.from ?? ''}
        error={at('from')}
        onChange={({ currentTarget }) => state('from', currentTarget.value || undefined)}
      />
      <CodesField
        label={words.lines}
        list="lines"
        value={office.lines}
        error={at('lines')}
        change={(codes) => state('lines', codes.length > 0 ? codes : undefined)}
      />
      <CodesField
        label={words.occupancies}
        list="occupancies"
        value={office.occupancies}
        error={at('occupancies')}
        change={(codes) => state('occupancies', codes.length > 0 ? codes : undefined)}
      />
    </SimpleGrid>
  )
}
