import { SimpleGrid } from '@mantine/core'
import type { Schemas } from '../api/client.ts'
import { useWords } from '../language/language.tsx'
import { CodesField } from './codes-field.tsx'
import type { PartFields } from './part-fields.ts'
import { withStated } from './with-stated.ts'
import { YesNoField } from './yes-no-field.tsx'

type Facts = Schemas['MunicipalityFacts']

const wording = {
  subsidy: { ja: '補助金・助成金', en: 'Subsidy' },
  taxRelief: { ja: '税制優遇', en: 'Tax relief' },
  nursery: { ja: '保育所等', en: 'Nursery' },
  school: { ja: '小中学校', en: 'Primary and lower secondary school' },
  visitTour: { ja: '視察・誘致ツアー', en: 'Tours for companies' },
  businessLand: { ja: '事業用地', en: 'Land for business' },
  utilities: { ja: '電力・用水などの基盤', en: 'Power, water and the like' },
  transport: { ja: '交通拠点', en: 'Transport hubs' },
  talentFields: { ja: '採用できる人材の分野', en: 'Fields in which people are found' },
} as const

const answers = ['subsidy', 'taxRelief', 'nursery', 'school', 'visitTour', 'businessLand', 'utilities'] as const

/** What is there or not, or to be had, in a municipality. */
export function FactsPart({ part: facts, change, at }: PartFields<Facts>) {
  const words = useWords(wording)
  return (
    <SimpleGrid cols={4} spacing="xs" verticalSpacing="xs">
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
