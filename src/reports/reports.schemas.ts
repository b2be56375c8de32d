import { z } from 'zod'
import { audienceCodes, topicCodes } from '../catalog/desk-codes.ts'
import { prefectureCodes } from '../catalog/prefectures.ts'
import { funnelStepCodes, reportAxisCodes } from '../catalog/report-codes.ts'
import { yearsInView } from './axes.rules.ts'
import { answeredAtLeast } from './response-line.rules.ts'

const asked = {
  fiscalYear: z.coerce
    .number()
    .int()
    .min(2000)
    .max(2099)
    .optional()
    .describe('Year in which the fiscal year (April to March, in Japan) begins; the one that runs when left out'),
  by: z.enum(reportAxisCodes).default('month').describe(`fiscal_year: the ${yearsInView} years that end with the one asked for`),
  audience: z.enum(audienceCodes).optional(),
  prefecture: z.enum(prefectureCodes).optional().describe('Of the organisation of the ticket'),
  topic: z.enum(topicCodes).optional(),
}

/** What a report may be asked for. */
export const reportQuery = z.strictObject(asked)

/** The same as a file. */
export const reportFileQuery = z.strictObject({ ...asked, format: z.enum(['csv', 'xlsx']).default('csv') })

const heading = {
  fiscalYear: z.int(),
  by: z.enum(reportAxisCodes),
  readAt: z.string().describe('When it was counted'),
}

const line = {
  key: z.string().nullable().describe('Code of the line; null: not known of its tickets, as the prefecture of workers'),
  label: z.object({ ja: z.string(), en: z.string() }),
}

const responses = {
  received: z.int().describe('Tickets received: the sum of inTime, late, overdue, stillDue and ended'),
  inTime: z.int().describe('First response not after it was due'),
  late: z.int().describe('First response after it was due'),
  overdue: z.int().describe('No response yet, and it was due before now'),
  stillDue: z.int().describe('No response yet, not due before now'),
  ended: z.int().describe('Resolved or closed without a response'),
  shareInTime: z.number().min(0).max(1).nullable().describe('inTime of inTime, late and overdue; null when there is none of them'),
  medianHours: z
    .number()
    .nullable()
    .describe(`Hours (not business hours) within which half of those answered had their response; null below ${answeredAtLeast} of them`),
  ninetiethHours: z.number().nullable().describe('The same of nine tenths'),
}

/** A ticket has several topics and counts with each; the total counts it once. */
export const responseTimesSchema = z
  .object({ ...heading, lines: z.array(z.object({ ...line, ...responses })), total: z.object(responses) })
  .meta({ id: 'ResponseTimesReport' })

const steps = Object.fromEntries(funnelStepCodes.map((step) => [step, z.int()])) as Record<(typeof funnelStepCodes)[number], z.ZodInt> // the same keys

const funnelCounts = {
  steps: z.object(steps),
  tickets: z.int().describe('All tickets, those that were split off included: what the meetings are a share of'),
  companyTickets: z.int().describe('Those of companies: what the steps from the shortlist on are a share of, for no others come there'),
}

/** Tickets that came to each step, whatever came before it. */
export const funnelSchema = z
  .object({
    ...heading,
    lines: z.array(z.object({ ...line, ...funnelCounts })),
    total: z.object(funnelCounts),
  })
  .meta({ id: 'FunnelReport' })
