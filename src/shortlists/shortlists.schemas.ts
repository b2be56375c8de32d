import { z } from 'zod'
import { outcomeKindCodes } from '../catalog/desk-codes.ts'
import { day, line, paragraph } from '../http/fields.schemas.ts'

/** Six digits of a local government. */
export const municipalityCodeSchema = z.string().regex(/^\d{6}$/u)

const candidateNotesSchema = z
  .array(z.strictObject({ municipalityCode: municipalityCodeSchema, note: paragraph(1000).describe('Empty: none') }))
  .max(10)
  .optional()

export const newShortlistSchema = z.strictObject({
  runId: z.uuid().describe('A match run of this ticket'),
  municipalityCodes: z
    .array(municipalityCodeSchema)
    .min(1)
    .max(10)
    .optional()
    .describe(
      "Six-digit codes of candidates of the run, in the consultant's order; without them, the first of the consultants' order of the run",
    ),
  top: z.int().min(1).max(10).optional().describe('Without municipalityCodes: how many; 5 unless given'),
  note: paragraph(4000).default('').describe('Words to the company'),
  candidateNotes: candidateNotesSchema.describe(
    'Words to the company about single municipalities of the list, each once; never told to them',
  ),
  summary: paragraph(1000)
    .optional()
    .describe(
      'What a blind enquiry says beside the codes; composed from catalog labels unless given. Nothing in it may identify the company',
    ),
})

export const changedShortlistSchema = z
  .strictObject({
    municipalityCodes: z
      .array(municipalityCodeSchema)
      .min(1)
      .max(10)
      .optional()
      .describe("The whole list in the consultant's order: who is left out of it leaves the list, others join it out of its run"),
    note: paragraph(4000).optional().describe('Words to the company'),
    candidateNotes: candidateNotesSchema.describe(
      'Words to the company about single municipalities of the list, each once; those that are not named keep theirs',
    ),
    summary: paragraph(1000).optional().describe('What a blind enquiry says beside the codes; empty: composed from catalog labels'),
  })
  .describe('What is not given stays as it is')

export const interestSchema = z.strictObject({
  interest: z.enum(['interested', 'declined']),
  reason: paragraph(2000).optional(),
})

export const enquiryAnswerSchema = z
  .strictObject({
    answer: z.enum(['accept', 'decline', 'ask']),
    message: paragraph(4000).optional().describe('Required with ask: the question'),
  })
  .refine(({ answer, message }) => answer !== 'ask' || Boolean(message), { path: ['message'], params: { code: 'question_missing' } })

export const replySchema = z.strictObject({
  reply: paragraph(4000).refine((text) => text !== '', { params: { code: 'reply_missing' } }),
})

export const newOutcomeSchema = z.strictObject({
  kind: z.enum(outcomeKindCodes),
  on: day.describe('Day in Japan'),
})

export const outcomeCorrectionSchema = z.strictObject({
  reason: line(500).describe('Why it was wrong; stands in the history of the ticket'),
  instead: newOutcomeSchema.optional().describe('What came of it in truth; left out: nothing that is known'),
})
