import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Audience } from '../catalog/desk-codes.ts'
import type { Deps } from '../deps.ts'
import { linkSecretOf } from '../people/link-secret.ts'
import { addressNameOf } from '../tickets/filing/draft-seal.rules.ts'
import type { BegunForm } from '../tickets/filing/beginning.rules.ts'
import { isFormKey, type FormState } from './forms/form-state.ts'

type Configured = Pick<Deps, 'config'>

/**
 * Gives the browser the key of a form it begins, so that it can be shown its pages by their address: sent to those alone, and gone with the
 * browser's window.
 */
export function giveFormCookie({ config }: Configured, { key, action }: FormState, reply: FastifyReply): void {
  const name = nameOf(config.PUBLIC_URL)
  const secure = name.startsWith('__Secure-')
  void reply.setCookie(name, key, { path: action, httpOnly: true, sameSite: 'strict', secure })
}

/** Takes the key of a form back from a browser others use, too: no address shows its pages there any more. */
export function takeFormCookieBack(deps: Configured, state: FormState, reply: FastifyReply): void {
  if (holdsFormCookie(deps, reply.request, state)) void reply.clearCookie(nameOf(deps.config.PUBLIC_URL), { path: addressOf(deps, state) })
}

/** Where the pages of a form have their addresses. */
export function addressOf({ config }: Configured, { form: { audience }, key }: Pick<FormState, 'form' | 'key'>): string {
  return `/forms/${audience}/${addressNameOf(linkSecretOf(config), { audience, key })}`
}

/** The form whose pages have this name in their address, if the browser that asks began it. */
export function readFormCookie(deps: Configured, audience: Audience, name: string, request: FastifyRequest): BegunForm | undefined {
  const begun = { audience, key: request.cookies[nameOf(deps.config.PUBLIC_URL)] ?? '' }
  return isFormKey(begun.key) && addressNameOf(linkSecretOf(deps.config), begun) === name ? begun : undefined
}

/** Whether the browser that asks can be shown this form by an address. */
export function holdsFormCookie({ config }: Configured, request: FastifyRequest, { key }: FormState): boolean {
  return request.cookies[nameOf(config.PUBLIC_URL)] === key
}

/** Whether the browser that asks keeps the cookie of any form. */
export function keepsFormCookie({ config }: Configured, request: FastifyRequest): boolean {
  return request.cookies[nameOf(config.PUBLIC_URL)] !== undefined
}

function nameOf(publicUrl: string): string {
  return publicUrl.startsWith('https:') ? '__Secure-musubi-form' : 'musubi_form'
}
