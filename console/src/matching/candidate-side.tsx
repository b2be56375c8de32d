import { Badge } from '@mantine/core'
import type { Schemas } from '../api/client.ts'
import { grouped } from '../language/grouped.ts'
import { useLanguage, useWords } from '../language/language.tsx'
import { Bar } from './bar.tsx'
import { evidenceOf } from './evidence-of.ts'
import { sayPoints, withPointsWhole } from './figures.ts'
import type { Candidate, Side } from './use-runs.ts'
import { useCriterionNames } from './use-criterion-names.ts'
import styles from './candidate.module.css'

type Judged = Candidate['companySide']
type Line = Judged['contributions'][number]
type Sentence = Schemas['Sentence']

const wording = {
  strongest: { ja: '強く働いている点', en: 'What speaks for it most' },
  weakest: { ja: '弱い点', en: 'Where it loses most' },
  nothing: { ja: '特にありません', en: 'Nothing in particular' },
  company: {
    ja: '企業の希望ごとの得点。足し合わせると「企業側」の評価になります。',
    en: "Points by the company's wishes; they add up to its side of the score.",
  },
  municipality: {
    ja: '自治体の希望ごとの得点。足し合わせると「自治体側」の評価になります。',
    en: "Points by the municipality's wishes; they add up to its side of the score.",
  },
  criterion: { ja: '条件', en: 'Criterion' },
  points: { ja: '得点／配点', en: 'Points of' },
  evidence: { ja: '根拠', en: 'Evidence' },
  must: { ja: '必須', en: 'Must' },
  importance: {
    ja: (importance: number) => `重要度${grouped(importance)}`,
    en: (importance: number) => `Importance ${grouped(importance)}`,
  },
  implied: { ja: '推定', en: 'Inferred' },
  open: { ja: '要確認', en: 'To ask' },
} as const

interface CandidateSideProps {
  readonly side: Side
  readonly judged: Judged
  readonly strongest: readonly Sentence[]
  readonly weakest: readonly Sentence[]
}

/** One side's lines, the heaviest first, each with the evidence it rests on. */
export function CandidateSide({ side, judged, strongest, weakest }: CandidateSideProps) {
  const words = useWords(wording)
  const lines = judged.contributions.toSorted((a, b) => b.weight - a.weight)
  const heaviest = lines[0]?.weight ?? 1
  return (
    <>
      <div className={styles.sides}>
        <Sentences title={words.strongest} sentences={strongest} />
        <Sentences title={words.weakest} sentences={weakest} />
      </div>
      <table className={styles.lines}>
        <caption>{words[side]}</caption>
        <thead>
          <tr>
            <th scope="col">{words.criterion}</th>
            <th scope="col">{words.points}</th>
            <th scope="col">{words.evidence}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <CriterionLine key={line.criterion} line={line} heaviest={heaviest} />
          ))}
        </tbody>
      </table>
    </>
  )
}

function Sentences({ title, sentences }: { title: string; sentences: readonly Sentence[] }) {
  const words = useWords(wording)
  const { language } = useLanguage()
  return (
    <section>
      <h4>{title}</h4>
      {sentences.length === 0 ? (
        <p>{words.nothing}</p>
      ) : (
        <ul>
          {sentences.map((sentence) => (
            <li key={sentence.ja}>{withPointsWhole(sentence[language])}</li>
          ))}
        </ul>
      )}
    </section>
  )
}

function CriterionLine({ line, heaviest }: { line: Line; heaviest: number }) {
  const words = useWords(wording)
  const { language } = useLanguage()
  const nameOf = useCriterionNames()
  const { criterion, weight, points, known, origin, explanation } = line
  const isOpen = !known && origin.kind !== 'base'
  const kind =
    origin.kind === 'need'
      ? origin.importance === 'must'
        ? words.must
        : words.importance(origin.importance)
      : origin.kind === 'implied' && words.implied
  return (
    <tr>
      <th scope="row">
        {nameOf(criterion)}
        <span className={styles.marks}>
          {kind && <span className={styles.soft}>{kind}</span>}
          {isOpen && (
            <Badge size="xs" variant="outline" color="vermilion">
              {words.open}
            </Badge>
          )}
        </span>
      </th>
      <td>
        <span className={styles.points}>{sayPoints(points, weight)}</span>
        <Bar value={points / heaviest} most={weight / heaviest} isOpen={isOpen} />
      </td>
      <td>{evidenceOf(explanation[language], nameOf(criterion), language)}</td>
    </tr>
  )
}
