import { SimpleGrid } from '@mantine/core'
import type { Schemas } from '../api/client.ts'
import { useWords } from '../language/language.tsx'
import { CodesField } from './codes-field.tsx'
import { planNames } from './field-names.ts'
import { NumberField } from './number-field.tsx'
import type { PartFields } from './part-fields.ts'
import { withStated } from './with-stated.ts'
import { YesNoField } from './yes-no-field.tsx'

type Plans = Schemas['CompanyProfile']['plans']

/** What a company could bring. */
export function PlansPart({ part: plans, change, at }: PartFields<Plans>) {
  const words = useWords(planNames)
  return (
    <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="xs" verticalSpacing="xs">
      {(['headCount', 'months'] as const).map((key) => (
        <NumberField
          key={key}
          label={words[key]}
          min={1}
          value={plans[key]}
          error={at(`plans.${key}`)}
          change={(value) => change(withStated(plans, key, value))}
        />
      ))}
      {(['localHiring', 'sideJobs', 'community'] as const).map((key) => (
        <YesNoField
          key={key}
          label={words[key]}
          value={plans[key]}
          error={at(`plans.${key}`)}
          change={(value) => change(withStated(plans, key, value))}
        />
      ))}
      <CodesField
        label={words.occupancies}
        list="occupancies"
        value={plans.occupancies}
        error={at('plans.occupancies')}
        change={(codes) => change(withStated(plans, 'occupancies', codes.length > 0 ? codes : undefined))}
      />
    </SimpleGrid>
  )
}
