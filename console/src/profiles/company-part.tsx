import { Select, SimpleGrid } from '@mantine/core'
import type { Schemas } from '../api/client.ts'
import { useWords } from '../language/language.tsx'
import { PlaceSelect } from '../phone-form/place-select.tsx'
import { useChoices } from '../phone-form/use-choices.ts'
import { useCatalog } from '../parts/use-catalog.ts'
import { CodesField } from './codes-field.tsx'
import { companyNames } from './field-names.ts'
import { NumberField } from './number-field.tsx'
import type { PartFields } from './part-fields.ts'
import { withStated } from './with-stated.ts'

type Profile = Schemas['CompanyProfile']

/** Who a company is and what it is after. */
export function CompanyPart({ part: profile, change, at }: PartFields<Profile>) {
  const words = useWords(companyNames)
  const catalog = useCatalog()
  const choices = useChoices()
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs" verticalSpacing="xs">
      <Select
        size="xs"
        label={words.industry}
        required
        allowDeselect={false}
        searchable
        data={choices(catalog?.industries)}
        value={profile.industry}
        error={at('industry')}
        onChange={(industry) => change({ ...profile, industry: industry as Profile['industry'] })} // of the catalog
      />
      <NumberField
        label={words.employees}
        required
        min={1}
        value={profile.employees}
        error={at('employees')}
        // Emptied, it is refused at its field, and what was typed elsewhere stays.
        change={(employees) => change({ ...profile, employees: employees ?? 0 })}
      />
      <Select
        size="xs"
        label={words.prefecture}
        required
        allowDeselect={false}
        searchable
        data={choices(catalog?.prefectures)}
        value={profile.prefecture}
        error={at('prefecture')}
        onChange={(prefecture) =>
          change({ ...withStated(profile, 'headquarters', undefined), prefecture: prefecture as Profile['prefecture'] })
        } // of the catalog
      />
      <PlaceSelect
        size="xs"
        key={profile.prefecture}
        label={words.headquarters}
        prefecture={profile.prefecture}
        value={profile.headquarters ?? null}
        error={at('headquarters')}
        onChange={(code) => change(withStated(profile, 'headquarters', code ?? undefined))}
      />
      <CodesField
        label={words.purposes}
        list="purposes"
        value={profile.purposes}
        error={at('purposes')}
        change={(purposes) => change({ ...profile, purposes })}
      />
      <CodesField
        label={words.presence}
        list="presences"
        value={profile.presence}
        error={at('presence')}
        change={(presence) => change({ ...profile, presence })}
      />
      <Select
        size="xs"
        label={words.disclosure}
        allowDeselect={false}
        data={choices(catalog?.disclosures)}
        value={profile.disclosure}
        error={at('disclosure')}
        onChange={(disclosure) => change({ ...profile, disclosure: disclosure as Profile['disclosure'] })} // of the catalog
      />
    </SimpleGrid>
  )
}
