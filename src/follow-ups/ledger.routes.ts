import { z } from 'zod'
import { followUpStateCodes } from '../catalog/follow-up-codes.ts'
import { sequenceCodes } from '../catalog/sequence-codes.ts'
import { answers } from '../http/answers.ts'
import { day, instant } from '../http/fields.schemas.ts'
import { pageFrom, pageOf, pageQuery, readCursor } from '../http/lists.ts'
import type { RouteRegistration } from '../http/routes.ts'
import { actorOf } from '../http/sign-in-guard.ts'
import { messageKinds } from '../mail/compose.ts'
import { followUpSchema, showFollowUp } from './follow-up.view.ts'
import { readLedger, readLedgerMails } from './read-ledger.ts'

const tags = ['Follow-ups']

/** As the ledger names its lines. */
const seriesCodes = [...new Set<string>([...sequenceCodes, ...messageKinds])]

const days = {
  from: day.describe('First day in Japan'),
  to: day.describe('Last day in Japan, included'),
}

const counts = {
  due: z
    .int()
    .describe(
      'All mails planned for the period, by the accounts kept when they were planned, whenever they went or go: what was put off, or sent at once, counts on the day it was first due. The sum of sent, failed, cancelled, unknown and stillDue, which are counted from the mails themselves',
    ),
  sent: z.int(),
  failed: z.int(),
  cancelled: z.int(),
  unknown: z.int().describe('Nobody knows whether they arrived'),
  stillDue: z.int().describe('Waiting or being sent'),
  held: z.int().describe('Part of stillDue: wait for a proved address or a representative'),
  paused: z.int().describe('Part of stillDue: kept back because the mails of their ticket are paused'),
}

const ledgerSchema = z
  .object({
    from: z.string(),
    to: z.string(),
    series: z.array(
      z.object({ series: z.string().describe('Code of the sequence, or the kind of mail when it belongs to none'), ...counts }),
    ),
    total: z.object(counts),
    balanced: z
      .boolean()
      .describe('Whether every line adds up; false: a mail or its account is gone, which `npm run mail:reconcile` names'),
  })
  .meta({ id: 'MailLedger' })

const ledgerMailSchema = followUpSchema
  .extend({
    ticket: z.string().nullable().describe('Number of its ticket; null when it belongs to none'),
    plannedFor: z.string().describe('When it was first due: the ledger counts it on that day'),
  })
  .meta({ id: 'LedgerMail' })

/** What became of every mail that was to go. */
export const ledgerRoutes: RouteRegistration = (app, deps) => {
  app.get(
    '/api/v1/mail/ledger',
    {
      schema: {
        operationId: 'readMailLedger',
        tags,
        summary: 'What became of the mails due in a period, per series: due = sent + failed + cancelled + unknown + still due',
        querystring: z.strictObject(days),
        response: answers({ 200: ledgerSchema }),
      },
    },
    async ({ query }) => ({ ...query, ...(await readLedger(deps, query)) }),
  )

  app.get(
    '/api/v1/mail/ledger/mails',
    {
      schema: {
        operationId: 'listLedgerMails',
        tags,
        summary: 'The mails behind the numbers of the ledger, in the order they were planned for',
        querystring: z.strictObject({
          ...days,
          series: z.enum(seriesCodes).optional(),
          state: z
            .enum([...followUpStateCodes, 'still_due', 'held', 'paused'])
            .optional()
            .describe('A state, or what the ledger counts: still_due (pending or sending), and of these held and paused'),
          ...pageQuery,
        }),
        response: answers({ 200: pageOf(ledgerMailSchema).meta({ id: 'LedgerMailPage' }) }),
      },
    },
    async (request) => {
      const actor = actorOf(request)
      const { limit, cursor, from, to, series, state } = request.query
      const [plannedFor, id] = readCursor(cursor, [instant, z.uuid()]) ?? []
      const after = plannedFor !== undefined && id !== undefined ? { plannedFor, id } : undefined
      return pageFrom(
        await readLedgerMails(deps, { from, to }, { series, state }, { limit: limit + 1, after }),
        limit,
        (mail) => ({ ...showFollowUp(mail, actor), ticket: mail.ticket, plannedFor: mail.plannedFor.toISOString() }),
        ({ followUp, plannedFor: wasDue }) => [wasDue.toISOString(), followUp.id],
      )
    },
  )
}
