import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Deps } from '../deps.ts'
import { DeskError } from '../errors.ts'
import { emailAddress } from '../http/fields.schemas.ts'
import { recogniseBrowser, refuseForeignOrigin, sessionCookieOf, visitOf } from '../http/sign-in-guard.ts'
import type { SignedInActor } from '../people/actor.ts'
import { signIn, signOut, type Visit } from '../people/sign-in.ts'
import { readResponseFigures } from '../tickets/read-response-figures.ts'
import { localPath, seeNext } from './after-sign-in.ts'
import { readForm } from './form-fields.ts'
import { factorPath } from './second-factor.routes.ts'
import { seeOther, sendOwnPage } from './send-page.ts'
import { signInPage, wrongCredentials } from './sign-in-page.ts'
import { startPage } from './start-page.ts'

/** Who is signed in with the cookie of this browser; nobody as long as their second factor is awaited. */
export async function visitorOf(request: FastifyRequest, deps: Deps): Promise<SignedInActor | undefined> {
  const recognised = await recogniseBrowser(request, deps)
  return recognised?.awaits === undefined ? recognised?.actor : undefined
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
    // Where nobody said where to: members of the desk work at the desk.
    const goal = next === '/' && 'role' in signedIn.person ? '/desk' : next
    return signedIn.awaits ? seeOther(reply, factorPath(signedIn.awaits, goal)) : seeNext(reply, goal)
  })

  app.post('/sign-out', settings, async (request, reply) => {
    refuseForeignOrigin(request, deps.config.PUBLIC_URL)
    const secret = request.cookies[cookie.name]
    if (secret) await signOut(deps, secret)
    return seeOther(reply.clearCookie(cookie.name, cookie.options), '/')
  })
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
