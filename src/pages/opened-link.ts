import type { FastifyReply } from 'fastify'
import type { Deps } from '../deps.ts'
import { openCaseLink, type OpenedLink } from '../links/open-case-link.ts'
import { closedLinkPage, endedLinkPage, expiredLinkPage, unknownLinkPage } from './link-notices.ts'
import { sendPage } from './send-page.ts'
import { noteWayBack } from './way-back.ts'
import { noteYearCount } from './year-count.ts'

const tokenShape = /^[\w-]{43}$/u

export function pathOf(token: string): string {
  return `/l/${token}`
}

/** The link of an address; for one that opens nothing (any more) undefined, after answering with what to do. */
export async function openLinkOrAnswer(deps: Deps, token: string, reply: FastifyReply): Promise<OpenedLink | undefined> {
  const opened = tokenShape.test(token) ? await openCaseLink(deps, token) : undefined
  if (!opened) return void sendPage(reply, unknownLinkPage, 404)
  noteYearCount(reply.request, opened.years)
  if (opened.erased || opened.removed) return void sendPage(reply, closedLinkPage, 410)
  if (opened.expired) return void sendPage(reply, isEnded(opened) ? endedLinkPage : expiredLinkPage(pathOf(token)), 410)
  await noteWayBack(deps, opened, token, reply)
  return opened
}

/** A link to a whole case that worked as long as there was something to tell: another one would open no more. */
function isEnded({ link, contact }: OpenedLink): boolean {
  return link.purpose === 'case' && contact.verifiedAt !== null
}
