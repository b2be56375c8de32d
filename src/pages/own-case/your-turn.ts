import { html } from 'ghtml'
import type { CaseLinkKey } from '../../links/case-link.rules.ts'
import type { OwnCase } from '../../links/read-own-case.ts'
import { enquiryNumber } from '../../catalog/enquiry-number.rules.ts'
import { placeNamed } from '../candidates/place-names.ts'
import { inLanguage, wordsIn, type Language } from '../language.ts'
import { instantIn } from '../wording.ts'
import { steps, wording } from './own-case-wording.ts'

/** The path of another page of the case, whose link its reader was sent before. */
export type LinkTo = (link: CaseLinkKey) => string

interface Turn {
  readonly what: string
  readonly until: Date | null
  readonly link: CaseLinkKey
}

/** What the desk waits for its reader to do, each with the way there; nothing when it waits for nothing. HTML. */
export function yourTurn(own: OwnCase, linkTo: LinkTo, language: Language): string {
  const words = wordsIn(steps, language)
  const turns: Turn[] = [
    ...own.consents.map(({ municipalityName, expiresAt, link }) => ({
      what: words.consent(placeNamed(municipalityName, language)),
      until: expiresAt,
      link,
    })),
    ...own.enquiries.flatMap(({ side, status, enquiryId, until, link }) =>
      side === 'municipality' && status === 'sent' && link !== null ? [{ what: words.answer(enquiryNumber(enquiryId)), until, link }] : [],
    ),
    ...own.shortlists.flatMap(({ status, link, answered, candidates, expiresAt }) =>
      status === 'dispatched' && link !== null && answered < candidates ? [{ what: words.interest, until: expiresAt, link }] : [],
    ),
    ...own.meetings.flatMap(({ status, link }) =>
      link === null || status !== 'proposed' ? [] : [{ what: words.pick, until: null, link }],
    ),
  ]
  if (turns.length === 0) return ''
  const items = turns.map(
    ({ what, until, link }) =>
      html`<li>
        <p><strong>${what}</strong>!${until === null ? '' : html`<span>${words.until(instantIn(language, until))}</span>`}</p>
        <a class="button" href="${inLanguage(linkTo(link), language)}"
          >${words.go}<span class="unseen">${language === 'ja' ? '：' : ': '}${what}</span></a
        >
      </li>`,
  )
  return html`<section class="turn">
    <h2>${wording.yours[language]}</h2>
    <ul>
      !${items.join('')}
    </ul>
  </section>`
}
