import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { funnelStepCodes, type FunnelStep } from '../catalog/report-codes.ts'
import { answers } from '../http/answers.ts'
import { languageOf } from '../http/language.ts'
import type { RouteRegistration } from '../http/routes.ts'
import { labelOfKey } from './axes.rules.ts'
import { readFunnel, readResponseTimes, type Report } from './read-reports.ts'
import { tableOfFunnel, tableOfResponses, type ReportTable } from './report-tables.ts'
import type { FunnelCounts } from './reports.store.ts'
import { funnelSchema, reportFileQuery, reportQuery, responseTimesSchema } from './reports.schemas.ts'
import { csvOf, workbookOf } from './write-files.ts'

const tags = ['Reports']
const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const file = {
  description: 'The same as a table for spreadsheets, in the language of `Accept-Language`: UTF-8 with a byte order mark, or a workbook',
  content: { 'text/csv': { schema: z.string() }, [workbookType]: { schema: z.string().meta({ format: 'binary' }) } },
} as const
const fileAnswers = { ...answers({}), 200: file }

/** What the desk came to: how fast it answered, and how far its tickets came. Nothing in them is about a person. */
export const reportRoutes: RouteRegistration = (app, deps) => {
  app.get(
    '/api/v1/reports/response-times',
    {
      schema: {
        operationId: 'readResponseTimes',
        tags,
        summary: 'First responses to the tickets of a fiscal year against the time they were due',
        querystring: reportQuery,
        response: answers({ 200: responseTimesSchema }),
      },
    },
    async ({ query }) => {
      const report = await readResponseTimes(deps, query)
      const { lines, total } = report
      return { ...headingOf(report), lines: lines.map((line) => ({ ...line, label: labelOfKey(report.query.by, line.key) })), total }
    },
  )
  app.get(
    '/api/v1/reports/response-times/file',
    {
      schema: {
        operationId: 'downloadResponseTimes',
        tags,
        summary: 'The report of first responses as a file for spreadsheets',
        querystring: reportFileQuery,
        response: fileAnswers,
      },
    },
    async (request, reply) => {
      const report = await readResponseTimes(deps, request.query)
      return sendFile(request, reply, 'response-times', report, tableOfResponses(report, languageOf(request)))
    },
  )
  app.get(
    '/api/v1/reports/funnel',
    {
      schema: {
        operationId: 'readFunnel',
        tags,
        summary: 'How far the tickets of a fiscal year came: from the form to an office that is still there',
        querystring: reportQuery,
        response: answers({ 200: funnelSchema }),
      },
    },
    async ({ query }) => {
      const report = await readFunnel(deps, query)
      return {
        ...headingOf(report),
        lines: report.lines.map((line) => ({ key: line.key, label: labelOfKey(report.query.by, line.key), ...countsOf(line) })),
        total: countsOf(report.total),
      }
    },
  )
  app.get(
    '/api/v1/reports/funnel/file',
    {
      schema: {
        operationId: 'downloadFunnel',
        tags,
        summary: 'The funnel as a file for spreadsheets',
        querystring: reportFileQuery,
        response: fileAnswers,
      },
    },
    async (request, reply) => {
      const report = await readFunnel(deps, request.query)
      return sendFile(request, reply, 'funnel', report, tableOfFunnel(report, languageOf(request)))
    },
  )
}

function headingOf<Line>({ query, readAt }: Report<Line>) {
  return { fiscalYear: query.fiscalYear, by: query.by, readAt: readAt.toISOString() }
}

function countsOf(line: FunnelCounts) {
  const steps = Object.fromEntries(funnelStepCodes.map((step) => [step, line[step]])) as Record<FunnelStep, number> // the same keys
  return { steps, tickets: line.tickets, companyTickets: line.companyTickets }
}

async function sendFile(
  { query }: FastifyRequest<{ Querystring: z.infer<typeof reportFileQuery> }>,
  reply: FastifyReply,
  name: string,
  report: Report<unknown>,
  table: ReportTable,
) {
  const { fiscalYear, by } = report.query
  const isCsv = query.format === 'csv'
  return reply
    .type(isCsv ? 'text/csv; charset=utf-8' : workbookType)
    .header('content-disposition', `attachment; filename="${name}-${fiscalYear}-by-${by.replace('_', '-')}.${query.format}"`)
    .header('cache-control', 'private, no-store')
    .send(isCsv ? csvOf(table) : await workbookOf(table))
}
