import { Link } from '@tanstack/react-router'
import { useRowStops } from '../focus/use-row-stops.ts'
import { useLanguage, useWords } from '../language/language.tsx'
import { useLabels } from '../parts/use-catalog.ts'
import { OrganizationName } from '../parts/organization-name.tsx'
import { Bar } from './bar.tsx'
import { sayPercent, sayScore } from './figures.ts'
import { RankFigure } from './rank-figure.tsx'
import type { SuitingCompany } from './use-suiting-companies.ts'
import styles from './ranking.module.css'

const wording = {
  caption: {
    ja: '企業の順位。評価は0から1で、1が最もよく合うことを示します。',
    en: 'Companies by rank. Scores go from 0 to 1, which fits best.',
  },
  rank: { ja: '順位', en: 'Rank' },
  town: { ja: '企業', en: 'Company' },
  score: { ja: '総合評価', en: 'Together' },
  municipality: { ja: '自治体側', en: 'Municipal' },
  company: { ja: '企業側', en: 'Company' },
  confidence: { ja: '確信度', en: 'Confidence' },
  reason: { ja: '主な理由', en: 'Why' },
} as const

const heads = ['rank', 'town', 'score', 'municipality', 'company', 'confidence', 'reason'] as const

/** Companies by rank, one stop of Tab; a name opens the lines its place is made of. */
export function CompaniesTable({ companies }: { companies: readonly SuitingCompany[] }) {
  const words = useWords(wording)
  const { held, keys } = useRowStops<HTMLTableElement>()
  return (
    <div className={styles.scrolled} role="region" aria-label={words.caption}>
      <table ref={held} role="grid" className={styles.ranking} {...keys}>
        <caption className={styles.unseen}>{words.caption}</caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col" className={styles[head]}>
                {words[head]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {companies.map((one) => (
            <CompanyRow key={one.company.ticketNumber} suiting={one} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function CompanyRow({ suiting }: { suiting: SuitingCompany }) {
  const labels = useLabels()
  const { language } = useLanguage()
  const { sharedRank, sharedBy, company, score, confidence, companySide, municipalitySide, reasons } = suiting
  const reason = reasons[0]?.[language] ?? '―'
  return (
    <tr>
      <td className={styles.figure}>
        <RankFigure sharedRank={sharedRank} sharedBy={sharedBy} />
      </td>
      <th scope="row" className={styles.town}>
        <Link to="." search={(kept) => ({ ...kept, company: company.ticketNumber })} className={styles.name ?? ''}>
          <OrganizationName name={company.name} />
        </Link>{' '}
        <span className={styles.prefecture}>{labels('prefectures', company.prefecture)}</span>
      </th>
      <td>
        <span className={styles.scored}>
          <strong>{sayScore(score)}</strong>
          <Bar value={score} />
        </span>
      </td>
      <td className={styles.figure}>{sayScore(municipalitySide.score)}</td>
      <td className={styles.figure}>{sayScore(companySide.score)}</td>
      <td className={styles.figure}>{sayPercent(confidence)}</td>
      <td title={reason}>{reason}</td>
    </tr>
  )
}
