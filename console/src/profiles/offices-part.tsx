import { Button, Stack } from '@mantine/core'
import type { Schemas } from '../api/client.ts'
import { grouped } from '../language/grouped.ts'
import { useWords } from '../language/language.tsx'
import { OfficeFields } from './office-fields.tsx'
import type { PartFields } from './part-fields.ts'
import { RowFieldset } from './row-fieldset.tsx'

type Office = Schemas['Office']

const wording = {
  office: { ja: (place: number) => `オフィス${grouped(place)}`, en: (place: number) => `Office ${grouped(place)}` },
  add: { ja: 'オフィスを加える', en: 'Add an office' },
} as const

/** Offices companies can use there. */
export function OfficesPart({ part: offices, change, at }: PartFields<readonly Office[]>) {
  const words = useWords(wording)
  return (
    <Stack gap="xs" align="stretch">
      {offices.map((office, index) => (
        // Its name is typed, so its place is what it is known by.
        <RowFieldset
          key={index}
          name={office.name || words.office(index + 1)}
          remove={() => change(offices.filter((one) => one !== office))}
        >
          <OfficeFields
            part={office}
            change={(changed) => change(offices.map((one) => (one === office ? changed : one)))}
            at={(field) => at(`offices.${String(index)}.${field}`)}
          />
        </RowFieldset>
      ))}
      <Button size="compact-sm" variant="default" w="fit-content" onClick={() => change([...offices, { name: '', form: 'shared' }])}>
        {words.add}
      </Button>
    </Stack>
  )
}
