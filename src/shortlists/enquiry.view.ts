import { z } from 'zod'
import { enquiryStatusCodes } from '../catalog/case-codes.ts'
import { enquiryNumber } from '../catalog/enquiry-number.rules.ts'
import { maskName, maskWords } from '../http/mask.ts'
import { showTown } from '../matching/runs/candidate.view.ts'
import { maskNeed } from '../organizations/masked-profile.rules.ts'
import type { SignedInActor } from '../people/actor.ts'
import { summarySaysMore } from './brief.rules.ts'
import { briefSchema, type Brief } from './brief.schemas.ts'
import type { EnquiryCase } from './case-access.ts'
import { actsOnEnquiry, enquiryCan } from './case-acts.policy.ts'
import type { QuestionRow } from './enquiries.store.ts'
import { deadlineOf } from './enquiry.rules.ts'
import { byWhomSchema, maskByWhom, municipalitySchema, showByWhom } from './shortlist.view.ts'

const answererSchema = z
  .string()
  .nullable()
  .describe('Who says they acted in the contact’s name, in their own words, the link having been passed on; null for the company')

const questionSchema = z
  .object({
    id: z.uuid(),
    question: z.string(),
    answerer: answererSchema,
    askedAt: z.string(),
    reply: z.string().nullable(),
    repliedAt: z.string().nullable(),
  })
  .meta({ id: 'EnquiryQuestion' })

export const enquirySchema = z
  .object({
    id: z.uuid(),
    number: z.string().describe('E-7F3A2C: as the mails and pages of the municipality name it'),
    status: z.enum(enquiryStatusCodes).describe('accepted: a blind company is asked for its disclosure consent'),
    disclosure: z.enum(['blind', 'open']),
    brief: briefSchema.describe('What the municipality is told'),
    summaryIsTold: z
      .boolean()
      .describe('Whether the municipality reads the summary, too: not where it says nothing but the codes beside it'),
    municipality: municipalitySchema
      .extend({ organizationId: z.uuid().nullable().describe('For GET /tickets?organization=; null for the company') })
      .meta({ id: 'EnquiredMunicipality' }),
    company: z.object({ id: z.uuid(), name: z.string() }).nullable().describe('Null for the municipality; an open brief names the company'),
    ticketNumber: z.string().nullable().describe('Null for the municipality'),
    shortlistId: z.uuid().nullable().describe('Null for the municipality'),
    createdAt: z.string(),
    expiresAt: z.string().nullable().describe('Until when an answer counts; null while the desk owes a reply: the time stands still'),
    questions: z.array(questionSchema),
    answer: z
      .object({
        answer: z.enum(['accept', 'decline']),
        message: z.string().nullable(),
        answeredAt: z.string(),
        by: byWhomSchema.nullable().describe('Null for the company'),
        answerer: answererSchema,
      })
      .nullable(),
    disclosureConsent: z
      .object({ consentedAt: z.string().nullable(), withdrawnAt: z.string().nullable(), by: byWhomSchema.nullable() })
      .nullable()
      .describe('Null until the company says something, and always for the municipality'),
    introductionId: z.uuid().nullable(),
    endedAt: z.string().nullable(),
    assigneeId: z.uuid().nullable().describe('Who has the ticket; null outside the desk'),
    can: z
      .object(Object.fromEntries(enquiryCan.map((act) => [act, z.boolean()])) as Record<(typeof enquiryCan)[number], z.ZodBoolean>)
      .describe('What its reader may do with it now'),
  })
  .meta({ id: 'Enquiry' })

export type EnquiryView = z.infer<typeof enquirySchema>

/** Everything around an enquiry, before it is decided who reads it. */
export interface EnquirySurroundings {
  municipality: { code: string; name: string; prefecture: string }
  companyName: string
  shortlistId: string
  questions: readonly QuestionRow[]
  names: { answeredContact: string | null; answeredStaff: string | null; consentedContact: string | null; consentedStaff: string | null }
  introductionId: string | null
  now: Date
}

