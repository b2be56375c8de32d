import type { FastifyInstance, FastifyReply } from 'fastify'
import { z } from 'zod'
import type { Deps } from '../../deps.ts'
import { Conflict, DeskError, NotFound } from '../../errors.ts'
import { readComingMails } from '../../follow-ups/read-coming-mails.ts'
import { readFileSentTo, readFilesSentTo } from '../../follow-ups/read-sent-files.ts'
import { sendToSave } from '../../http/send-file.ts'
import { addColleagueByLink, removeColleagueByLink, writeByLink } from '../../links/act-by-link.ts'
import { caseLinkUrl } from '../../links/make-case-link.ts'
import type { OpenedLink } from '../../links/open-case-link.ts'
import { readOwnCase, type OwnCase } from '../../links/read-own-case.ts'
import { readTyped } from '../form-fields.ts'
import { pageLanguageOf } from '../language.ts'
import type { FormError } from '../layout.ts'
import { unknownLinkPage } from '../link-notices.ts'
import { openLinkOrAnswer, pathOf } from '../opened-link.ts'
import { perMinute } from '../page-limit.ts'
import { seeOther, sendPage } from '../send-page.ts'
import { readColleague, readMessage } from './case-forms.ts'
import { ownCasePage, type OwnCaseView } from './own-case-page.ts'
import { wording } from './own-case-wording.ts'

interface LinkRoute {
  Params: { token: string }
}

interface OneOfCaseRoute {
  Params: { token: string; id: string }
}

/** The soonest mails to come that are told of. */
const comingAtMost = 4

/** What can be done on the page of one's own case. Each is a POST of its own; the page itself is that of its link. */
export function addOwnCasePages(app: FastifyInstance, deps: Deps): void {
  const settings = { schema: { hide: true }, config: { outsideApi: true, rateLimit: perMinute(30) } }

  app.post<LinkRoute>('/l/:token/messages', settings, async (request, reply) => {
    const { token } = request.params
    const opened = await openOwnCase(deps, token, reply)
    if (!opened) return reply
    const form = readTyped(request.body)
    const { body, key, errors } = readMessage(form)
    const typed = { message: form.get('message') ?? '', key }
    if (form.has('switch')) return sendOwnCase(deps, opened, token, reply, { typed })
    if (errors.length > 0) return sendOwnCase(deps, opened, token, reply, { typed, errors }, 422)
    try {
      await writeByLink(deps, token, { subject: wording.subject[pageLanguageOf(request)], body, key })
    } catch (error) {
      if (isClosed(error)) return seeOther(reply, pathOf(token))
      if (!(error instanceof DeskError && error.code === 'idempotency_key_reused')) throw error
      return sendOwnCase(deps, opened, token, reply, { typed: { message: typed.message }, notice: sentBefore }, 409)
    }
    return seeOther(reply, `${pathOf(token)}?done=message`)
  })

  app.post<LinkRoute>('/l/:token/colleagues', settings, async (request, reply) => {
    const { token } = request.params
    const opened = await openOwnCase(deps, token, reply)
    if (!opened) return reply
    const form = readTyped(request.body)
    const typed = { name: form.get('name') ?? '', email: form.get('email') ?? '', language: form.get('mailLanguage') ?? '' }
    const { colleague, errors } = readColleague(form)
    if (colleague === null) return sendOwnCase(deps, opened, token, reply, { typed, errors }, 422)
    try {
      await addColleagueByLink(deps, token, colleague)
    } catch (error) {
      if (isClosed(error)) return seeOther(reply, pathOf(token))
      const refused = refusal(error)
      if (!refused) throw error
      return sendOwnCase(deps, opened, token, reply, { typed, errors: [refused] }, 409)
    }
    return seeOther(reply, `${pathOf(token)}?done=colleague`)
  })

  app.get<OneOfCaseRoute>('/l/:token/files/:id', settings, async (request, reply) => {
    const { token, id } = request.params
    const opened = await openOwnCase(deps, token, reply)
    if (!opened) return reply
    const own = await readOwnCase(deps.db, opened)
    return sendToSave(reply, await readFileSentTo(deps.db, readingOf(opened, own), id))
  })

  app.post<OneOfCaseRoute>('/l/:token/colleagues/:id/removal', settings, async (request, reply) => {
    const { token, id } = request.params
    const opened = await openOwnCase(deps, token, reply)
    if (!opened) return reply
    if (!z.uuid().safeParse(id).success) return seeOther(reply, pathOf(token))
    try {
      await removeColleagueByLink(deps, token, id)
    } catch (error) {
      // Nobody of theirs: the page shows who takes part.
      if (error instanceof NotFound) return seeOther(reply, pathOf(token))
      throw error
    }
    return seeOther(reply, `${pathOf(token)}?done=removed`)
  })
}

const sentBefore = {
  ja: 'このページからは、別の内容を一度送信しています。いまの内容も送る場合は、もう一度「送信する」を押してください。',
  en: 'Other words were sent from this page before. To send these, too, press “Send” once more.',
}

function readingOf({ contact }: OpenedLink, { messages }: Pick<OwnCase, 'messages'>) {
  return { contactId: contact.id, messageIds: messages.map(({ id }) => id) }
}

/** The case of a link that shows it, for its reader, as the page has it. */
export async function showOwnCase(
  deps: Deps,
  opened: OpenedLink,
  token: string,
  more: Pick<OwnCaseView, 'done' | 'typed' | 'errors' | 'notice'> = {},
): Promise<OwnCaseView> {
  const [own, coming] = await Promise.all([
    readOwnCase(deps.db, opened),
    opened.ticket ? readComingMails(deps, { ...opened, ticket: opened.ticket }, comingAtMost) : [],
  ])
  const files = await readFilesSentTo(deps.db, readingOf(opened, own))
  const linkTo: OwnCaseView['linkTo'] = (link) => new URL(caseLinkUrl(deps.config, link)).pathname
  return { own, coming, files, path: pathOf(token), linkTo, ...more }
}

/** The link, if it is one to a case and its reader has proved their address; otherwise undefined, after answering with what to do. */
async function openOwnCase(deps: Deps, token: string, reply: FastifyReply): Promise<OpenedLink | undefined> {
  const opened = await openLinkOrAnswer(deps, token, reply)
  if (!opened) return undefined
  if (opened.link.purpose !== 'case') return void sendPage(reply, unknownLinkPage, 404)
  if (opened.contact.verifiedAt === null) return void seeOther(reply, pathOf(token))
  return opened
}

async function sendOwnCase(
  deps: Deps,
  opened: OpenedLink,
  token: string,
  reply: FastifyReply,
  more: Pick<OwnCaseView, 'typed' | 'errors' | 'notice'>,
  status = 200,
): Promise<FastifyReply> {
  return sendPage(reply, ownCasePage(await showOwnCase(deps, opened, token, more)), status)
}

function isClosed(error: unknown): boolean {
  return error instanceof Conflict && error.code === 'closed'
}

function refusal(error: unknown): FormError | undefined {
  const told = error instanceof Conflict && (error.code === 'already_participant' || error.code === 'too_many_participants')
  return told ? { field: 'email', ja: error.sentence.ja, en: error.sentence.en } : undefined
}
