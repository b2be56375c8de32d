import type { z } from 'zod'
import type { SignedInActor } from '../../people/actor.ts'
import { shownCandidateSchema, shownExcludedSchema, showCandidate, showExcluded } from './candidate.view.ts'
import { inSlices } from './in-slices.ts'
import { matchSchema, showMatch, showWhatIf, showWhatIfCandidate, whatIfCandidateSchema, whatIfSchema } from './match.view.ts'
import { noticesOf } from './notices.view.ts'
import type { RankedCandidate, RankingAnswer, RunAnswer } from './ranking-answer.ts'
import type { WhatIfAnswer } from './what-if.ts'

/** A list as JSON, in slices; no entry is held longer than it takes to write it. */
async function listInSlices<Entry>(entries: readonly Entry[], show: (entry: Entry) => object): Promise<Buffer[]> {
  const parts = await inSlices([...entries.entries()], ([at, entry]) => Buffer.from(`${at === 0 ? '' : ','}${JSON.stringify(show(entry))}`))
  return [Buffer.from('['), ...parts, Buffer.from(']')]
}

/**
 * A ranking as JSON, through the schemas of the answer like all others, but in slices: of 1,741 candidates it is ten megabytes and more,
 * and all at once would keep every other request of the process waiting for a second or two.
 * @param answer the lists, shown to an auditor without what they quote (`masked`).
 * @param rest everything else of the answer, encoded, with both lists empty.
 * @param show a candidate of it, encoded.
 */
async function writeRanking(
  answer: RankingAnswer,
  masked: boolean,
  rest: object,
  show: (one: RankedCandidate) => object = (one) => shownCandidateSchema.encode(showCandidate(one, masked)),
): Promise<Buffer> {
  const candidates = await listInSlices(answer.candidates, show)
  const excluded = await listInSlices(answer.excluded, (one) => shownExcludedSchema.encode(showExcluded(one, masked)))
  const members = Object.entries(rest).filter(([name]) => name !== 'candidates' && name !== 'excluded')
  const end = Buffer.from(`,${JSON.stringify(Object.fromEntries(members)).slice(1)}`)
  return Buffer.concat([Buffer.from('{"candidates":'), ...candidates, Buffer.from(',"excluded":'), ...excluded, end])
}

/** An answer that is written already; `rest`: what it says beside its two lists, which are empty there. */
export interface Written<Rest> {
  /** For `reply.serializer`. */
  readonly serialize: () => string
  readonly rest: Rest
}

function written<Rest>(rest: Rest, json: Buffer): Written<Rest> {
  // One long text would be made into these bytes in one go, with nobody else's turn between.
  return { rest, serialize: () => json as unknown as string } // Fastify's type asks for text, but it sends bytes as they are.
}

const withoutLists = { candidates: [], excluded: [] } as const

/** A run with every line of it in words; to an auditor without what it quotes of profiles and wishes. */
export async function writeMatch(answer: RunAnswer, actor: SignedInActor): Promise<Written<z.infer<typeof matchSchema>>> {
  const rest = { ...showMatch({ ...answer, ...withoutLists }, actor), notices: noticesOf(answer) }
  return written(rest, await writeRanking(answer, actor.reach === 'masked', matchSchema.encode(rest)))
}

export async function writeWhatIf(answer: WhatIfAnswer, ticketNumber: string): Promise<Written<z.infer<typeof whatIfSchema>>> {
  const rest = { ...showWhatIf({ ...answer, ...withoutLists }, ticketNumber), notices: noticesOf(answer) }
  const show = (one: RankedCandidate): object => whatIfCandidateSchema.encode(showWhatIfCandidate(one, answer))
  return written(rest, await writeRanking(answer, false, whatIfSchema.encode(rest), show))
}
