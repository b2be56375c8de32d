import { html } from 'ghtml'
import { labelOf } from '../catalog/code-list.ts'
import { audienceCodes, roles, type Audience } from '../catalog/desk-codes.ts'
import { reachOf } from '../people/access.policy.ts'
import type { SignedInActor } from '../people/actor.ts'
import type { ResponseFigures } from '../tickets/read-response-figures.ts'
import { inLanguage, wordsIn, type Language } from './language.ts'
import { languageField, type Page } from './layout.ts'
import { afterSending, doors, startWording } from './start-wording.ts'

/** The front door: what the desk does for whom, what happens after a form and how long it takes, and the three forms. */
export function startPage(figures: ResponseFigures, visitor: SignedInActor | undefined): Page {
  return (language) => {
    const words = wordsIn(startWording, language)
    return {
      title: words.title,
      isPublic: true,
      isPackable: true,
      shape: 'start',
      body: html`<section class="hero">
          <h1>!${words.headline}</h1>
          <p class="lead">${words.lead}</p>
        </section>
        <section aria-labelledby="doors">
          <h2 id="doors" class="unseen">${words.doors}</h2>
          <div class="doors">!${audienceCodes.map((audience) => door(audience, language)).join('')}</div>
        </section>
        <section class="after" aria-labelledby="after">
          <h2 id="after">${words.after}</h2>
          !${pace(figures, language)}
          <ol class="path">
            !${afterSending
              .map(
                (step) =>
                  html`<li>
                    <h3>${step.title[language]}</h3>
                    <p>${step.text[language]}</p>
                  </li>`,
              )
              .join('')}
          </ol>
        </section>
        <section class="promises" aria-labelledby="promises">
          <h2 id="promises">${words.promises}</h2>
          <ul class="ticks">
            <li>${words.promiseBlind}</li>
            <li>${words.promiseConsent}</li>
            <li>${words.promiseAccount}</li>
          </ul>
          <p>${words.haveMail}<a href="${inLanguage('/code', language)}">${words.code}</a></p>
        </section>
        !${visitor ? visitorStrip(visitor, language) : ''}`,
    }
  }
}

function door(audience: Audience, language: Language): string {
  const { name, does, brings, takes, enter } = wordsIn(doors[audience], language)
  return html`<article class="door ${audience}">
    <h3>${name}</h3>
    <p>${does}</p>
    <ul>
      !${brings.map((line) => html`<li>${line}</li>`).join('')}
    </ul>
    <p class="takes">${takes}</p>
    <a class="button" href="${inLanguage(`/forms/${audience}`, language)}">${enter}</a>
  </article>`
}

/** How long it takes: what was measured, once there is enough of it, else what is promised. */
function pace({ promisedBusinessHours, measured }: ResponseFigures, language: Language): string {
  const words = wordsIn(startWording, language)
  const promise = html`<p>${words.promised(promisedBusinessHours)}</p>`
  if (!measured) return html`<div class="pace">!${promise}</div>`
  const duration = (hours: number) => (hours < 48 ? words.hours(Math.max(1, Math.ceil(hours))) : words.days(Math.ceil(hours / 24)))
  return html`<div class="pace">
    <p class="figure">
      !${words.measured(html`<strong>${duration(measured.half)}</strong>`, html`<strong>${duration(measured.mostly)}</strong>`)}
    </p>
    <p class="hint">${words.measuredOf(measured.tickets)}</p>
    !${promise}
  </div>`
}

function visitorStrip(visitor: SignedInActor, language: Language): string {
  const words = wordsIn(startWording, language)
  const role = labelOf(roles, visitor.role, language)
  const mails =
    reachOf('listCaughtMails', visitor.role) === 'none' ? '' : html`<a href="${inLanguage('/mails', language)}">${words.mails}</a>`
  return html`<section class="visitor" aria-label="${words.desk}">
    <p>${words.signedIn(visitor.kind === 'staff' ? visitor.name : '', role)}</p>
    <p>!${mails}</p>
    <form method="post" action="/sign-out">!${languageField(language)}<button class="plain" type="submit">${words.signOut}</button></form>
  </section>`
}
