import type { Deps } from '../deps.ts'
import type { OpenedLink } from '../links/open-case-link.ts'
import { readLinkCase, showsOwnCase, type LinkCase } from '../links/read-link-case.ts'
import { readWordsUnder } from '../tickets/correspond.ts'
import { answerPage } from './answer-page.ts'
import { consentPage } from './consent-page.ts'
import type { SentForm } from './form-fields.ts'
import { interestPage } from './interest-page.ts'
import type { Page } from './layout.ts'
import { subjectOfWish } from './meeting-again.ts'
import { meetingPage } from './meeting-page.ts'
import type { JustDone } from './notices.ts'
import { pathOf } from './opened-link.ts'
import { ownCasePage, type Done } from './own-case/own-case-page.ts'
import { showOwnCase } from './own-case/own-case.routes.ts'
import { passedCasePage } from './passed-case/passed-case-page.ts'
import type { OneAct } from './used-link/used-up.rules.ts'
import { verifyPage } from './verify-page.ts'

/** The page of a link, with what the form on it says so far; `act`: what it is for, where that is read already. */
export async function pageOfLink(
  deps: Deps,
  opened: OpenedLink,
  token: string,
  { form, done, just, act }: { form?: SentForm; done?: Done | undefined; just?: JustDone | undefined; act?: OneAct | undefined },
): Promise<Page> {
  if (showsOwnCase(opened)) return ownCasePage(await showOwnCase(deps, opened, token, { done }))
  const shown = act ?? (await readLinkCase(deps.db, opened))
  if (shown.purpose === 'profile' || shown.purpose === 'case') throw new Error('the page of a profile lies elsewhere')
  if (shown.purpose === 'meeting' && just === 'answered' && opened.link.ticketId !== null) {
    const wishes = await readWordsUnder(deps.db, opened.link.ticketId, subjectOfWish)
    return pageOf({ ...shown, said: wishes.at(-1) ?? null }, pathOf(token), form, just)
  }
  return pageOf(shown, pathOf(token), form, just)
}

/** The page of one act of a case; `just`: what its reader comes from. */
export function pageOf(shown: Exclude<LinkCase, { purpose: 'case' | 'profile' }>, path: string, form?: SentForm, just?: JustDone): Page {
  const sent = { ...(form && { sent: form }) }
  const justNow = just === 'answered'
  switch (shown.purpose) {
    case 'verify':
      return verifyPage(shown, path)
    case 'interest':
      return interestPage(shown, path, { ...sent, justNow })
    case 'answer':
      return answerPage(shown, path, { ...sent, just })
    case 'consent':
      return consentPage(shown, path, { ...sent, justNow })
    case 'meeting':
      return meetingPage(shown, path, form, [], just)
    case 'passed':
      return passedCasePage(shown, path, form)
  }
}
