import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Deps } from '../deps.ts'
import { DeskError } from '../errors.ts'
import { recogniseBrowser, sessionCookieOf } from '../http/sign-in-guard.ts'
import type { Awaited } from '../people/second-factor/second-factor.rules.ts'
import { confirmFactorToBe, setUpFactor, wrongCodeAtSetUp } from '../people/second-factor/set-up-factor.ts'
import { showFactor, wrongCode, type Proved } from '../people/second-factor/show-factor.ts'
import { wrongPassword } from '../people/second-factor/prove-oneself.ts'
import { localPath, seeNext, stepTo } from './after-sign-in.ts'
import { readForm } from './form-fields.ts'
import type { FormError } from './layout.ts'
import { beginFactorPage, confirmFactorPage, factorPage, recoveryCodesPage } from './second-factor-pages.ts'
import { seeOther, sendOwnPage } from './send-page.ts'

/** Where a session that waits for a second factor goes on. */
export function factorPath(awaits: Awaited, next: string): string {
  return stepTo(awaits === 'code' ? '/sign-in/code' : '/sign-in/set-up', next)
}

interface NextRoute {
  Querystring: { next?: unknown }
}

/** The second step of signing in: a code of the authenticator app, or, where a role must have one and none is there, setting it up. */
export function addFactorPages(app: FastifyInstance, deps: Deps): void {
  const cookie = sessionCookieOf(deps.config.PUBLIC_URL)
  const settings = { schema: { hide: true }, config: { outsideApi: true } }
  const keep = (reply: FastifyReply, { secret, expiresAt }: Proved) =>
    reply.setCookie(cookie.name, secret, { ...cookie.options, expires: expiresAt })

  /** Who is here and waits for this; whoever does not is sent where they belong. */
  async function asking(request: FastifyRequest, awaited: Awaited) {
    const recognised = await recogniseBrowser(request, deps)
    if (!recognised?.sessionId || recognised.awaits !== awaited) return undefined
    return { actor: recognised.actor, sessionId: recognised.sessionId, address: request.ip }
  }

  app.get<NextRoute>('/sign-in/code', settings, async (request, reply) => {
    const next = localPath(request.query.next)
    if (!(await asking(request, 'code'))) return seeOther(reply, stepTo('/sign-in', next))
    return sendOwnPage(reply, factorPage(next))
  })

  app.post('/sign-in/code', settings, async (request, reply) => {
    const who = await asking(request, 'code')
    const form = readForm(request.body)
    const next = localPath(form.get('next'))
    if (!who) return seeOther(reply, stepTo('/sign-in', next))
    const proved = await unlessWrong(showFactor(deps, who, codeIn(form)))
    if (!proved) return sendOwnPage(reply, factorPage(next, [wrong]), wrongCode.status)
    return seeNext(keep(reply, proved), next)
  })

  app.get<NextRoute>('/sign-in/set-up', settings, async (request, reply) => {
    const next = localPath(request.query.next)
    if (!(await asking(request, 'set_up'))) return seeOther(reply, stepTo('/sign-in', next))
    return sendOwnPage(reply, beginFactorPage(next))
  })

  app.post('/sign-in/set-up', settings, async (request, reply) => {
    const who = await asking(request, 'set_up')
    const form = readForm(request.body)
    const next = localPath(form.get('next'))
    if (!who) return seeOther(reply, stepTo('/sign-in', next))
    if (form.get('act') !== 'confirm') {
      const factor = await unlessWrong(setUpFactor(deps, who, { password: form.get('password') ?? '' }))
      if (!factor) return sendOwnPage(reply, beginFactorPage(next, [wrongAtBeginning]), wrongPassword.status)
      return sendOwnPage(reply, confirmFactorPage(next, factor))
    }
    const done = await unlessWrong(confirmFactorToBe(deps, who, codeIn(form)))
    if (!done) return sendOwnPage(reply, confirmFactorPage(next, undefined, [wrongAtSetUp]), wrongCode.status)
    return sendOwnPage(keep(reply, done), recoveryCodesPage(next, done.codes))
  })
}

function codeIn(form: ReadonlyMap<string, string>): string {
  return (form.get('code') ?? '').slice(0, 100)
}

const wrong: FormError = { field: 'code', ...wrongCode.sentence }

const wrongAtBeginning: FormError = { field: 'password', ...wrongPassword.sentence }

const wrongAtSetUp: FormError = { field: 'code', ...wrongCodeAtSetUp.sentence }

const mistakes: ReadonlySet<string> = new Set(['wrong_code', 'wrong_password', 'no_second_factor'])

/** Undefined when the code or the password was wrong, or nothing was being set up. */
async function unlessWrong<Done>(work: Promise<Done>): Promise<Done | undefined> {
  try {
    return await work
  } catch (error) {
    if (error instanceof DeskError && mistakes.has(error.code)) return undefined
    throw error
  }
}
