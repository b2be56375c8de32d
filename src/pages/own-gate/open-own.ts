import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Deps } from '../../deps.ts'
import { isCodeAwaited, isProved } from '../../links/one-time-codes/enter-code.ts'
import type { OpenedLink } from '../../links/open-case-link.ts'
import { readIntroducedPerson } from '../../links/read-introduced-person.ts'
import type { FormError } from '../layout.ts'
import { unknownLinkPage } from '../link-notices.ts'
import { openLinkOrAnswer, pathOf } from '../opened-link.ts'
import { recognisable } from '../recognisable-address.rules.ts'
import { answeredWithoutProfile } from '../own-profile/without-profile.ts'
import { seeOther, sendPage } from '../send-page.ts'
import { noteWayBackOfProved } from '../way-back.ts'
import { gatePage } from './gate-page.ts'
import { isBehind, partOf, type OwnPart } from './own-part.ts'

/** The cookie that remembers a code typed right; it is sent to the pages behind this link only. */
export function proofCookieOf(publicUrl: string, token: string) {
  const secure = publicUrl.startsWith('https:')
  return { name: 'musubi_proof', options: { path: pathOf(token), httpOnly: true, sameSite: 'lax', secure } } as const
}

/** The link of the address and which page behind it is meant, if its reader may have that; otherwise undefined, after answering with what to do. */
export async function openForOwn(
  deps: Deps,
  reply: FastifyReply,
  { token, said }: { token: string; said: string | undefined },
): Promise<{ opened: OpenedLink; part: OwnPart } | undefined> {
  const opened = await openLinkOrAnswer(deps, token, reply)
  if (!opened) return undefined
  const part = partOf(said, opened.link.purpose)
  if (!isBehind(part, opened.link.purpose)) return void sendPage(reply, unknownLinkPage, 404)
  if (opened.contact.verifiedAt === null) return void seeOther(reply, pathOf(token))
  if (part === 'profile' && (await answeredWithoutProfile(deps, opened, reply, token))) return undefined
  if (part === 'contact' && (await readIntroducedPerson(deps.db, opened)) === undefined) return void seeOther(reply, pathOf(token))
  return { opened, part }
}

/** The same, if its reader has typed a code in this browser; otherwise they are asked for one. */
export async function openProved(
  deps: Deps,
  request: FastifyRequest,
  reply: FastifyReply,
  { token, part }: { token: string; part: OwnPart },
): Promise<OpenedLink | undefined> {
  const { opened } = (await openForOwn(deps, reply, { token, said: part })) ?? {}
  if (!opened) return undefined
  if (await isProved(deps, opened, request.cookies[proofCookieOf(deps.config.PUBLIC_URL, token).name])) {
    await noteWayBackOfProved(deps, opened, request)
    return opened
  }
  return void (await sendGate(deps, opened, reply, { token, part }))
}

export async function sendGate(
  deps: Deps,
  opened: OpenedLink,
  reply: FastifyReply,
  { token, part, errors = [] }: { token: string; part: OwnPart; errors?: readonly FormError[] },
  status = 200,
): Promise<FastifyReply> {
  const awaited = await isCodeAwaited(deps.db, opened)
  return sendPage(reply, gatePage({ path: pathOf(token), part, mailbox: recognisable(opened.contact.email), awaited, errors }), status)
}
