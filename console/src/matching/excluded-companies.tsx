import { grouped } from '../language/grouped.ts'
import { useLanguage, useWords } from '../language/language.tsx'
import type { Schemas } from '../api/client.ts'
import candidate from './candidate.module.css'
import styles from './matching.module.css'

const wording = {
  count: {
    ja: (count: number) => `必須条件により外れた企業（${grouped(count)}社）`,
    en: (count: number) => `Ruled out by a must-have (${grouped(count)})`,
  },
  shown: {
    ja: (count: number) => `はじめの${grouped(count)}社を表示しています。`,
    en: (count: number) => `The first ${grouped(count)} are shown.`,
  },
  company: { ja: '企業', en: 'Company' },
  why: { ja: '理由', en: 'Why' },
} as const

/** Whom must-haves of either side rule out, and by which. */
export function ExcludedCompanies({ excluded, count }: { excluded: Schemas['CompanyRanking']['excluded']; count: number }) {
  const words = useWords(wording)
  const { language } = useLanguage()
  return (
    <details>
      <summary>{words.count(count)}</summary>
      <table className={`${candidate.lines} ${styles.reasons}`}>
        {excluded.length < count && <caption>{words.shown(excluded.length)}</caption>}
        <thead>
          <tr>
            <th scope="col">{words.company}</th>
            <th scope="col">{words.why}</th>
          </tr>
        </thead>
        <tbody>
          {excluded.map(({ company, reasons }) => (
            <tr key={company.ticketNumber}>
              <th scope="row">{company.name}</th>
              <td>
                {reasons.map((reason) => (
                  <div key={reason.ja}>{reason[language]}</div>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
