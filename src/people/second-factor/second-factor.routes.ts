import { z } from 'zod'
import { answers } from '../../http/answers.ts'
import type { RouteRegistration } from '../../http/routes.ts'
import { actorOf, refuseForeignOrigin, sessionCookieOf, sessionIdOf } from '../../http/sign-in-guard.ts'
import { readFactor, readFactorOf } from './read-factor.ts'
import { removeFactor } from './remove-factor.ts'
import { confirmFactorToBe, renewRecoveryCodes, setUpFactor } from './set-up-factor.ts'
import { showFactor } from './show-factor.ts'

const tags = ['Sign-in']
const member = z.strictObject({ id: z.uuid() })
const typed = z.strictObject({ code: z.string().trim().min(6).max(40).describe('Six digits of the authenticator app') })
const typedOrRecovery = z.strictObject({
  code: z.string().trim().min(6).max(40).describe('Six digits of the authenticator app, or a recovery code'),
})
/** Whoever changes their own second factor shows anew who they are. */
const proof = z
  .strictObject({
    password: z.string().min(1).max(200),
    code: typedOrRecovery.shape.code
      .optional()
      .describe('Six digits of the app that counts, or a recovery code; needed as long as one counts'),
  })
  .meta({ id: 'OwnFactorProof' })

const factorSchema = z
  .object({
    setUpAt: z.string().nullable().describe('Since when an authenticator app counts; null: none does'),
    required: z.boolean().describe('Whether their role must have one here'),
    recoveryCodesLeft: z.int(),
  })
  .meta({ id: 'SecondFactor' })

const factorToBeSchema = z
  .object({
    secret: z.string().describe('Base 32, to be typed into the app; shown this once'),
    uri: z.string().describe('The same as `otpauth://totp/…`'),
  })
  .meta({ id: 'SecondFactorToBe' })

const recoveryCodesSchema = z
  .object({ recoveryCodes: z.array(z.string()).describe('Each counts once; shown this once') })
  .meta({ id: 'RecoveryCodes' })

/** The second factor of members of the desk: setting it up, showing it, recovery codes, and taking it away from who is locked out. */
export const secondFactorRoutes: RouteRegistration = (app, deps) => {
  const { name: cookieName, options: cookie } = sessionCookieOf(deps.config.PUBLIC_URL)

  app.post(
    '/api/v1/session/second-factor',
    {
      schema: {
        operationId: 'showSecondFactor',
        tags,
        summary: 'Show the second factor in a session that waits for it; the answer sets a new session cookie',
        body: typedOrRecovery,
        response: answers({ 200: z.object({ expiresAt: z.string() }) }),
      },
    },
    async (request, reply) => {
      refuseForeignOrigin(request, deps.config.PUBLIC_URL)
      const asking = { actor: actorOf(request), sessionId: sessionIdOf(request), address: request.ip }
      const { secret, expiresAt } = await showFactor(deps, asking, request.body.code)
      return reply.setCookie(cookieName, secret, { ...cookie, expires: expiresAt }).send({ expiresAt: expiresAt.toISOString() })
    },
  )

  app.get(
    '/api/v1/second-factor',
    {
      schema: {
        operationId: 'readSecondFactor',
        tags,
        summary: 'Whether one has a second factor, and must',
        response: answers({ 200: factorSchema }),
      },
    },
    async (request) => readFactor(deps, actorOf(request)),
  )

  app.post(
    '/api/v1/second-factor',
    {
      schema: {
        operationId: 'setUpSecondFactor',
        tags,
        summary: 'Begin to set up an authenticator app; an earlier one counts until a code of this one is typed',
        body: proof,
        response: answers({ 201: factorToBeSchema }),
      },
    },
    async (request, reply) => reply.code(201).send(await setUpFactor(deps, { actor: actorOf(request), address: request.ip }, request.body)),
  )

  app.put(
    '/api/v1/second-factor/confirmation',
    {
      schema: {
        operationId: 'confirmSecondFactor',
        tags,
        summary:
          'Let the authenticator app count whose code this is; ends all other sessions, gives recovery codes and a new session cookie',
        body: typed,
        response: answers({ 200: recoveryCodesSchema }),
      },
    },
    async (request, reply) => {
      const asking = { actor: actorOf(request), sessionId: sessionIdOf(request), address: request.ip }
      const { secret, expiresAt, codes } = await confirmFactorToBe(deps, asking, request.body.code)
      return reply.setCookie(cookieName, secret, { ...cookie, expires: expiresAt }).send({ recoveryCodes: codes })
    },
  )

  app.post(
    '/api/v1/second-factor/recovery-codes',
    {
      schema: {
        operationId: 'renewRecoveryCodes',
        tags,
        summary: 'Ten new recovery codes in the place of all earlier ones',
        body: proof,
        response: answers({ 201: recoveryCodesSchema }),
      },
    },
    async (request, reply) => {
      const codes = await renewRecoveryCodes(deps, { actor: actorOf(request), address: request.ip }, request.body)
      return reply.code(201).send({ recoveryCodes: codes })
    },
  )

  app.get(
    '/api/v1/staff/:id/second-factor',
    {
      schema: {
        operationId: 'readSecondFactorOf',
        tags,
        summary: 'Whether a member of the desk has a second factor, and must',
        params: member,
        response: answers({ 200: factorSchema }),
      },
    },
    async (request) => readFactorOf(deps, request.params.id),
  )

  app.delete(
    '/api/v1/staff/:id/second-factor',
    {
      schema: {
        operationId: 'removeSecondFactor',
        tags,
        summary: 'Take the second factor away from a member of the desk who is locked out, and end their sessions',
        params: member,
        response: answers({ 204: z.null() }),
      },
    },
    async (request, reply) => {
      await removeFactor(deps, actorOf(request), request.params.id)
      return reply.code(204).send(null)
    },
  )
}
