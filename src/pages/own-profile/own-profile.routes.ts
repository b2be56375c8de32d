import type { FastifyInstance, FastifyReply } from 'fastify'
import type { Deps } from '../../deps.ts'
import { askRecognition } from '../../links/ask-recognition.ts'
import type { OpenedLink } from '../../links/open-case-link.ts'
import { confirmOwnBlocks, proposeOwnChange, readOwnProfile, type OwnProfile } from '../../links/own-profile.ts'
import { readAnswers } from '../forms/answers.ts'
import { blocksOf } from '../forms/form.ts'
import { readForm } from '../form-fields.ts'
import { unknownLinkPage } from '../link-notices.ts'
import { pathOf } from '../opened-link.ts'
import { openForOwn, openProved } from '../own-gate/open-own.ts'
import { perMinute } from '../page-limit.ts'
import { seeOther, sendPage } from '../send-page.ts'
import { changePage, readChange } from './change-page.ts'
import { ownProfilePage } from './own-profile-page.ts'
import type { ProfileDone } from './own-profile-wording.ts'
import { sendWithoutProfile } from './without-profile.ts'
import { answersOfProfile, changeOf, shownBlocks, type ShownBlock } from './shown-blocks.ts'

interface ProfileRoute {
  Params: { token: string }
  Querystring: { done?: unknown }
}

interface BlockRoute {
  Params: { token: string; block: string }
}

/**
 * What an organisation states of itself, for its own people: to see, to confirm, to propose changes of. All of it behind a one-time code.
 */
export function addOwnProfilePages(app: FastifyInstance, deps: Deps): void {
  const schema = { hide: true }
  const views = { schema, config: { outsideApi: true } }
  const acts = { schema, config: { outsideApi: true, rateLimit: perMinute(60) } }

  app.get<ProfileRoute>('/l/:token/profile', views, async (request, reply) => {
    const { token } = request.params
    const opened = await openProved(deps, request, reply, { token, part: 'profile' })
    const own = opened && (await profileOrAnswer(deps, opened, token, reply))
    return own ? sendPage(reply, ownProfilePage(own, pathOf(token), doneOf(request.query.done))) : reply
  })

  app.post<ProfileRoute>('/l/:token/profile', acts, async (request, reply) => {
    const { token } = request.params
    const opened = await openProved(deps, request, reply, { token, part: 'profile' })
    const own = opened && (await profileOrAnswer(deps, opened, token, reply))
    if (!opened || !own) return reply
    const said = readForm(request.body).get('block') ?? ''
    const blocks = said === 'all' ? shownBlocks[own.kind].map(({ code }) => code) : [said]
    const isNoted = await confirmOwnBlocks(deps, opened, blocks)
    return seeOther(reply, `${pathOf(token)}/profile?done=${isNoted ? 'confirmed' : 'pending'}`)
  })

  app.post<ProfileRoute>('/l/:token/recognition', acts, async (request, reply) => {
    const { token } = request.params
    const { opened } = (await openForOwn(deps, reply, { token, said: 'data' })) ?? {}
    if (!opened) return reply
    await askRecognition(deps, opened)
    // A link to the profile alone has no page of a case to go on to.
    return seeOther(reply, opened.link.purpose === 'case' ? `${pathOf(token)}?done=recognition` : `${pathOf(token)}/profile`)
  })

  app.get<BlockRoute>('/l/:token/profile/:block', views, async (request, reply) => {
    const { token } = request.params
    const opened = await openProved(deps, request, reply, { token, part: 'profile' })
    const own = opened && (await profileOrAnswer(deps, opened, token, reply))
    if (!own) return reply
    const block = changeable(own, request.params.block)
    if (!block) return sendPage(reply, unknownLinkPage, 404)
    const names = blocksOf(block.form)
    const answers = new Map([...answersOfProfile(own)].filter(([name]) => names.some((one) => one.owns(name))))
    return sendPage(reply, changePage({ block, answers, path: pathOf(token) }))
  })

  app.post<BlockRoute>('/l/:token/profile/:block', acts, async (request, reply) => {
    const { token } = request.params
    const opened = await openProved(deps, request, reply, { token, part: 'profile' })
    const own = opened && (await profileOrAnswer(deps, opened, token, reply))
    if (!opened || !own) return reply
    const block = changeable(own, request.params.block)
    if (!block) return sendPage(reply, unknownLinkPage, 404)
    const asked = readChange(block.form, readAnswers(request.body))
    if (asked.kind === 'page') {
      const { kind: _, ...shown } = asked
      return sendPage(reply, changePage({ block, path: pathOf(token), ...shown }), shown.errors.length > 0 ? 422 : 200)
    }
    const isNew = await proposeOwnChange(deps, opened, changeOf(asked.parsed))
    return seeOther(reply, `${pathOf(token)}/profile?done=${isNew ? 'proposed' : 'same'}`)
  })
}

function doneOf(said: unknown): ProfileDone | undefined {
  return (['confirmed', 'proposed', 'same', 'pending'] as const).find((done) => done === said)
}

async function profileOrAnswer(deps: Deps, opened: OpenedLink, token: string, reply: FastifyReply): Promise<OwnProfile | undefined> {
  const own = await readOwnProfile(deps.db, opened)
  if (typeof own !== 'string') return own
  return void (await sendWithoutProfile(deps, opened, reply, { token, reason: own }))
}

function changeable(own: OwnProfile, code: string): ShownBlock | undefined {
  return own.canPropose ? shownBlocks[own.kind].find((one) => one.code === code) : undefined
}
