import type { FastifyReply } from 'fastify'
import type { Deps } from '../../deps.ts'
import type { OpenedLink } from '../../links/open-case-link.ts'
import type { SentForm } from '../form-fields.ts'
import { pathOf } from '../opened-link.ts'
import { seeOther } from '../send-page.ts'
import { giveAnsweredCookie } from './answered-cookie.ts'

/** Leads whoever answered by a link to what then stands, which their browser is shown for a while. */
export function toWhatStands(deps: Deps, { link, now }: OpenedLink, token: string, form: SentForm, reply: FastifyReply): FastifyReply {
  giveAnsweredCookie(deps, link, now, reply)
  return seeOther(reply, link.purpose === 'meeting' ? ofMeeting(pathOf(token), form) : `${pathOf(token)}?done=answered`)
}

/** Where the page of a meeting leads once what its form asks for stands, with thanks for a time that was chosen. */
export function ofMeeting(path: string, form: SentForm): string {
  const go = form.get('go')
  // It is another meeting, which has a page of its own.
  if (go === 'rebook') return `${path}/newer?done=booked`
  return go === 'none' || go === 'cancel' ? path : `${path}?done=booked`
}
