import type { Schemas } from '../api/client.ts'
import { grouped } from '../language/grouped.ts'
import { useLanguage, useWords, type Wording } from '../language/language.tsx'
import { usePunctuation } from '../language/punctuation.ts'
import { needNames } from '../matching/need-names.ts'
import { useTargetWords } from '../matching/use-target-words.ts'
import { sayDay } from '../parts/instant.ts'
import { useCatalog, useLabels, type ListName } from '../parts/use-catalog.ts'
import { answerNames, companyNames, factNames, officeNames, planNames, rowNames } from './field-names.ts'

type Need = Schemas['CompanyNeed']

const none = { none: { ja: '（なし）', en: '(none)' } } as const

/** Parts whose rows or fields have names of their own. */
const namesOf: Partial<Record<string, Wording>> = {
  strengths: rowNames,
  offices: officeNames,
  projects: rowNames,
  needs: needNames,
  plans: planNames,
  facts: factNames,
}

/** Fields that say codes of a list of the catalog. */
const lists: Partial<Record<string, ListName>> = {
  industry: 'industries',
  prefecture: 'prefectures',
  disclosure: 'disclosures',
  form: 'officeForms',
  lines: 'lines',
  occupancies: 'occupancies',
}

/** Says a field of a profile by its way down from the whole, and what is stated there. */
export function useSayContested() {
  const { language } = useLanguage()
  const words = useWords({ ...none, ...answerNames, must: needNames.must })
  const { comma, colon, dot } = usePunctuation()
  const labels = useLabels()
  const catalog = useCatalog()
  const sayTarget = useTargetWords()
  const nameOf = (part: string, key: string) => {
    const names: Wording = namesOf[part] ?? companyNames
    const name = names[key]?.[language]
    return typeof name === 'string' ? name : undefined
  }
  const labelOf = (code: string) =>
    [...(catalog?.strengths ?? []), ...(catalog?.companyNeeds ?? []), ...(catalog?.municipalNeeds ?? [])].find(
      (one) => one.code === code,
    )?.[language]
  const sayField = ([part = '', ...rest]: readonly string[]) =>
    rest.length === 0 ? (nameOf('', part) ?? part) : rest.map((key) => nameOf(part, key) ?? labelOf(key) ?? key).join(dot)
  const sayValue = (path: readonly string[], value: unknown): string => {
    const [part = ''] = path
    const key = path.at(-1) ?? ''
    const list = lists[key]
    if (value === '') return words.none
    if (typeof value === 'boolean') return value ? words.yes : words.no
    if (typeof value === 'number') return grouped(value)
    if (Array.isArray(value)) return value.map((one) => sayValue(path, one)).join(comma)
    if (typeof value === 'object' && value !== null) {
      const said = Object.entries(value).filter(([field]) => field !== 'code')
      const sayOne = (field: string, one: unknown) =>
        field === 'target' ? (sayTarget(value as Need) ?? words.none) : sayValue([...path, field], one) // only needs have targets
      return said.map(([field, one]) => `${nameOf(part, field) ?? field}${colon}${sayOne(field, one)}`).join(comma)
    }
    if (typeof value !== 'string') return words.none
    if (list) return labels(list, value)
    if (key === 'importance') return words.must
    return key === 'from' ? sayDay(`${value}T12:00:00+09:00`, language) : value
  }
  return { sayField, sayValue }
}
