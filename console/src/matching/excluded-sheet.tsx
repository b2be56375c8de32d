import { Loader, Text } from '@mantine/core'
import { grouped } from '../language/grouped.ts'
import { useLanguage, useWords } from '../language/language.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import { ShowMore } from '../parts/show-more.tsx'
import type { SheetProps } from './sheet.ts'
import { useExcluded } from './use-runs.ts'
import { useTownNames } from './use-town-names.ts'
import candidate from './candidate.module.css'
import styles from './matching.module.css'

const wording = {
  nobody: { ja: '必須条件で除外された自治体はありません。', en: 'No must-have rules anybody out.' },
  by: { ja: '除外した必須条件', en: 'The must-haves' },
  whose: { ja: '誰の条件か', en: 'Whose' },
  criterion: { ja: '必須条件', en: 'Must-have' },
  count: { ja: '除外した自治体', en: 'Ruled out' },
  company: { ja: '企業', en: 'The company' },
  municipality: { ja: '自治体', en: 'The municipality' },
  list: { ja: '除外された自治体と理由', en: 'Who was ruled out, and why' },
  town: { ja: '自治体', en: 'Municipality' },
  why: { ja: '理由', en: 'Why' },
} as const

/** Whom must-haves rule out, by which and by how much. */
export function ExcludedSheet({ run: { id, excludedBy, excludedCount } }: SheetProps) {
  const words = useWords(wording)
  const { language } = useLanguage()
  const nameOf = useTownNames()
  const list = useExcluded(id)
  const { data, error, refetch } = list
  if (excludedCount === 0) return <Text size="sm">{words.nobody}</Text>
  const excluded = data?.pages.flatMap(({ items }) => items) ?? []
  return (
    <div className={styles.scrolled} tabIndex={0} role="region" aria-label={words.list}>
      {excludedBy.length > 0 && (
        <table className={`${candidate.lines} ${styles.reasons}`}>
          <caption>{words.by}</caption>
          <thead>
            <tr>
              <th scope="col">{words.criterion}</th>
              <th scope="col">{words.whose}</th>
              <th scope="col">{words.count}</th>
            </tr>
          </thead>
          <tbody>
            {excludedBy.map(({ side, criterion, name, municipalities }) => (
              <tr key={`${side} ${criterion}`}>
                <th scope="row">{name[language]}</th>
                <td>{words[side]}</td>
                <td>{grouped(municipalities)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      {!data && !error && <Loader m="md" />}
      {excluded.length > 0 && (
        <table className={`${candidate.lines} ${styles.reasons}`}>
          <caption>{words.list}</caption>
          <thead>
            <tr>
              <th scope="col">{words.town}</th>
              <th scope="col">{words.why}</th>
            </tr>
          </thead>
          <tbody>
            {excluded.map(({ municipality, reasons }) => (
              <tr key={municipality.code}>
                <th scope="row">{nameOf(municipality)}</th>
                <td>
                  {reasons.map((reason) => (
                    <div key={reason.ja}>{reason[language]}</div>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <ShowMore list={list} />
    </div>
  )
}
