import { z } from 'zod'
import { enquiryStatusCodes, shortlistStatusCodes } from '../catalog/case-codes.ts'
import { disclosureCodes, type Disclosure } from '../catalog/matching-codes.ts'
import { maskName, maskWords } from '../http/mask.ts'
import { showTown, townSchema } from '../matching/runs/candidate.view.ts'
import type { SignedInActor } from '../people/actor.ts'
import type { ShortlistCase } from './case-access.ts'
import { actsOnShortlist, dispatchNeeds, shortlistCan, type DispatchNeed } from './case-acts.policy.ts'
import { reasonsOf } from './reasons.rules.ts'
import type { LastChange } from './last-changes.ts'
import { tagOfShortlist } from './shortlist-tag.rules.ts'
import type { ListedCandidate } from './shortlists.store.ts'
import type { SummaryOfCase } from './summary-of-case.ts'

export const byWhomSchema = z
  .object({
    kind: z.enum(['contact', 'desk']).describe('desk: a member of the desk on behalf of the organisation'),
    name: z.string(),
  })
  .meta({ id: 'ByWhom' })

export type ByWhom = z.infer<typeof byWhomSchema>

/** Who acted, out of the names of the two kinds of person; null when nobody did. */
export function showByWhom(contactName: string | null, staffName: string | null): ByWhom | null {
  const name = staffName ?? contactName
  return name === null ? null : { kind: staffName === null ? 'contact' : 'desk', name }
}

/** The same as its reader may see it; `ids`: of a contact and of a member of the desk, of whom one acted. */
export function maskByWhom(byWhom: ByWhom | null, ids: readonly (string | null)[], masked: boolean): ByWhom | null {
  if (byWhom === null || !masked) return byWhom
  return { ...byWhom, name: maskName(byWhom.name, ids.find((id) => id !== null) ?? null) }
}

export const municipalitySchema = townSchema.meta({ id: 'MunicipalityName' })

const candidateSchema = z
  .object({
    municipality: municipalitySchema,
    position: z.int().describe("The consultant's order"),
    engineRank: z.int().nullable().describe("The engine's rank; null for the company"),
    deskRank: z.int().nullable().describe("Place in the consultants' order of the run when it was drafted; null for the company"),
    score: z.number().nullable().describe("The engine's score, 0–1; null for the company"),
    note: z.string().describe("The consultant's words to the company about it; empty where there are none"),
    reasons: z.array(z.string()).describe('Why it is proposed, in Japanese, heaviest first'),
    reasonsInEnglish: z.array(z.string()).describe('The same in English; what people wrote stays as they wrote it'),
    interest: z
      .object({
        interest: z.enum(['interested', 'declined']),
        reason: z.string().nullable(),
        statedAt: z.string(),
        by: byWhomSchema.nullable(),
      })
      .nullable(),
    enquiry: z.object({ id: z.uuid(), status: z.enum(enquiryStatusCodes) }).nullable(),
  })
  .meta({ id: 'ShortlistCandidate' })

export const shortlistSchema = z
  .object({
    id: z.uuid(),
    version: z.string().describe('Which words and candidates it has, and whether they are approved; goes into If-Match'),
    ticketNumber: z.string(),
    runId: z.uuid().nullable().describe('The match run it was made from; null for the company'),
    status: z.enum(shortlistStatusCodes).describe('answered: every candidate has an answer'),
    note: z.string().describe("The consultant's words to the company"),
    enquirySummary: z.string().describe('What a blind enquiry says beside the codes'),
    enquirySummaryWritten: z
      .boolean()
      .describe('Whether a consultant wrote it for this list; otherwise it is composed of the profile, as it is when an enquiry is sent'),
    enquirySummaryHeldBack: z
      .boolean()
      .describe('What was written tells by now which company it is, so that the composed one stands in its place'),
    disclosure: z.enum(disclosureCodes).describe('Whether an enquiry it sends now names the company; sent ones stay as they are'),
    candidates: z.array(candidateSchema),
    createdBy: z.uuid().nullable().describe('Member of the desk; null for the company'),
    createdAt: z.string(),
    changedBy: z.uuid().nullable().describe('Who changed it last, of the desk; null for the company, and until somebody did'),
    changedAt: z.string().nullable(),
    approvedBy: z.uuid().nullable().describe('Member of the desk; null for the company and until approved'),
    approvedAt: z.string().nullable(),
    dispatchedBy: z.uuid().nullable().describe('Member of the desk; null for the company and until dispatched'),
    dispatchedAt: z.string().nullable(),
    expiresAt: z.string().nullable().describe('The company may answer until then'),
    endedAt: z.string().nullable(),
    beforeDispatch: z
      .array(z.enum(dispatchNeeds))
      .describe('What the desk still has to see to before it can be dispatched; empty afterwards, and for the company'),
    can: z
      .object(Object.fromEntries(shortlistCan.map((act) => [act, z.boolean()])) as Record<(typeof shortlistCan)[number], z.ZodBoolean>)
      .describe('What its reader may do with it now'),
  })
  .meta({ id: 'Shortlist' })

