import { z } from 'zod'
import { enquiryStatusCodes, shortlistStatusCodes } from '../catalog/case-codes.ts'
import { outcomeKindCodes } from '../catalog/desk-codes.ts'
import { showTown } from '../matching/runs/candidate.view.ts'
import { maskWords } from '../http/mask.ts'
import type { SignedInActor } from '../people/actor.ts'
import type { RunResponses } from './list-run-responses.ts'
import type { OutcomeOfRow, ResponseRow } from './responses.store.ts'
import { municipalitySchema } from './shortlist.view.ts'

const responseSchema = z
  .object({
    municipality: municipalitySchema,
    shortlist: z.object({ id: z.uuid(), status: z.enum(shortlistStatusCodes), dispatchedAt: z.string().nullable() }),
    position: z.int().describe("The consultant's order on the list"),
    engineRank: z.int(),
    deskRank: z.int().nullable().describe("Place in the consultants' order of the run; null on lists drafted before there was one"),
    interest: z
      .object({ interest: z.enum(['interested', 'declined']), reason: z.string().nullable(), statedAt: z.string() })
      .nullable()
      .describe("The company's; null until stated"),
    enquiry: z
      .object({
        id: z.uuid(),
        status: z.enum(enquiryStatusCodes),
        sentAt: z.string(),
        answeredAt: z.string().nullable(),
        message: z.string().nullable().describe("The municipality's words with its answer"),
      })
      .nullable(),
    introduction: z
      .object({ id: z.uuid(), madeAt: z.string(), outcomes: z.array(z.object({ kind: z.enum(outcomeKindCodes), on: z.string() })) })
      .nullable(),
  })
  .meta({ id: 'RunResponse' })

export const responsesSchema = z.object({ runId: z.uuid(), items: z.array(responseSchema) }).meta({ id: 'RunResponses' })

type ResponseView = z.infer<typeof responseSchema>

/** What became of a run's proposals; to an auditor without anybody's words. */
export function showResponses({ runId, rows, outcomes }: RunResponses, actor: SignedInActor): z.infer<typeof responsesSchema> {
  return { runId, items: rows.map((row) => showResponse(row, outcomes, actor.reach === 'masked')) }
}

function showResponse(row: ResponseRow, outcomes: readonly OutcomeOfRow[], masked: boolean): ResponseView {
  const { municipality, shortlist, candidate, enquiry, introduction } = row
  const words = (text: string | null) => (masked && text !== null ? maskWords(text) : text)
  const { interest, interestAt, interestReason } = candidate
  return {
    municipality: showTown(municipality),
    shortlist: { ...shortlist, dispatchedAt: shortlist.dispatchedAt?.toISOString() ?? null },
    position: candidate.position,
    engineRank: candidate.engineRank,
    deskRank: candidate.deskRank,
    interest:
      interest === null || interestAt === null ? null : { interest, reason: words(interestReason), statedAt: interestAt.toISOString() },
    enquiry: enquiry && {
      id: enquiry.id,
      status: enquiry.status,
      sentAt: enquiry.createdAt.toISOString(),
      answeredAt: enquiry.answeredAt?.toISOString() ?? null,
      message: words(enquiry.answerMessage),
    },
    introduction: introduction && {
      id: introduction.id,
      madeAt: introduction.createdAt.toISOString(),
      outcomes: outcomes.filter(({ introductionId }) => introductionId === introduction.id).map(({ kind, on }) => ({ kind, on })),
    },
  }
}
