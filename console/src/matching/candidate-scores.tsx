import { useWords } from '../language/language.tsx'
import { Bar } from './bar.tsx'
import { sayPercent, sayScore } from './figures.ts'
import type { Judgement } from './use-runs.ts'
import styles from './candidate.module.css'

const wording = {
  score: { ja: '総合評価', en: 'Together' },
  company: { ja: '企業側', en: 'For the company' },
  municipality: { ja: '自治体側', en: 'For the municipality' },
  confidence: { ja: '確信度', en: 'Confidence' },
} as const

/** How a company and a municipality suit each other, in four figures. */
export function CandidateScores({ judged }: { judged: Judgement }) {
  const words = useWords(wording)
  const { score, confidence, companySide, municipalitySide } = judged
  const figures = [
    { name: words.score, value: score, said: sayScore(score) },
    { name: words.company, value: companySide.score, said: sayScore(companySide.score) },
    { name: words.municipality, value: municipalitySide.score, said: sayScore(municipalitySide.score) },
    { name: words.confidence, value: confidence, said: sayPercent(confidence) },
  ]
  return (
    <dl className={styles.figures}>
      {figures.map(({ name, value, said }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            {said}
            <Bar value={value} />
          </dd>
        </div>
      ))}
    </dl>
  )
}