export type ShortlistView = z.infer<typeof shortlistSchema>

/** Everything around a shortlist, before it is decided who reads it. */
export interface ShortlistSurroundings {
  candidates: readonly ListedCandidate[]
  disclosure: Disclosure
  needs: readonly DispatchNeed[]
  lastChange: LastChange | undefined
  summary: SummaryOfCase
  now: Date
}

/** A shortlist as `actor` may see it: the company without the desk's inner workings, an auditor without personal data. */
export function showShortlist(
  { ticket, shortlist }: ShortlistCase,
  { candidates, disclosure, needs, lastChange, summary, now }: ShortlistSurroundings,
  actor: SignedInActor,
): ShortlistView {
  const masked = actor.reach === 'masked'
  const inner = actor.kind === 'staff'
  return {
    id: shortlist.id,
    version: tagOfShortlist(
      shortlist,
      candidates.map(({ candidate }) => candidate),
    ),
    ticketNumber: ticket.number,
    runId: inner ? shortlist.runId : null,
    status: shortlist.status,
    note: masked ? maskWords(shortlist.note) : shortlist.note,
    enquirySummary: masked ? maskWords(summary.text) : summary.text,
    enquirySummaryWritten: shortlist.enquirySummary !== '',
    enquirySummaryHeldBack: summary.isHeldBack,
    disclosure,
    candidates: candidates.map((candidate) => showCandidate(candidate, inner, masked)),
    createdBy: inner ? shortlist.createdBy : null,
    createdAt: shortlist.createdAt.toISOString(),
    changedBy: inner ? (lastChange?.by ?? null) : null,
    changedAt: inner ? (lastChange?.at.toISOString() ?? null) : null,
    approvedBy: inner ? shortlist.approvedBy : null,
    approvedAt: shortlist.approvedAt?.toISOString() ?? null,
    dispatchedBy: inner ? shortlist.dispatchedBy : null,
    dispatchedAt: shortlist.dispatchedAt?.toISOString() ?? null,
    expiresAt: shortlist.expiresAt?.toISOString() ?? null,
    endedAt: shortlist.endedAt?.toISOString() ?? null,
    beforeDispatch: inner ? [...needs] : [],
    can: actsOnShortlist({ ticket, shortlist }, { needs, lastChangedBy: lastChange?.by ?? null }, actor, now),
  }
}

function showCandidate(listed: ListedCandidate, inner: boolean, masked: boolean): ShortlistView['candidates'][number] {
  const { candidate, municipality, score, explanation, enquiry, contactName, staffName } = listed
  const { interest, interestAt, interestReason, interestContactId, interestStaffId } = candidate
  return {
    municipality: showTown(municipality),
    position: candidate.position,
    engineRank: inner ? candidate.engineRank : null,
    deskRank: inner ? candidate.deskRank : null,
    score: inner ? score : null,
    note: masked ? maskWords(candidate.note) : candidate.note,
    reasons: reasonsOf(explanation, { masked }),
    reasonsInEnglish: reasonsOf(explanation, { masked, language: 'en' }),
    interest:
      interest === null || interestAt === null
        ? null
        : {
            interest,
            reason: masked && interestReason !== null ? maskWords(interestReason) : interestReason,
            statedAt: interestAt.toISOString(),
            by: maskByWhom(showByWhom(contactName, staffName), [interestStaffId, interestContactId], masked),
          },
    enquiry: enquiry && { id: enquiry.id, status: enquiry.status },
  }
}
