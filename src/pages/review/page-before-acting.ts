import type { Deps } from '../../deps.ts'
import type { OpenedLink } from '../../links/open-case-link.ts'
import { readLinkCase, type LinkCase } from '../../links/read-link-case.ts'
import type { SentForm } from '../form-fields.ts'
import type { Page } from '../layout.ts'
import { pageOfLink } from '../link-page.ts'
import { pathOf } from '../opened-link.ts'
import { answerReview } from './answer-review.ts'
import { consentReview } from './consent-review.ts'
import { interestReview } from './interest-review.ts'
import { meetingReview } from './meeting-review.ts'
import { passedReview } from './passed-review.ts'
import { backAct, confirmAct, reviewPage, reviewStep, type Review } from './review-page.ts'

/**
 * The page a form behind a link leads to before it does anything: the review of an answer that others are told of, the form again (in
 * another language, or on the way back), with all it says. Undefined when it is to be acted on: it was confirmed, needs no review, or says
 * nothing that could be taken.
 */
export async function pageBeforeActing(deps: Deps, opened: OpenedLink, token: string, form: SentForm): Promise<Page | undefined> {
  const leads = leadsTo(form)
  if (leads === 'act') return undefined
  if (leads === 'form') return pageOfLink(deps, opened, token, { form })
  const review = reviewOf(await readLinkCase(deps.db, opened), form)
  if (review) return reviewPage(review, pathOf(token), form)
  return form.has('switch') ? pageOfLink(deps, opened, token, { form }) : undefined
}

/** Where a pressed button of a form that is reviewed leads, or of its review: to the form again, to the review, or to the act. */
export function leadsTo(form: SentForm): 'form' | 'review' | 'act' {
  const act = form.get('act')
  if (form.has('switch')) return form.get('step') === reviewStep ? 'review' : 'form'
  if (act === confirmAct) return 'act'
  return act === backAct ? 'form' : 'review'
}

function reviewOf(shown: LinkCase, form: SentForm): Review | undefined {
  switch (shown.purpose) {
    case 'interest':
      return interestReview(shown, form)
    case 'answer':
      return answerReview(shown, form)
    case 'consent':
      return consentReview(shown, form)
    case 'meeting':
      return meetingReview(shown, form)
    case 'passed':
      return passedReview(shown, form)
    default:
      return undefined
  }
}
