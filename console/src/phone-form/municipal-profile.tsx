import { Fieldset, Stack, Text } from '@mantine/core'
import { useWords } from '../language/language.tsx'
import { FactsPart } from '../profiles/facts-part.tsx'
import { NeedsPart } from '../profiles/needs-part.tsx'
import { OfficesPart } from '../profiles/offices-part.tsx'
import { ProjectsPart } from '../profiles/projects-part.tsx'
import { StrengthsPart } from '../profiles/strengths-part.tsx'
import type { FieldSet } from './field-set.ts'

const wording = {
  strengths: { ja: '強み', en: 'Strengths' },
  needs: { ja: '企業に望むこと', en: 'What it asks of companies' },
  offices: { ja: 'オフィス', en: 'Offices' },
  facts: { ja: '制度・立地', en: 'Measures and place' },
  projects: { ja: '進行中のプロジェクト', en: 'Projects under way' },
  asFar: {
    ja: 'マッチングに使います。電話で伺えた範囲で入力し、残りは面談などで伺ってください。',
    en: 'Matching goes by it. Take down what they say; the rest can be asked later.',
  },
} as const

/** What a municipality has and looks for: what companies are matched with. */
export function MunicipalProfile({ answers, change, at }: FieldSet) {
  const words = useWords(wording)
  const { strengths, municipalNeeds, offices, facts, projects } = answers
  return (
    <>
      <Fieldset legend={words.strengths}>
        <Stack gap="sm">
          <Text size="sm" c="dimmed">
            {words.asFar}
          </Text>
          <StrengthsPart part={strengths} change={(part) => change({ strengths: part })} at={at} />
        </Stack>
      </Fieldset>
      <Fieldset legend={words.needs}>
        <NeedsPart list="municipalNeeds" part={municipalNeeds} change={(part) => change({ municipalNeeds: part })} at={at} />
      </Fieldset>
      <Fieldset legend={words.offices}>
        <OfficesPart part={offices} change={(part) => change({ offices: part })} at={at} />
      </Fieldset>
      <Fieldset legend={words.facts}>
        <FactsPart part={facts} change={(part) => change({ facts: part })} at={at} />
      </Fieldset>
      <Fieldset legend={words.projects}>
        <ProjectsPart part={projects} change={(part) => change({ projects: part })} at={at} />
      </Fieldset>
    </>
  )
}
