import { Fieldset, Stack, Text } from '@mantine/core'
import { useWords } from '../language/language.tsx'
import { NeedsPart } from '../profiles/needs-part.tsx'
import { PlansPart } from '../profiles/plans-part.tsx'
import { SitesPart } from '../profiles/sites-part.tsx'
import type { FieldSet } from './field-set.ts'

const wording = {
  needs: { ja: '希望条件', en: 'Needs' },
  plans: { ja: '計画・拠点', en: 'Plans and sites' },
  asFar: {
    ja: 'マッチングに使います。電話で伺えた範囲で入力し、残りは面談などで伺ってください。',
    en: 'Matching goes by it. Take down what they say; the rest can be asked later.',
  },
} as const

/** What a company looks for and plans: what it is matched by. */
export function CompanyWishes({ answers, change, at }: FieldSet) {
  const words = useWords(wording)
  return (
    <>
      <Fieldset legend={words.needs}>
        <Stack gap="sm">
          <Text size="sm" c="dimmed">
            {words.asFar}
          </Text>
          <NeedsPart list="companyNeeds" part={answers.companyNeeds} change={(companyNeeds) => change({ companyNeeds })} at={at} />
        </Stack>
      </Fieldset>
      <Fieldset legend={words.plans}>
        <Stack gap="sm">
          <PlansPart part={answers.plans} change={(plans) => change({ plans })} at={at} />
          <SitesPart part={answers.sites} change={(sites) => change({ sites })} at={at} />
        </Stack>
      </Fieldset>
    </>
  )
}
