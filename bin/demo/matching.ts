import { answered } from './desk-client.ts'
import { companies } from './forms.ts'
import type { Stage } from './stage.ts'
import { must } from './transcript.ts'

export interface Match {
  number: string
  runId: string
  /** Municipality codes of the first three candidates. */
  first: string[]
}

/** Every company is matched; the place the founding paper tells of must come first. */
export async function matches({ supervisor, transcript }: Stage, numbers: readonly string[]): Promise<Match[]> {
  transcript.chapter('Needs meet strengths マッチング')
  const found: Match[] = []
  for (const [index, number] of numbers.entries()) {
    const company = companies[index]
    if (!company) throw new Error('a ticket without a company')
    const run = answered(await supervisor.POST('/api/v1/tickets/{number}/matches', { params: { path: { number } } }))
    const [best, ...others] = run.candidates
    must(
      best !== undefined && company.codes.includes(best.municipality.code),
      `${company.place} ranks first for ${company.form.company.name}`,
    )
    for (const side of [best.companySide, best.municipalitySide]) {
      const sum = side.contributions.reduce((total, { points }) => total + points, 0)
      must(Math.abs(sum - side.score) < 1e-9, 'contributions add up to the score of their side')
    }
    const line = (candidate: typeof best) => `${candidate.rank}. ${candidate.municipality.name}  ${candidate.score.toFixed(3)}`
    transcript.note(
      'the engine',
      `ranks ${run.candidateCount} municipalities for ${company.form.company.name} (${number})`,
      [
        `${line(best)}  = company ${best.companySide.score.toFixed(3)} ⨉ municipality ${best.municipalitySide.score.toFixed(3)} (harmonic mean)`,
        ...best.reasons.slice(0, 3).map(({ en }) => `   ${en}`),
        ...others.slice(0, 2).map(line),
      ],
      {
        runId: run.id,
        ranking: run.candidates.slice(0, 10).map(({ rank, municipality, score }) => ({ rank, ...municipality, score })),
        excluded: run.excludedCount,
      },
    )
    found.push({ number, runId: run.id, first: run.candidates.slice(0, 3).map(({ municipality }) => municipality.code) })
  }
  return found
}
