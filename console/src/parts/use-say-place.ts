import { useCallback } from 'react'
import type { Schemas } from '../api/client.ts'
import { useLanguage } from '../language/language.tsx'
import { useLabels } from './use-catalog.ts'
import { useTownName } from './use-town-name.ts'

/** A local government with its prefecture: 「福島県 会津若松市」, Aizuwakamatsu-shi, Fukushima. */
export function useSayPlace(): (place: Schemas['Municipality']) => string {
  const labels = useLabels()
  const nameOf = useTownName()
  const { language } = useLanguage()
  return useCallback(
    (place) => {
      const prefecture = labels('prefectures', place.prefecture)
      if (place.kind === 'prefecture') return prefecture
      return language === 'ja' ? `${prefecture} ${place.name}` : `${nameOf(place)}, ${prefecture}`
    },
    [labels, nameOf, language],
  )
}
