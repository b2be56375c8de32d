import { Group, Select, Stack, TextInput } from '@mantine/core'
import type { Schemas } from '../api/client.ts'
import { useWords } from '../language/language.tsx'
import { useCatalog, useLabels } from '../parts/use-catalog.ts'
import { AddCode } from './add-code.tsx'
import { rowNames } from './field-names.ts'
import type { PartFields } from './part-fields.ts'
import { RowFieldset } from './row-fieldset.tsx'
import { withStated } from './with-stated.ts'

type Strength = Schemas['Strength']

const wording = {
  ...rowNames,
  levels: {
    ja: ['1（弱い）', '2', '3', '4', '5（国内で際立つ）'],
    en: ['1 (weak)', '2', '3', '4', '5 (outstanding in the country)'],
  },
  add: { ja: '強みを加える', en: 'Add a strength' },
  choose: { ja: '強みを選ぶ', en: 'Choose a strength' },
} as const

/** What a municipality is strong in, as it says itself. */
export function StrengthsPart({ part: strengths, change, at }: PartFields<readonly Strength[]>) {
  const words = useWords(wording)
  const labels = useLabels()
  const others = useCatalog()?.strengths.filter(({ code }) => !strengths.some((one) => one.code === code))
  const put = (changed: Strength) => change(strengths.map((one) => (one.code === changed.code ? changed : one)))
  return (
    <Stack gap="xs">
      {strengths.map((strength, index) => {
        const { code, level, note } = strength
        return (
          <RowFieldset key={code} name={labels('strengths', code)} remove={() => change(strengths.filter((one) => one.code !== code))}>
            <Group gap="xs" align="flex-start" wrap="nowrap">
              <Select
                size="xs"
                w={190}
                label={words.level}
                allowDeselect={false}
                value={String(level)}
                error={at(`strengths.${String(index)}.level`)}
                data={words.levels.map((label, place) => ({ value: String(place + 1), label }))}
                onChange={(chosen) => put({ ...strength, level: Number(chosen) })}
              />
              <TextInput
                size="xs"
                flex={1}
                label={words.note}
                value={note ?? ''}
                error={at(`strengths.${String(index)}.note`)}
                onChange={({ currentTarget }) => put(withStated(strength, 'note', currentTarget.value || undefined))}
              />
            </Group>
          </RowFieldset>
        )
      })}
      <AddCode
        label={words.add}
        placeholder={words.choose}
        others={others}
        add={(code) => change([...strengths, { code: code as Strength['code'], level: 3 }])} // of the catalog's strengths
      />
    </Stack>
  )
}
