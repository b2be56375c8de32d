import { useCallback } from 'react'
import { useLanguage } from '../language/language.tsx'
import { useCatalog } from '../parts/use-catalog.ts'
import type { Candidate } from './use-runs.ts'

type Criterion = Candidate['companySide']['contributions'][number]['criterion']

/** Lines that stand for no stated wish; no list of codes has them. */
const baseLines: Partial<Record<Criterion, { readonly ja: string; readonly en: string }>> = {
  unspecified: { ja: '希望条件の指定なし', en: 'Nothing specified' },
  openness: { ja: '受入れの一般的な意向', en: 'General willingness to receive' },
}

/** Says a criterion of either side. */
export function useCriterionNames(): (criterion: Criterion) => string {
  const catalog = useCatalog()
  const { language } = useLanguage()
  return useCallback(
    (criterion) => {
      const named = [...(catalog?.companyNeeds ?? []), ...(catalog?.municipalNeeds ?? [])].find(({ code }) => code === criterion)
      return (named ?? baseLines[criterion])?.[language] ?? ''
    },
    [catalog, language],
  )
}