/**
 * An enquiry as its reader may see it: the desk everything (an auditor without personal data); the municipality its brief, its questions
 * and its answer; the company all but who at the municipality answered.
 */
export function showEnquiry({ ticket, enquiry, side }: EnquiryCase, around: EnquirySurroundings, actor: SignedInActor): EnquiryView {
  const masked = actor.reach === 'masked'
  const toMunicipality = side === 'municipality'
  const words = (text: string) => (masked ? maskWords(text) : text)
  return {
    id: enquiry.id,
    number: enquiryNumber(enquiry.id),
    status: enquiry.status,
    disclosure: enquiry.disclosure,
    brief: masked ? maskBrief(enquiry.brief) : enquiry.brief,
    summaryIsTold: summarySaysMore(enquiry.brief),
    municipality: { ...showTown(around.municipality), organizationId: side === 'company' ? null : enquiry.municipalityId },
    company: toMunicipality ? null : { id: enquiry.companyId, name: around.companyName },
    ticketNumber: toMunicipality ? null : ticket.number,
    shortlistId: toMunicipality ? null : around.shortlistId,
    createdAt: enquiry.createdAt.toISOString(),
    expiresAt: deadlineOf(enquiry)?.toISOString() ?? null,
    questions: around.questions.map((question) => ({
      id: question.id,
      question: words(question.question),
      answerer: answererTo(side, question.answerer, masked),
      askedAt: question.askedAt.toISOString(),
      reply: question.reply === null ? null : words(question.reply),
      repliedAt: question.repliedAt?.toISOString() ?? null,
    })),
    answer: showAnswer(enquiry, side, around, masked),
    disclosureConsent: toMunicipality ? null : showConsent(enquiry, around, masked),
    introductionId: around.introductionId,
    endedAt: enquiry.endedAt?.toISOString() ?? null,
    assigneeId: side === 'desk' ? ticket.assigneeId : null,
    can: actsOnEnquiry({ ticket, enquiry, side }, actor, {
      now: around.now,
      answererIsNamed: [enquiry, ...around.questions].some(({ answerer }) => answerer !== null),
    }),
  }
}

function maskBrief(brief: Brief): Brief {
  const summary = maskWords(brief.summary)
  return brief.disclosure === 'blind' ? { ...brief, summary } : { ...brief, summary, needs: brief.needs.map(maskNeed) }
}

function showAnswer(
  { status, answeredAt, answerMessage, answerer, answeredContactId, answeredStaffId }: EnquiryCase['enquiry'],
  side: EnquiryCase['side'],
  { names }: EnquirySurroundings,
  masked: boolean,
): EnquiryView['answer'] {
  if (answeredAt === null) return null
  const by = showByWhom(names.answeredContact, names.answeredStaff)
  return {
    answer: status === 'declined' ? 'decline' : 'accept',
    message: masked && answerMessage !== null ? maskWords(answerMessage) : answerMessage,
    answeredAt: answeredAt.toISOString(),
    by: side === 'company' ? null : maskByWhom(by, [answeredStaffId, answeredContactId], masked),
    answerer: answererTo(side, answerer, masked),
  }
}

function answererTo(side: EnquiryCase['side'], answerer: string | null, masked: boolean): string | null {
  if (side === 'company' || answerer === null) return null
  return masked ? maskName(answerer, null) : answerer
}

function showConsent(
  { consentedAt, consentWithdrawnAt, consentedContactId, consentedStaffId }: EnquiryCase['enquiry'],
  { names }: EnquirySurroundings,
  masked: boolean,
): EnquiryView['disclosureConsent'] {
  if (consentedAt === null && consentWithdrawnAt === null) return null
  const by = showByWhom(names.consentedContact, names.consentedStaff)
  return {
    consentedAt: consentedAt?.toISOString() ?? null,
    withdrawnAt: consentWithdrawnAt?.toISOString() ?? null,
    by: maskByWhom(by, [consentedStaffId, consentedContactId], masked),
  }
}
