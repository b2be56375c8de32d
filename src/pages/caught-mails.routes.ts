import { z } from 'zod'
import { mailReadingReasonCodes } from '../catalog/mail-reading-codes.ts'
import { answers } from '../http/answers.ts'
import type { RouteRegistration } from '../http/routes.ts'
import { actorOf } from '../http/sign-in-guard.ts'
import { listMailsKept, readMailKept } from './caught-mails.ts'
import { openCaughtMail } from './open-caught-mail.ts'
import { caughtMailSchema, caughtMailsSchema, showCaughtMail, showCaughtMails } from './caught-mail.view.ts'

const tags = ['Caught mails']

export const caughtMailRoutes: RouteRegistration = (app, deps) => {
  app.get(
    '/api/v1/caught-mails',
    {
      schema: {
        operationId: 'listCaughtMails',
        tags,
        summary:
          'Mails the embedded catcher keeps instead of delivering, newest first; 404 where the catcher has never run; to administrators masked while they have not opened a mail or its ticket',
        querystring: z.strictObject({ cursor: z.string().max(100).optional(), limit: z.coerce.number().int().min(1).max(200).default(50) }),
        response: answers({ 200: caughtMailsSchema }),
      },
    },
    async (request) => showCaughtMails(await listMailsKept(deps, actorOf(request), request.query.limit, request.query.cursor)),
  )

  app.get(
    '/api/v1/caught-mails/:id',
    {
      schema: {
        operationId: 'readCaughtMail',
        tags,
        summary: 'A caught mail with its text and HTML; administrators open it or its ticket with a recorded reason first (needsReason)',
        params: z.strictObject({ id: z.string() }),
        response: answers({ 200: caughtMailSchema }),
      },
    },
    async (request) => showCaughtMail(await readMailKept(deps, actorOf(request), request.params.id)),
  )

  app.post(
    '/api/v1/caught-mails/:id/openings',
    {
      schema: {
        operationId: 'openCaughtMail',
        tags,
        summary: 'Open a caught mail of no ticket as an administrator, for eight hours; the reason stays in the audit',
        params: z.strictObject({ id: z.string() }),
        body: z.strictObject({ reason: z.enum(mailReadingReasonCodes).describe('Why it has to be read') }),
        response: answers({ 201: caughtMailSchema }),
      },
    },
    async (request, reply) => {
      const kept = await openCaughtMail(deps, actorOf(request), request.params.id, request.body.reason)
      return reply.code(201).send(showCaughtMail(kept))
    },
  )
}
