import { useCallback } from 'react'
import type { Schemas } from '../api/client.ts'
import { grouped } from '../language/grouped.ts'
import { useLanguage } from '../language/language.tsx'
import { sayDay } from '../parts/instant.ts'
import { useCatalog } from '../parts/use-catalog.ts'

type Need = Schemas['CompanyNeed']

const codeLists = ['officeForms', 'lines', 'occupancies', 'transportHubs', 'talentFields', 'industries', 'presences'] as const

/** Says what a need of a company aims at; the name of the need says the unit. `isQuoted`: the company's own words are marked as such. */
export function useTargetWords({ isQuoted = true } = {}): (need: Need) => string | undefined {
  const catalog = useCatalog()
  const { language } = useLanguage()
  return useCallback(
    ({ code, target }) => {
      if (target === undefined) return undefined
      const isJapanese = language === 'ja'
      const kind = catalog?.companyNeeds.find((need) => need.code === code)?.target
      if (typeof target === 'number') {
        const isLevel = kind === 'words_or_level'
        return isLevel ? (isJapanese ? `水準${grouped(target)}以上` : `level ${grouped(target)} or more`) : grouped(target)
      }
      if (typeof target === 'string') {
        if (kind === 'date') return sayDay(target, language)
        return isQuoted ? (isJapanese ? `「${target}」` : `“${target}”`) : target
      }
      if (!Array.isArray(target)) return [target.min, target.max].join(isJapanese ? '〜' : '–')
      const labels = codeLists.flatMap((list) => catalog?.[list] ?? [])
      return target.map((one) => labels.find((label) => label.code === one)?.[language] ?? one).join(isJapanese ? '・' : ', ')
    },
    [catalog, language, isQuoted],
  )
}
