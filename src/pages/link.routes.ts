import type { FastifyInstance, FastifyReply } from 'fastify'
import type { Deps } from '../deps.ts'
import { Conflict } from '../errors.ts'
import {
  answerByLink,
  answerPassedCaseByLink,
  chooseSlotByLink,
  consentByLink,
  declineSlotsByLink,
  stateInterestByLink,
  verifyByLink,
} from '../links/act-by-link.ts'
import type { OpenedLink } from '../links/open-case-link.ts'
import { readLinkCase, type LinkCase } from '../links/read-link-case.ts'
import { renewCaseLink } from '../links/renew-case-link.ts'
import { digestOf } from '../people/secrets.ts'
import { answerPage } from './answer-page.ts'
import { readInterest } from './candidates/interest-choices.ts'
import { consentPage, readConsent } from './consent-page.ts'
import { readAnswer, tooManyQuestionsError } from './enquiry-answers.ts'
import { readTyped, type SentForm } from './form-fields.ts'
import { alreadyEnquiredError, interestPage } from './interest-page.ts'
import type { FormError, Page } from './layout.ts'
import { renewedLinkPage } from './link-notices.ts'
import { addLinkViews } from './link-views.routes.ts'
import { meetingPage, readChoice, subjectOfDeclined, takenMeanwhile } from './meeting-page.ts'
import { ownCasePage, doneOf, type Done } from './own-case/own-case-page.ts'
import { addOwnCasePages, showOwnCase } from './own-case/own-case.routes.ts'
import { addForwardPages } from './own-case/forward.routes.ts'
import { addOwnDataPages } from './own-data/own-data.routes.ts'
import { addOwnProfilePages } from './own-profile/own-profile.routes.ts'
import { addGatePages } from './own-gate/gate.routes.ts'
import { openLinkOrAnswer, pathOf } from './opened-link.ts'
import { perMinute } from './page-limit.ts'
import { readPassedCaseWord } from './passed-case/answer-form.ts'
import { passedCasePage } from './passed-case/passed-case-page.ts'
import { seeOther, sendPage } from './send-page.ts'
import { verifyPage } from './verify-page.ts'

interface LinkRoute {
  Params: { token: string }
  Querystring: { done?: unknown }
}

/** The pages behind the links in mails. GET and HEAD change nothing; a POST does the one act the link is for. */
export function addLinkPages(app: FastifyInstance, deps: Deps): void {
  const outsideApi = true
  addLinkViews(app, deps)
  addOwnCasePages(app, deps)
  addForwardPages(app, deps)
  addGatePages(app, deps)
  addOwnDataPages(app, deps)
  addOwnProfilePages(app, deps)

  app.get<LinkRoute>('/l/:token', { schema: { hide: true }, config: { outsideApi } }, async (request, reply) => {
    const { token } = request.params
    const opened = await openLinkOrAnswer(deps, token, reply)
    if (!opened) return reply
    if (isWayToProfile(opened)) return seeOther(reply, `${pathOf(token)}/profile`)
    return sendPage(reply, await pageOfLink(deps, opened, token, { done: doneOf(request.query.done) }))
  })

  app.post<LinkRoute>('/l/:token', { schema: { hide: true }, config: { outsideApi, rateLimit: perMinute(60) } }, async (request, reply) => {
    const { token } = request.params
    const opened = await openLinkOrAnswer(deps, token, reply)
    if (!opened) return reply
    if (isWayToProfile(opened)) return seeOther(reply, `${pathOf(token)}/profile`)
    const form = readTyped(request.body)
    if (form.has('switch')) return sendPage(reply, await pageOfLink(deps, opened, token, { form }))
    return act(deps, token, opened, form, reply)
  })

  app.post<LinkRoute>(
    '/l/:token/renewal',
    {
      schema: { hide: true },
      config: {
        outsideApi,
        rateLimit: {
          max: 5,
          timeWindow: '1 hour',
          keyGenerator: (request) => digestOf((request.params as LinkRoute['Params']).token).toString('base64'),
        },
      },
    },
    async (request, reply) => {
      await renewCaseLink(deps, request.params.token)
      return sendPage(reply, renewedLinkPage)
    },
  )
}

/** The page of a link, with what the form on it says so far. */
async function pageOfLink(
  deps: Deps,
  opened: OpenedLink,
  token: string,
  { form, done }: { form?: SentForm; done?: Done | undefined },
): Promise<Page> {
  const shown = await readLinkCase(deps.db, opened)
  if (shown.purpose === 'profile') throw new Error('the page of a profile lies elsewhere')
  return shown.purpose === 'case' ? ownCasePage(await showOwnCase(deps, shown, token, { done })) : pageOf(shown, pathOf(token), form)
}

