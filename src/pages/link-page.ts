import type { Deps } from '../deps.ts'
import type { OpenedLink } from '../links/open-case-link.ts'
import { readLinkCase, type LinkCase } from '../links/read-link-case.ts'
import { answerPage } from './answer-page.ts'
import { consentPage } from './consent-page.ts'
import type { SentForm } from './form-fields.ts'
import { interestPage } from './interest-page.ts'
import type { Page } from './layout.ts'
import { meetingPage } from './meeting-page.ts'
import { pathOf } from './opened-link.ts'
import { ownCasePage, type Done } from './own-case/own-case-page.ts'
import { showOwnCase } from './own-case/own-case.routes.ts'
import { passedCasePage } from './passed-case/passed-case-page.ts'
import { verifyPage } from './verify-page.ts'

/** The page of a link, with what the form on it says so far. */
export async function pageOfLink(
  deps: Deps,
  opened: OpenedLink,
  token: string,
  { form, done, justNow = false }: { form?: SentForm; done?: Done | undefined; justNow?: boolean },
): Promise<Page> {
  const shown = await readLinkCase(deps.db, opened)
  if (shown.purpose === 'profile') throw new Error('the page of a profile lies elsewhere')
  if (shown.purpose === 'case') return ownCasePage(await showOwnCase(deps, shown, token, { done }))
  return pageOf(shown, pathOf(token), form, justNow)
}

/** The page of one act of a case; `justNow` when its reader comes from answering. */
export function pageOf(shown: Exclude<LinkCase, { purpose: 'case' | 'profile' }>, path: string, form?: SentForm, justNow = false): Page {
  switch (shown.purpose) {
    case 'verify':
      return verifyPage(shown, path)
    case 'interest':
      return interestPage(shown, path, { ...(form && { sent: form }), justNow })
    case 'answer':
      return answerPage(shown, path, form)
    case 'consent':
      return consentPage(shown, path, form)
    case 'meeting':
      return meetingPage(shown, path, form, [], justNow)
    case 'passed':
      return passedCasePage(shown, path, form)
  }
}
