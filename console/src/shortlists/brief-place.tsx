import { useLanguage } from '../language/language.tsx'
import { useLabels } from '../parts/use-catalog.ts'
import { usePlace } from '../profiles/use-place-name.ts'

/** Where a company is, as a municipality reads it: its prefecture, and its town where it told it. */
export function BriefPlace({ prefecture, headquarters }: { prefecture: string; headquarters?: string | undefined }) {
  const said = useLabels()('prefectures', prefecture)
  return headquarters === undefined ? said : <TownIn prefecture={said} code={headquarters} />
}

function TownIn({ prefecture, code }: { prefecture: string; code: string }) {
  const { language } = useLanguage()
  const town = usePlace(code)?.name
  if (town === undefined) return prefecture
  return language === 'ja' ? prefecture + town : `${town}, ${prefecture}`
}
