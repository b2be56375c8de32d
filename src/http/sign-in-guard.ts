import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Deps } from '../deps.ts'
import { Forbidden, NotSignedIn } from '../errors.ts'
import type { AccessRule } from '../people/access-rules.policy.ts'
import { access, reachOf, scopesAllow, type Operation } from '../people/access.policy.ts'
import type { SignedInActor } from '../people/actor.ts'
import type { Awaited } from '../people/second-factor/second-factor.rules.ts'
import { recogniseSession, recogniseToken, type Recognised, type Visit } from '../people/sign-in.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by the guard on every operation that is not public; read it through `actorOf`. */
    recognisedActor: SignedInActor | null
    /** Which session the request belongs to; null for an API token. */
    recognisedSessionId: string | null
    /** What the session waits for before it may do anything else. */
    awaited: Awaited | undefined
    /** As whom the guard recognised the sender, for what outlives the request. */
    recognised: Recognised | null
  }
  interface FastifyContextConfig {
    /** Set on routes that are no operation of the API (pages, health): the guard leaves them alone. */
    outsideApi?: boolean
  }
}

/**
 * The session cookie's name: `__Host-` binds it to https and this host. Over plain http nothing does; beyond loopback, config.ts warns of
 * that.
 */
export function cookieNameOf(publicUrl: string): string {
  return publicUrl.startsWith('https:') ? '__Host-musubi' : 'musubi_session'
}

/** The session cookie with its attributes, the same wherever it is set or cleared. */
export function sessionCookieOf(publicUrl: string) {
  const name = cookieNameOf(publicUrl)
  return { name, options: { path: '/', httpOnly: true, sameSite: 'lax', secure: name.startsWith('__Host-') } } as const
}

function operationOf(schema: { operationId?: string } | undefined): Operation | undefined {
  const operationId = schema?.operationId
  return operationId !== undefined && operationId in access ? (operationId as Operation) : undefined
}

/** The person carrying out this operation. Only called behind the guard. */
export function actorOf(request: FastifyRequest): SignedInActor {
  if (!request.recognisedActor) throw new NotSignedIn()
  return request.recognisedActor
}

/** The session the request belongs to. Only where API tokens have no scope. */
export function sessionIdOf(request: FastifyRequest): string {
  if (request.recognisedSessionId === null) throw new NotSignedIn()
  return request.recognisedSessionId
}

/** As whom the sender was recognised. Only called behind the guard. */
export function recognisedOf(request: FastifyRequest): Recognised {
  if (!request.recognised) throw new NotSignedIn()
  return request.recognised
}

/** Where a request that signs somebody in comes from. */
export function visitOf(request: FastifyRequest): Visit {
  return { address: request.ip, userAgent: request.headers['user-agent'] }
}

/**
 * Lets every operation through only to whom `access.policy.ts` names, before the body is even read, and refuses
 * to register a route under /api/v1 that has no row there.
 */
export function guardSignIn(app: FastifyInstance, deps: Deps): void {
  app.decorateRequest('recognisedActor', null)
  app.decorateRequest('recognisedSessionId', null)
  app.decorateRequest('awaited', undefined)
  app.decorateRequest('recognised', null)

  app.addHook('onRoute', (route) => {
    if (route.config?.outsideApi || !route.url.startsWith('/api/v1')) return
    if (!operationOf(route.schema)) {
      throw new Error(`${String(route.method)} ${route.url}: its operationId has no row in access.policy.ts`)
    }
  })

  app.addHook('onRequest', async (request) => {
    const operation = operationOf(request.routeOptions.schema)
    if (!operation) return
    const rule: AccessRule = access[operation]
    if (rule === 'public') return
    const recognised = await recognise(request, deps)
    if (!recognised) throw new NotSignedIn()
    if (recognised.scopes && !scopesAllow(operation, recognised.scopes)) {
      throw new Forbidden({ ja: 'このAPIトークンの範囲外の操作です。', en: "This is outside the token's scopes." }, 'outside_scopes')
    }
    refuseWhileAwaiting(operation, recognised)
    const reach = reachOf(operation, recognised.actor.role)
    if (reach === 'none') throw new Forbidden()
    request.recognisedActor = { ...recognised.actor, reach }
    request.recognisedSessionId = recognised.sessionId
    request.awaited = recognised.awaits
    request.recognised = recognised
  })
}

/** What may be done in a session that waits for a second factor. */
const whileAwaiting: Readonly<Record<Awaited, readonly Operation[]>> = {
  code: ['readSession', 'signOut', 'showSecondFactor'],
  set_up: ['readSession', 'signOut', 'readSecondFactor', 'setUpSecondFactor', 'confirmSecondFactor'],
}

function refuseWhileAwaiting(operation: Operation, { awaits }: Recognised): void {
  if (awaits === undefined || whileAwaiting[awaits].includes(operation)) return
  if (awaits === 'code') {
    throw new Forbidden(
      { ja: '認証アプリの確認コードを入力してください。', en: 'Give the code of your authenticator app first.' },
      'second_factor_awaited',
    )
  }
  throw new Forbidden(
    {
      ja: 'この役割では認証アプリの設定が必要です。先に設定してください。',
      en: 'Your role needs a second factor; set it up first.',
    },
    'second_factor_set_up_awaited',
  )
}

/** Who sent the request: an API token in `Authorization: Bearer`, or else the session cookie. */
async function recognise(request: FastifyRequest, deps: Deps): Promise<Recognised | undefined> {
  const bearer = /^Bearer (.+)$/iu.exec(request.headers.authorization ?? '')?.[1]
  return bearer ? recogniseToken(deps, bearer) : recogniseBrowser(request, deps)
}

/** Who is signed in with the session cookie. API tokens do not count: their scopes are those of operations of the API. */
export async function recogniseBrowser(request: FastifyRequest, deps: Deps): Promise<Recognised | undefined> {
  const secret = request.cookies[cookieNameOf(deps.config.PUBLIC_URL)]
  if (!secret) return undefined
  refuseForeignOrigin(request, deps.config.PUBLIC_URL)
  return recogniseSession(deps, secret)
}

/** A cookie travels with requests other sites cause; only pages of our own may change things with it. */
export function refuseForeignOrigin(request: FastifyRequest, publicUrl: string): void {
  if (request.method === 'GET' || request.method === 'HEAD') return
  const site = request.headers['sec-fetch-site']
  const { origin } = request.headers
  const foreign =
    site === 'cross-site' || (origin !== undefined && origin !== new URL(publicUrl).origin && !origin.endsWith(`//${request.headers.host}`))
  if (foreign)
    throw new Forbidden({ ja: '別のサイトからの操作は受け付けません。', en: 'Requests from other sites are refused.' }, 'foreign_origin')
}
