import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Audience } from '../catalog/desk-codes.ts'
import type { Deps } from '../deps.ts'
import { linkSecretOf } from '../people/link-secret.ts'
import { addressNameOf } from '../tickets/filing/draft-seal.rules.ts'
import type { BegunForm } from '../tickets/filing/beginning.rules.ts'
import { isFormKey, type FormState } from './forms/form-state.ts'
import { pageCookieOf } from './page-cookie.ts'

type Configured = Pick<Deps, 'config'>

/**
 * Gives the browser the key of a form it begins, so that it can be shown its pages by their address: sent to those alone, and gone with the
 * browser's window.
 */
export function giveFormCookie(deps: Configured, { key, action }: FormState, reply: FastifyReply): void {
  const { name, secure } = pageCookieOf(deps, 'form')
  void reply.setCookie(name, key, { path: action, httpOnly: true, sameSite: 'strict', secure })
}

/** Takes the key of a form back from a browser others use, too: no address shows its pages there any more. */
export function takeFormCookieBack(deps: Configured, state: FormState, reply: FastifyReply): void {
  if (holdsFormCookie(deps, reply.request, state)) void reply.clearCookie(pageCookieOf(deps, 'form').name, { path: addressOf(deps, state) })
}

/** Where the pages of a form have their addresses. */
export function addressOf({ config }: Configured, { form: { audience }, key }: Pick<FormState, 'form' | 'key'>): string {
  return `/forms/${audience}/${addressNameOf(linkSecretOf(config), { audience, key })}`
}

/** The form whose pages have this name in their address, if the browser that asks began it. */
export function readFormCookie(deps: Configured, audience: Audience, name: string, request: FastifyRequest): BegunForm | undefined {
  const begun = { audience, key: formCookieOf(deps, request) ?? '' }
  return isFormKey(begun.key) && addressNameOf(linkSecretOf(deps.config), begun) === name ? begun : undefined
}

/** Whether the browser that asks can be shown this form by an address. */
export function holdsFormCookie(deps: Configured, request: FastifyRequest, { key }: FormState): boolean {
  return formCookieOf(deps, request) === key
}

/** Whether the browser that asks keeps the cookie of any form. */
export function keepsFormCookie(deps: Configured, request: FastifyRequest): boolean {
  return formCookieOf(deps, request) !== undefined
}

function formCookieOf(deps: Configured, request: FastifyRequest): string | undefined {
  return request.cookies[pageCookieOf(deps, 'form').name]
}
