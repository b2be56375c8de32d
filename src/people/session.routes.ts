import { z } from 'zod'
import type { RouteRegistration } from '../http/routes.ts'
import { answers } from '../http/answers.ts'
import { actorOf, refuseForeignOrigin, sessionCookieOf, visitOf } from '../http/sign-in-guard.ts'
import { emailAddress } from '../http/fields.schemas.ts'
import { findContact } from './read-contacts.ts'
import { findStaff } from './read-staff.ts'
import { operationsOf } from './may-ever.policy.ts'
import { requestReset } from './access-links/make-access-link.ts'
import { sessionSchema, showPerson, showSession } from './session.view.ts'
import { signIn, signOut } from './sign-in.ts'

export const sessionRoutes: RouteRegistration = (app, deps) => {
  const { name: cookieName, options: cookie } = sessionCookieOf(deps.config.PUBLIC_URL)

  app.post(
    '/api/v1/session',
    {
      schema: {
        operationId: 'signIn',
        tags: ['Sign-in'],
        summary: 'Sign in; the answer sets the session cookie',
        body: z.strictObject({ email: emailAddress, password: z.string().min(1).max(200) }),
        response: answers({ 200: sessionSchema }),
      },
    },
    async (request, reply) => {
      refuseForeignOrigin(request, deps.config.PUBLIC_URL)
      const signedIn = await signIn(deps, request.body, visitOf(request))
      return reply.setCookie(cookieName, signedIn.secret, { ...cookie, expires: signedIn.expiresAt }).send(showSession(signedIn))
    },
  )

  app.post(
    '/api/v1/password-resets',
    {
      schema: {
        operationId: 'requestPasswordReset',
        tags: ['Sign-in'],
        summary: 'Mail whoever has this address a link to choose another password by, for one hour; answered alike when nobody has it',
        body: z.strictObject({ email: emailAddress }),
        response: answers({ 204: z.null() }),
      },
    },
    async (request, reply) => {
      await requestReset(deps, { email: request.body.email, address: request.ip })
      return reply.code(204).send(null)
    },
  )

  app.get(
    '/api/v1/session',
    {
      schema: { operationId: 'readSession', tags: ['Sign-in'], summary: 'Who is signed in', response: answers({ 200: sessionSchema }) },
    },
    async (request) => {
      const actor = actorOf(request)
      const person = await (actor.kind === 'staff' ? findStaff : findContact)(deps.db, actor.id)
      if (!person) throw new Error(`whoever is signed in, ${actor.id}, is gone`)
      return showPerson(actor, person.email, request.awaited)
    },
  )

  app.get(
    '/api/v1/session/operations',
    {
      schema: {
        operationId: 'listOwnOperations',
        tags: ['Sign-in'],
        summary: 'What your role can do at all, by operationId; what can be done with one thing is said with it',
        response: answers({ 200: z.object({ items: z.array(z.string()) }).meta({ id: 'OwnOperations' }) }),
      },
    },
    (request) => ({ items: operationsOf(actorOf(request).role) }),
  )

  app.delete(
    '/api/v1/session',
    { schema: { operationId: 'signOut', tags: ['Sign-in'], summary: 'Sign out', response: answers({ 204: z.null() }) } },
    async (request, reply) => {
      const secret = request.cookies[cookieName]
      if (secret) await signOut(deps, secret)
      return reply.clearCookie(cookieName, cookie).code(204).send(null)
    },
  )
}
