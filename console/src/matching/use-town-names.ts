import { useLanguage } from '../language/language.tsx'
import { useLabels } from '../parts/use-catalog.ts'
import { useTownName } from '../parts/use-town-name.ts'
import type { Schemas } from '../api/client.ts'

type Town = Schemas['MatchedMunicipality']

/** 「会津若松市（福島県）」 */
export function useTownNames(): (town: Town) => string {
  const labels = useLabels()
  const { language } = useLanguage()
  const nameOf = useTownName()
  return (town) => {
    const where = labels('prefectures', town.prefecture)
    return language === 'ja' ? `${town.name}（${where}）` : `${nameOf(town)}, ${where}`
  }
}
