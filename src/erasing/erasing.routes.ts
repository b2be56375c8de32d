import { z } from 'zod'
import type { Deps } from '../deps.ts'
import { answers } from '../http/answers.ts'
import { line } from '../http/fields.schemas.ts'
import type { Api, RouteRegistration } from '../http/routes.ts'
import { actorOf } from '../http/sign-in-guard.ts'
import type { Said } from '../tickets/erase-words.ts'
import { idempotencyKey } from '../tickets/intake.schemas.ts'
import { eraseSaid } from './erase-said.ts'

const erasure = z.strictObject({
  reason: line(500).describe('Why; stands in the history of its ticket, so it must not repeat what is erased'),
})
const erased = z.object({ id: z.uuid(), erasedAt: z.string() }).meta({ id: 'Erasure' })

/** Words, files and names of a ticket that people erase one by one. */
export const erasingRoutes: RouteRegistration = (app, deps) => {
  const gone = 'for good: it waits in no mail any more, and is kept of none that went; 409 once it is erased'
  addErasure(app, deps, 'message', {
    path: '/api/v1/messages/:id/erasure',
    operationId: 'eraseMessage',
    summary: `Erase the words of a message, ${gone}`,
  })
  addErasure(app, deps, 'note', {
    path: '/api/v1/notes/:id/erasure',
    operationId: 'eraseNote',
    summary: 'Erase the words of a note, for good; 409 once they are erased',
  })
  addErasure(app, deps, 'attachment', {
    path: '/api/v1/attachments/:id/erasure',
    operationId: 'eraseAttachment',
    summary: `Erase a file of a message or a note with its name, ${gone}`,
  })
  addErasure(app, deps, 'enquiry_answerer', {
    path: '/api/v1/enquiries/:id/answerer/erasure',
    operationId: 'eraseEnquiryAnswerer',
    summary:
      'Erase who was said to have answered an enquiry, and asked about it, in the contact’s name, for good, also from what is kept of mails; 409 once erased, 404 where nobody was',
  })
  addErasure(app, deps, 'passed_case_answerer', {
    path: '/api/v1/passed-cases/:id/answerer/erasure',
    operationId: 'erasePassedCaseAnswerer',
    summary: 'Erase who was said to have answered a passed case in the contact’s name, for good; 409 once erased, 404 where nobody was',
  })
}

function addErasure(
  app: Api,
  deps: Deps,
  said: Said,
  { path, operationId, summary }: { path: string; operationId: `erase${string}`; summary: string },
): void {
  app.post(
    path,
    {
      schema: {
        operationId,
        tags: ['Tickets'],
        summary,
        params: z.strictObject({ id: z.uuid() }),
        headers: z.object({ 'idempotency-key': idempotencyKey }),
        body: erasure,
        response: answers({ 200: erased }),
      },
    },
    async (request) => {
      const { id } = request.params
      return eraseSaid(deps, actorOf(request), {
        said,
        id,
        reason: request.body.reason,
        idempotencyKey: request.headers['idempotency-key'],
      })
    },
  )
}
