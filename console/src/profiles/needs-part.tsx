import { Stack } from '@mantine/core'
import type { Schemas } from '../api/client.ts'
import { useWords } from '../language/language.tsx'
import { NeedFields } from '../matching/need-fields.tsx'
import { useCatalog } from '../parts/use-catalog.ts'
import { AddCode } from './add-code.tsx'
import type { PartFields } from './part-fields.ts'

type Need = Schemas['CompanyNeed'] | Schemas['MunicipalNeed']

const wording = {
  add: { ja: '条件を加える', en: 'Add a need' },
  choose: { ja: '条件を選ぶ', en: 'Choose a need' },
} as const

interface NeedsPartProps<Stated extends Need> extends PartFields<readonly Stated[]> {
  /** Which list of the catalog they are of. */
  readonly list: 'companyNeeds' | 'municipalNeeds'
}

/** What an organisation asks for, each with its importance and what it aims at. */
export function NeedsPart<Stated extends Need>({ part: needs, change, at, list }: NeedsPartProps<Stated>) {
  const words = useWords(wording)
  const others = useCatalog()?.[list].filter(({ code }) => !needs.some((need) => need.code === code))
  return (
    <Stack gap="xs">
      {needs.map((need, index) => (
        <NeedFields
          key={need.code}
          need={need}
          error={at(`needs.${String(index)}`)}
          change={(changed) => change(needs.map((one) => (one.code === need.code ? changed : one)))}
          remove={() => change(needs.filter((one) => one.code !== need.code))}
        />
      ))}
      <AddCode
        label={words.add}
        placeholder={words.choose}
        others={others}
        add={(code) => change([...needs, { code, importance: 3 } as Stated])} // a code of this list of needs
      />
    </Stack>
  )
}
