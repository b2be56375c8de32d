import { Title } from '@mantine/core'
import { useWords } from '../language/language.tsx'
import { CandidateSide } from './candidate-side.tsx'
import { Questions } from './questions.tsx'
import type { Judgement, JudgementSummary, Side } from './use-runs.ts'

const wording = {
  company: { ja: '企業の希望に対して', en: "By the company's wishes" },
  municipality: { ja: '自治体の希望に対して', en: "By the municipality's wishes" },
} as const

interface CandidateSidesProps {
  readonly judged: Judgement
  readonly summary: JudgementSummary
  /** Whose side stands first: that of who asked. */
  readonly sides: readonly [Side, Side]
}

/** What to ask, and both sides line by line with the evidence. */
export function CandidateSides({ judged, summary, sides }: CandidateSidesProps) {
  const words = useWords(wording)
  const { companySide, municipalitySide, unknowns } = judged
  const of = { company: companySide, municipality: municipalitySide }
  return (
    <>
      <Questions first={summary.question} all={unknowns} />
      {sides.map((side) => (
        <section key={side}>
          <Title order={3} size="h5" mb="xs">
            {words[side]}
          </Title>
          <CandidateSide side={side} judged={of[side]} strongest={summary.strongest[side]} weakest={summary.weakest[side]} />
        </section>
      ))}
    </>
  )
}
