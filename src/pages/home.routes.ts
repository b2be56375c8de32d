import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Deps } from '../deps.ts'
import { DeskError } from '../errors.ts'
import { emailAddress } from '../http/fields.schemas.ts'
import { recogniseBrowser, refuseForeignOrigin, sessionCookieOf, visitOf } from '../http/sign-in-guard.ts'
import type { SignedInActor } from '../people/actor.ts'
import { signIn, signOut, type Visit } from '../people/sign-in.ts'
import { readResponseFigures } from '../tickets/read-response-figures.ts'
import { readForm } from './form-fields.ts'
import type { Page } from './layout.ts'
import { seeOther, sendPage } from './send-page.ts'
import { signInPage, wrongCredentials } from './sign-in-page.ts'
import { startPage } from './start-page.ts'

/** Who is signed in with the cookie of this browser. */
export async function visitorOf(request: FastifyRequest, deps: Deps): Promise<SignedInActor | undefined> {
  return (await recogniseBrowser(request, deps))?.actor
}

/** The front door, signing in and out. */
export function addHomePages(app: FastifyInstance, deps: Deps): void {
  const cookie = sessionCookieOf(deps.config.PUBLIC_URL)
  const settings = { schema: { hide: true }, config: { outsideApi: true } }

  app.get('/', settings, async (request, reply) => {
    const [figures, visitor] = await Promise.all([readResponseFigures(deps.db), visitorOf(request, deps)])
    return sendOwnPage(reply, startPage(figures, visitor))
  })

  app.get<{ Querystring: { next?: unknown } }>('/sign-in', settings, (request, reply) =>
    sendOwnPage(reply, signInPage(localPath(request.query.next))),
  )

  app.post('/sign-in', settings, async (request, reply) => {
    refuseForeignOrigin(request, deps.config.PUBLIC_URL)
    const form = readForm(request.body)
    const next = localPath(form.get('next'))
    const email = form.get('email') ?? ''
    const signedIn = await signInOrNothing(deps, email, form.get('password') ?? '', visitOf(request))
    if (!signedIn) return sendOwnPage(reply, signInPage(next, email, [wrongCredentials]), 401)
    void reply.setCookie(cookie.name, signedIn.secret, { ...cookie.options, expires: signedIn.expiresAt })
    return seeOther(reply, next)
  })

  app.post('/sign-out', settings, async (request, reply) => {
    refuseForeignOrigin(request, deps.config.PUBLIC_URL)
    const secret = request.cookies[cookie.name]
    if (secret) await signOut(deps, secret)
    return seeOther(reply.clearCookie(cookie.name, cookie.options), '/')
  })
}

/** Browsers send `Origin: null` with forms of a page without referrer, which would look like another site's: these pages keep theirs. */
function sendOwnPage(reply: FastifyReply, page: Page, status?: number): FastifyReply {
  return sendPage(reply.header('referrer-policy', 'same-origin'), page, status)
}

async function signInOrNothing(deps: Deps, email: string, password: string, visit: Visit) {
  const address = emailAddress.safeParse(email)
  if (!address.success || password === '' || password.length > 200) return undefined
  try {
    return await signIn(deps, { email: address.data, password }, visit)
  } catch (error) {
    if (error instanceof DeskError && error.code === 'wrong_credentials') return undefined
    throw error
  }
}

/** Where to go after signing in: a path of our own, whatever was asked for. */
function localPath(next: unknown): string {
  return typeof next === 'string' && /^\/[\w./-]*$/u.test(next) && !next.includes('//') ? next : '/'
}
