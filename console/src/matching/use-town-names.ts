import { useLanguage } from '../language/language.tsx'
import { useLabels } from '../parts/use-catalog.ts'
import type { Schemas } from '../api/client.ts'

type Town = Schemas['MatchedMunicipality']

/** 「会津若松市（福島県）」 */
export function useTownNames(): (town: Town) => string {
  const labels = useLabels()
  const { language } = useLanguage()
  return ({ name, prefecture }) => {
    const where = labels('prefectures', prefecture)
    return language === 'ja' ? `${name}（${where}）` : `${name}, ${where}`
  }
}
