import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { DeskError } from '../errors.ts'
import { digestOf } from '../people/secrets.ts'

declare module 'fastify' {
  interface FastifyInstance {
    /**
     * Counts an attempt to sign in; when there were too many, says in `Retry-After` how many seconds to wait and throws (429). Page and
     * API count together.
     */
    countSignInAttempt(request: FastifyRequest, reply: FastifyReply, email: string): Promise<void>
  }
}

const perAccountAMinute = 10
const perAddressAMinute = 100

/**
 * Two limits: per address and account, so that one guesser cannot lock a whole town hall out; and per address over all accounts,
 * because every attempt costs a password hash and a list of accounts could be sprayed.
 */
export function limitSignIn(app: FastifyInstance): void {
  const emailOf = new WeakMap<FastifyRequest, string>()
  const timeWindow = '1 minute'
  const checks = [
    app.createRateLimit({
      max: perAccountAMinute,
      timeWindow,
      keyGenerator: (request) => `account ${request.ip} ${digestOf((emailOf.get(request) ?? '').toLowerCase()).toString('base64')}`,
    }),
    app.createRateLimit({ max: perAddressAMinute, timeWindow, keyGenerator: (request) => `address ${request.ip}` }),
  ]
  app.decorate('countSignInAttempt', async (request: FastifyRequest, reply: FastifyReply, email: string) => {
    emailOf.set(request, email)
    for (const check of checks) {
      const { isAllowed, ...seen } = await check(request)
      if (!isAllowed && 'isExceeded' in seen && seen.isExceeded) {
        void reply.header('retry-after', String(seen.ttlInSeconds))
        throw tooManyAttempts
      }
    }
  })
}

const tooManyAttempts = new DeskError(429, 'too_many_requests', {
  ja: 'サインインの試行が多すぎます。1分ほど待ってからお試しください。',
  en: 'Too many attempts to sign in; wait a minute.',
})