/** The page of one act of a case. */
function pageOf(shown: Exclude<LinkCase, { purpose: 'case' | 'profile' }>, path: string, form?: SentForm): Page {
  switch (shown.purpose) {
    case 'verify':
      return verifyPage(shown, path)
    case 'interest':
      return interestPage(shown, path, form)
    case 'answer':
      return answerPage(shown, path, form)
    case 'consent':
      return consentPage(shown, path)
    case 'meeting':
      return meetingPage(shown, path, form)
    case 'passed':
      return passedCasePage(shown, path, form)
  }
}

/** A link to what the desk knows of its reader; their pages lie behind a one-time code. */
function isWayToProfile({ link, contact }: OpenedLink): boolean {
  return link.purpose === 'profile' && contact.verifiedAt !== null
}

/** Does the act the form asks for and shows what then stands; a form with mistakes comes back with them. */
async function act(deps: Deps, token: string, opened: OpenedLink, form: SentForm, reply: FastifyReply): Promise<FastifyReply> {
  const shown = await readLinkCase(deps.db, opened)
  const path = pathOf(token)
  switch (shown.purpose) {
    case 'verify':
      await verifyByLink(deps, token)
      return seeOther(reply, opened.link.purpose === 'case' ? `${path}?done=verified` : path)
    case 'case':
    case 'profile':
      // Its forms have addresses of their own.
      break
    case 'interest': {
      const { stated, errors } = readInterest(shown, form)
      if (errors.length > 0) return sendPage(reply, interestPage(shown, path, form, errors), 422)
      const refused = await refusedFields(stateInterestByLink(deps, token, stated), alreadyEnquiredError)
      if (refused.length > 0) return sendPage(reply, interestPage(shown, path, form, refused), 422)
      break
    }
    case 'answer': {
      const { answer, errors } = readAnswer(form)
      if (answer === null) return sendPage(reply, answerPage(shown, path, form, errors), 422)
      const refused = await refusedFields(answerByLink(deps, token, answer), tooManyQuestionsError)
      if (refused.length > 0) return sendPage(reply, answerPage(shown, path, form, refused), 409)
      break
    }
    case 'consent': {
      const { consent, errors } = readConsent(form)
      if (consent === null) return sendPage(reply, consentPage(shown, path, errors), 422)
      await orSeeWhatStands(consentByLink(deps, token, consent))
      break
    }
    case 'passed': {
      const { word, errors } = readPassedCaseWord(shown, form)
      if (word === null) return sendPage(reply, passedCasePage(shown, path, form, errors), 422)
      await orSeeWhatStands(answerPassedCaseByLink(deps, token, word))
      break
    }
    case 'meeting': {
      const { slotId, suits, phone, errors } = readChoice(shown, form)
      if (errors.length > 0) return sendPage(reply, meetingPage(shown, path, form, errors), 422)
      if (slotId === null) {
        await orSeeWhatStands(declineSlotsByLink(deps, token, { subject: subjectOfDeclined, body: suits }))
        break
      }
      if (await isTakenMeanwhile(chooseSlotByLink(deps, token, { slotId, ...(phone !== undefined && { phone }) }))) {
        const now = await readLinkCase(deps.db, opened)
        if (now.purpose !== 'meeting') break
        return sendPage(reply, meetingPage(now, path, form, takenMeanwhile), 409)
      }
      break
    }
  }
  return seeOther(reply, path)
}

/** Refusals whose reason the page itself shows: it was done before, by somebody else, or its time is over. */
const shownByPage = new Set([
  'already_stated',
  'already_answered',
  'already_consented',
  'already_withdrawn',
  'not_accepted_yet',
  'illegal_move',
  'expired',
  'withdrawn',
  'link_expired',
  'meeting_status',
])

async function orSeeWhatStands(work: Promise<void>): Promise<void> {
  try {
    await work
  } catch (error) {
    if (!(error instanceof Conflict && shownByPage.has(error.code))) throw error
  }
}

/** The same, with a refusal the form can mend as a mistake of the form: what else was chosen and typed must not be lost with it. */
async function refusedFields(work: Promise<void>, errorOf: (refusal: Conflict) => FormError | undefined): Promise<FormError[]> {
  try {
    await orSeeWhatStands(work)
    return []
  } catch (error) {
    const refused = error instanceof Conflict ? errorOf(error) : undefined
    if (!refused) throw error
    return [refused]
  }
}

/** The time was free when the page was shown, but is no more: the others are shown anew. */
async function isTakenMeanwhile(work: Promise<void>): Promise<boolean> {
  try {
    await orSeeWhatStands(work)
    return false
  } catch (error) {
    if (error instanceof Conflict && (error.code === 'slot_taken' || error.code === 'slot_over')) return true
    throw error
  }
}
