import { z } from 'zod'
import {
  contributionSchema,
  type Contribution,
  type Origin,
  type Reason,
  reasonSchema,
  type SideScore,
  unknownSchema,
} from '../result.schemas.ts'

const { criterion, weight, utility, certainty, origin } = contributionSchema.shape
const { side, ask, must, bestRank, worstRank } = unknownSchema.shape

/** An importance is a stated need, a list what the criterion follows from (list and code of each), null the base line. */
const packedOriginSchema = z
  .union([z.number(), z.literal('must'), z.array(z.tuple([z.string(), z.string()])), z.null()])
  .transform(unpackOrigin)
  .pipe(origin)

/** A reason without the members that say nothing. */
const packedReasonSchema = z
  .looseObject({ kind: z.enum(['strength', 'office', 'place', 'words', 'company', 'base']) })
  .transform(unpackReason)
  .pipe(reasonSchema)

/** `points` are not kept: by definition they are weight × utility, and a line is `known` when its certainty is 1. */
const packedLineSchema = z
  .tuple([criterion, weight, utility, certainty, packedOriginSchema, packedReasonSchema])
  .transform(([code, share, worth, sure, from, evidence]): Contribution => {
    return {
      criterion: code,
      weight: share,
      utility: worth,
      points: share * worth,
      known: sure === 1,
      certainty: sure,
      origin: from,
      reason: evidence,
    }
  })

const packedSideSchema = z
  .tuple([z.number(), z.number(), z.array(packedLineSchema)])
  .transform(([score, confidence, contributions]): SideScore => ({ score, confidence, contributions }))

const packedUnknownSchema = z
  .tuple([side, ask, criterion, weight, must, bestRank.nullable(), worstRank.nullable()])
  .transform(([of, whom, code, share, asked, best, worst]) => {
    return { side: of, ask: whom, criterion: code, weight: share, must: asked, bestRank: best, worstRank: worst }
  })

/** Everything the engine says of a candidate beside rank and mutual score; engine '1' did not say where an answer could lead. */
interface Explained {
  readonly confidence: number
  readonly companySide: SideScore
  readonly municipalitySide: SideScore
  readonly unknowns: readonly z.output<typeof packedUnknownSchema>[]
}

/**
 * What a run keeps of a candidate since 2026-11, in a third of the room: the same numbers and evidence, without names of members and
 * without what follows from the rest. Rows of before have everything by name; both are read.
 */
const packedSchema = z
  .strictObject({
    shape: z.literal(2),
    confidence: z.number(),
    company: packedSideSchema,
    municipality: packedSideSchema,
    unknowns: z.array(packedUnknownSchema),
  })
  .transform(({ confidence, company, municipality, unknowns }): Explained => {
    return { confidence, companySide: company, municipalitySide: municipality, unknowns }
  })

/** As it stands in the database: input of the schema above. */
export type PackedExplanation = z.input<typeof packedSchema>

/** Members of a reason that say nothing when they have this value; those left out are read as such. */
const silence: Readonly<Record<Reason['kind'], Readonly<Record<string, null | false | readonly []>>>> = {
  strength: { level: null, leastLevel: null, note: null, record: false, figures: [], from: null, words: null },
  office: { office: null, stated: null },
  place: { stated: null },
  words: { strengths: [] },
  company: { stated: null },
  base: {},
}

function packReason(reason: Reason): { kind: Reason['kind'] } {
  const silent = silence[reason.kind]
  const packed: { kind: Reason['kind']; [member: string]: unknown } = { kind: reason.kind }
  for (const [member, value] of Object.entries(reason)) {
    const unsaid = silent[member]
    const saysNothing = Array.isArray(unsaid) ? Array.isArray(value) && value.length === 0 : value === unsaid
    if (!saysNothing) packed[member] = value
  }
  return packed
}

function unpackReason(packed: { kind: Reason['kind'] }): unknown {
  return { ...silence[packed.kind], ...packed }
}

type PackedOrigin = number | 'must' | [string, string][] | null

function packOrigin(from: Origin): PackedOrigin {
  if (from.kind === 'need') return from.importance
  return from.kind === 'base' ? null : from.by.map(({ list, code }) => [list, code])
}

function unpackOrigin(packed: PackedOrigin): unknown {
  if (packed === null) return { kind: 'base' }
  if (Array.isArray(packed)) return { kind: 'implied', by: packed.map(([list, code]) => ({ list, code })) }
  return { kind: 'need', importance: packed }
}

type PackedSide = PackedExplanation['company']

function packSide({ score, confidence, contributions }: SideScore): PackedSide {
  const lines = contributions.map((line): PackedSide[2][number] => {
    return [line.criterion, line.weight, line.utility, line.certainty, packOrigin(line.origin), packReason(line.reason)]
  })
  return [score, confidence, lines]
}

/** What a run keeps of a candidate beside its rank and score. */
export function packExplanation({ confidence, companySide, municipalitySide, unknowns }: Explained): PackedExplanation {
  return {
    shape: 2,
    confidence,
    company: packSide(companySide),
    municipality: packSide(municipalitySide),
    unknowns: unknowns.map((one) => [one.side, one.ask, one.criterion, one.weight, one.must, one.bestRank, one.worstRank]),
  }
}

/** The same in full; whatever is not packed comes back as it is. */
export function unpackExplanation(stored: unknown): unknown {
  const packed = packedSchema.safeParse(stored)
  return packed.success ? packed.data : stored
}
