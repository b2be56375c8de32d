import { SimpleGrid } from '@mantine/core'
import type { Schemas } from '../api/client.ts'
import { useWords } from '../language/language.tsx'
import { CodesField } from './codes-field.tsx'
import { factNames } from './field-names.ts'
import type { PartFields } from './part-fields.ts'
import { withStated } from './with-stated.ts'
import { YesNoField } from './yes-no-field.tsx'

type Facts = Schemas['MunicipalityFacts']

const answers = ['subsidy', 'taxRelief', 'nursery', 'school', 'visitTour', 'businessLand', 'utilities'] as const

/** What is there or not, or to be had, in a municipality. */
export function FactsPart({ part: facts, change, at }: PartFields<Facts>) {
  const words = useWords(factNames)
  return (
    <SimpleGrid cols={{ base: 1, xs: 2, sm: 4 }} spacing="xs" verticalSpacing="xs">
      {answers.map((key) => (
        <YesNoField
          key={key}
          label={words[key]}
          value={facts[key]}
          error={at(`facts.${key}`)}
          change={(value) => change(withStated(facts, key, value))}
        />
      ))}
      <CodesField
        label={words.transport}
        list="transportHubs"
        value={facts.transport}
        error={at('facts.transport')}
        change={(codes) => change(withStated(facts, 'transport', codes.length > 0 ? codes : undefined))}
      />
      <CodesField
        label={words.talentFields}
        list="talentFields"
        value={facts.talentFields}
        error={at('facts.talentFields')}
        change={(codes) => change(withStated(facts, 'talentFields', codes.length > 0 ? codes : undefined))}
      />
    </SimpleGrid>
  )
}
