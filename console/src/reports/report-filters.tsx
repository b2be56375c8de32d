import { Select } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useFilterChoices } from '../list-filters/filter-choices.ts'
import { filterWords } from '../list-filters/filter-words.ts'
import { useLanguage, useWords } from '../language/language.tsx'
import { useCatalog } from '../parts/use-catalog.ts'
import { fiscalYears, type ReportSearch } from './report-search.ts'
import { reportWords } from './report-words.ts'
import styles from './reports.module.css'

const wording = {
  what: { ja: '集計の対象', en: 'What is counted' },
  ...reportWords,
} as const

/** Of what a report is, and by what; it stands in the address. */
export function ReportFilters({ search }: { search: ReportSearch }) {
  const words = useWords(wording)
  const names = useWords(filterWords)
  const { language } = useLanguage()
  const catalog = useCatalog()
  const choices = useFilterChoices()
  const navigate = useNavigate()
  const list = (entries: readonly { code: string; ja: string; en: string }[] = []) =>
    entries.map((entry) => ({ value: entry.code, label: entry[language] }))
  const show = (change: { [Name in keyof ReportSearch]: ReportSearch[Name] | undefined }) =>
    void navigate({
      to: '/reports',
      search: Object.fromEntries(Object.entries({ ...search, ...change }).filter(([, value]) => value !== undefined)),
      replace: true,
    })
  const [running] = fiscalYears()
  return (
    <div role="group" aria-label={words.what} className={styles.filters}>
      <Select
        size="xs"
        label={words.year}
        allowDeselect={false}
        data={fiscalYears().map((year) => ({ value: String(year), label: words.ofYear(year) }))}
        value={String(search.year ?? running)}
        onChange={(year) => show({ year: Number(year) })}
      />
      <Select
        size="xs"
        label={words.by}
        allowDeselect={false}
        data={list(catalog?.reportAxes)}
        value={search.axis ?? 'month'}
        onChange={(axis) => show({ axis: axis as NonNullable<ReportSearch['axis']> })}
      />
      <Narrowing label={names.audience} data={choices.audience} value={search.audience} choose={(audience) => show({ audience })} />
      <Narrowing
        label={words.prefecture}
        data={list(catalog?.prefectures)}
        value={search.prefecture}
        choose={(prefecture) => show({ prefecture })}
      />
      <Narrowing label={names.topic} data={choices.topic} value={search.topic} choose={(topic) => show({ topic })} />
    </div>
  )
}

interface NarrowingProps<Code extends string> {
  readonly label: string
  readonly data: { value: string; label: string }[]
  readonly value: Code | undefined
  readonly choose: (value: Code | undefined) => void
}

function Narrowing<Code extends string>({ label, data, value, choose }: NarrowingProps<Code>) {
  const words = useWords(wording)
  return (
    <Select
      size="xs"
      label={label}
      placeholder={words.any}
      clearable
      searchable
      data={data}
      value={value ?? null}
      onChange={(chosen) => choose((chosen ?? undefined) as Code | undefined)} // one of the list
    />
  )
}
