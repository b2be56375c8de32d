import { html } from 'ghtml'
import type { OwnCase, OwnForward } from '../../links/read-own-case.ts'
import { placeNamed } from '../candidates/place-names.ts'
import { inLanguage, wordsIn, type Language } from '../language.ts'
import { instantIn } from '../wording.ts'
import { forwardState, wording } from './forward-wording.ts'

/** To which municipalities a prefecture forwarded its case and what they answered, and the way to forward it. HTML; nothing for others. */
export function forwards({ prefecture, mayForward, forwards: sent }: OwnCase, path: string, language: Language): string {
  if (prefecture === null) return ''
  const words = wordsIn(wording, language)
  const item = ({ municipality, status, createdAt, dueAt, reason }: OwnForward) =>
    html`<li>
      <strong>${instantIn(language, createdAt)}</strong><span>${placeNamed(municipality, language)}</span
      ><span class="hint"
        >${[forwardState(status, language), status === 'waiting' ? words.until(instantIn(language, dueAt)) : reason]
          .filter(Boolean)
          .join(language === 'ja' ? '。' : ': ')}</span
      >
    </li>`
  return html`<section>
    <h2>${words.forwards}</h2>
    !${
      sent.length === 0
        ? html`<p>${words.lead}</p>`
        : html`<ul class="coming">
            !${sent.map(item).join('')}
          </ul>`
    }
    !${mayForward ? html`<p><a class="button second" href="${inLanguage(`${path}/forward`, language)}">${words.open}</a></p>` : ''}
  </section>`
}
