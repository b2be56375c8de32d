import type { FastifyReply } from 'fastify'
import type { Deps } from '../../deps.ts'
import { wasSentByLink } from '../../links/acting.ts'
import type { OpenedLink } from '../../links/open-case-link.ts'
import type { SentForm } from '../form-fields.ts'
import { notTakenPage } from '../not-taken-page.ts'
import { sendPage } from '../send-page.ts'
import { sendingOf } from '../sending.ts'
import { saidByForm } from './said-by-form.ts'
import { isWithheld, readOneAct, sendUsedLink, viewOfUsed } from './used-link.ts'
import { usedLinkPage } from './used-link-page.ts'
import { isUsedUp } from './used-up.rules.ts'
import { toWhatStands } from './what-stands.ts'

/**
 * Answers a form that is sent by a link that was used: with what stands, where this very form was taken (a button pressed twice); with its
 * own words, where its sender may know nothing of what stands. Whether it did: nothing is answered while the link is open, or to who may see.
 */
export async function answeredAsUsed(deps: Deps, opened: OpenedLink, token: string, form: SentForm, reply: FastifyReply): Promise<boolean> {
  const shown = await readOneAct(deps, opened)
  if (!shown || !isUsedUp(shown)) return false
  const sending = sendingOf(form)
  if (sending && (await wasSentByLink(deps, opened, sending))) {
    void toWhatStands(deps, opened, token, form, reply)
    return true
  }
  if (!(await isWithheld(deps, { opened, shown }, token, reply.request))) return false
  const said = saidByForm(shown, form)
  if (said.length === 0) await sendUsedLink(deps, opened, token, reply)
  else void sendPage(reply, notTakenPage(usedLinkPage(await viewOfUsed(deps, opened, token, reply.request)), 'used', said), 409)
  return true
}
