import { Select, SimpleGrid, TextInput } from '@mantine/core'
import type { Schemas } from '../api/client.ts'
import { useWords } from '../language/language.tsx'
import { useChoices } from '../phone-form/use-choices.ts'
import { useCatalog } from '../parts/use-catalog.ts'
import { CodesField } from './codes-field.tsx'
import { officeNames } from './field-names.ts'
import { NumberField } from './number-field.tsx'
import type { PartFields } from './part-fields.ts'
import { withStated } from './with-stated.ts'
import { YesNoField } from './yes-no-field.tsx'
import { latestDay } from '../parts/instant.ts'

type Office = Schemas['Office']

const numbers = ['seats', 'privateRooms', 'meetingRooms', 'mbps', 'rentYenMonth'] as const
const answers = ['hasPrivateRooms', 'security', 'trialStay'] as const

/** One office; what is not known stays empty. */
export function OfficeFields({ part: office, change, at }: PartFields<Office>) {
  const words = useWords(officeNames)
  const catalog = useCatalog()
  const choices = useChoices()
  const state = <Key extends keyof Office>(key: Key, value: Office[Key] | undefined) => change(withStated(office, key, value))
  return (
    <SimpleGrid cols={{ base: 1, xs: 2, sm: 4 }} spacing="xs" verticalSpacing="xs">
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
        max={latestDay}
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
