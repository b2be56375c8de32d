import { Select } from '@mantine/core'
import { useLanguage, useWords } from '../language/language.tsx'
import { useCatalog } from '../parts/use-catalog.ts'
import type { Run } from './use-runs.ts'
import type { GivenWeights, Weighed } from './use-what-if.ts'

const wording = {
  label: { ja: '企業が挙げていない強みも条件に加える', en: 'Count a strength the company did not name' },
  placeholder: { ja: '強みを選ぶ', en: 'Choose a strength' },
  none: { ja: '当てはまる強みはありません', en: 'No strength fits' },
} as const

interface AddCriterionProps {
  readonly run: Run
  readonly moved: GivenWeights['company']
  readonly add: (criterion: Weighed) => void
}

/** Lets a strength count that the company did not ask for. */
export function AddCriterion({ run, moved, add }: AddCriterionProps) {
  const words = useWords(wording)
  const { language } = useLanguage()
  const catalog = useCatalog()
  const known = new Set<string>([...run.weights.map(({ criterion }) => criterion), ...Object.keys(moved)])
  const others = catalog?.strengths.filter(({ code }) => !known.has(code)) ?? []
  return (
    <Select
      size="xs"
      mt="sm"
      searchable
      openOnFocus={false}
      label={words.label}
      placeholder={words.placeholder}
      nothingFoundMessage={words.none}
      value={null}
      data={others.map((strength) => ({ value: strength.code, label: strength[language] }))}
      // The catalog's strengths are criteria of a company.
      onChange={(code) => code !== null && add(code as Weighed)}
    />
  )
}
