import { useFilterChoices } from '../list-filters/filter-choices.ts'
import { filterWords } from '../list-filters/filter-words.ts'
import { useLanguage, useWords } from '../language/language.tsx'
import { usePunctuation } from '../language/punctuation.ts'
import { useCatalog } from '../parts/use-catalog.ts'
import { fiscalYears, type ReportSearch } from './report-search.ts'
import { reportWords } from './report-words.ts'
import styles from './reports.module.css'

/** On paper, where nothing can be chosen: of what a report is, line by line. */
export function ReportConditions({ search: { year, axis = 'month', audience, prefecture, topic } }: { search: ReportSearch }) {
  const words = useWords(reportWords)
  const names = useWords(filterWords)
  const { language } = useLanguage()
  const { colon } = usePunctuation()
  const catalog = useCatalog()
  const choices = useFilterChoices()
  const chosenOf = (list: readonly { value: string; label: string }[], code: string | undefined) =>
    code === undefined ? words.any : (list.find(({ value }) => value === code)?.label ?? code)
  const labelOf = (list: readonly { code: string; ja: string; en: string }[] = [], code: string | undefined) =>
    code === undefined ? words.any : (list.find((entry) => entry.code === code)?.[language] ?? code)
  const lines = [
    [words.year, words.ofYear(year ?? fiscalYears()[0])],
    [words.by, labelOf(catalog?.reportAxes, axis)],
    [names.audience, chosenOf(choices.audience, audience)],
    [words.prefecture, labelOf(catalog?.prefectures, prefecture)],
    [names.topic, chosenOf(choices.topic, topic)],
  ] as const
  return (
    <ul className={styles.conditions}>
      {lines.map(([name, chosen]) => (
        <li key={name}>{name + colon + chosen}</li>
      ))}
    </ul>
  )
}
