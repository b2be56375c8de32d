import type { FastifyReply } from 'fastify'
import type { Deps } from '../../deps.ts'
import type { OpenedLink } from '../../links/open-case-link.ts'
import { profileStanding, type WithoutProfile } from '../../links/own-profile.ts'
import { readOpenRecognition } from '../../tasks/read-recognition.ts'
import { pathOf } from '../opened-link.ts'
import { sendPage } from '../send-page.ts'
import { withoutProfilePage } from './own-profile-page.ts'

/** Answers whoever may see no profile, so that no code is sent for nothing; whether it did. */
export async function answeredWithoutProfile(deps: Deps, opened: OpenedLink, reply: FastifyReply, token: string): Promise<boolean> {
  const standing = await profileStanding(deps.db, opened)
  if (standing === 'shown') return false
  await sendWithoutProfile(deps, opened, reply, { token, reason: standing })
  return true
}

/** Says why there is no profile to see, and what to do. */
export async function sendWithoutProfile(
  deps: Deps,
  { contact }: OpenedLink,
  reply: FastifyReply,
  { token, reason }: { token: string; reason: WithoutProfile },
): Promise<FastifyReply> {
  const askedAt = (await readOpenRecognition(deps.db, contact.id)) ?? null
  return sendPage(reply, withoutProfilePage(reason, pathOf(token), askedAt), reason === 'none' ? 200 : 403)
}
