import { html } from 'ghtml'
import type { OwnProfile, WithoutProfile } from '../../links/own-profile.ts'
import { placeNamed } from '../candidates/place-names.ts'
import { inLanguage, langOf, wordsIn, type Language } from '../language.ts'
import { languageField, type Page } from '../layout.ts'
import { doneNotice } from '../notices.ts'
import { instantIn } from '../wording.ts'
import { forms } from '../forms/forms.ts'
import type { Answers } from '../forms/answers.ts'
import { pendingChanges } from './pending-changes.ts'
import { recognition } from './recognition.ts'
import { answersOfProfile, shownBlocks, type ShownBlock } from './shown-blocks.ts'
import { doneWords, wording, type ProfileDone } from './own-profile-wording.ts'

/** What an organisation states of itself, block by block, each with “still right” and a way to change it. */
export function ownProfilePage(own: OwnProfile, path: string, done: ProfileDone | undefined): Page {
  return (language) => {
    const words = wordsIn(wording, language)
    const answers = answersOfProfile(own)
    const blocks = shownBlocks[own.kind].map((block) => blockSection(block, own, answers, path, language))
    return {
      title: words.title,
      ownPath: `${path}/profile`,
      body: html`!${done ? doneNotice(language, doneWords[done]) : ''}
        <p>${words.lead(placeNamed(own.name, language))}</p>
        <dl>
          <dt>${words.statedAt}</dt>
          <dd>${instantIn(language, own.statedAt)}</dd>
        </dl>
        !${blocks.join('')} !${confirmAll(own, path, language)}`,
    }
  }
}

/** One button for all that is not being changed; none where everything is. */
function confirmAll(own: OwnProfile, path: string, language: Language): string {
  const words = wordsIn(wording, language)
  if (shownBlocks[own.kind].every(({ code }) => own.pending.has(code))) return ''
  return html`<form method="post" action="${path}/profile">
    !${languageField(language)}
    <p class="acts">
      <button name="block" value="all">${own.pending.size === 0 ? words.allRight : words.othersRight}</button>
    </p>
  </form>`
}

function blockSection(block: ShownBlock, own: OwnProfile, answers: Answers, path: string, language: Language): string {
  const words = wordsIn(wording, language)
  const confirmation = own.confirmations.get(block.code)
  const pending = own.pending.get(block.code) ?? []
  const title = block.title[language]
  const change = own.canPropose
    ? html`<a class="button second" href="${inLanguage(`${path}/profile/${block.code}`, language)}"
        >${words.change}<span class="unseen">：${title}</span></a
      >`
    : ''
  return html`<section class="known">
    <h2>${title}</h2>
    !${rowsOf(block, own, answers, language)}
    !${confirmation ? html`<p class="confirmed">${words.confirmed(instantIn(language, confirmation.confirmedAt), confirmation.by)}</p>` : ''}
    !${pendingChanges(pending, language)} !${change === '' ? html`<p class="hint">${words.changeByMessage}</p>` : ''}
    <form method="post" action="${path}/profile">
      !${languageField(language)}
      <div class="acts">
        !${
          pending.length === 0
            ? html`<button class="second" name="block" value="${block.code}">${words.right}<span class="unseen">：${title}</span></button>`
            : ''
        }
        !${change}
      </div>
    </form>
  </section>`
}

function rowsOf({ shown }: ShownBlock, { kind }: OwnProfile, answers: Answers, language: Language): string {
  const form = kind === 'municipality' ? forms.municipal : forms.corporate
  const rows = form.steps
    .filter(({ code }) => shown.includes(code))
    .flatMap(({ blocks }) => blocks.flatMap((block) => block.review({ answers, language, errors: [] })))
    .filter(({ lines }) => lines.length > 0)
  if (rows.length === 0) return html`<p>${wording.nothing[language]}</p>`
  return html`<dl class="brief">
    !${rows
      .map(({ label, lines }) => {
        const said = lines.map((line) => placeNamed(line, language)).join('\n')
        return html`<dt>${label}</dt>
          <dd !${langOf(said, language)}>${said}</dd>`
      })
      .join('')}
  </dl>`
}

/** Why somebody sees no profile, and what to do. */
export function withoutProfilePage(reason: WithoutProfile, path: string, askedAt: Date | null): Page {
  return (language) => {
    const words = wordsIn(wording, language)
    const isNone = reason === 'none'
    return {
      title: isNone ? words.noneTitle : words.notYoursTitle,
      ownPath: `${path}/profile`,
      body: html`!${isNone ? html`<p>${words.none}</p>` : recognition(askedAt, path, language)}
      !${isNone ? html`<p><a class="button" href="${inLanguage('/', language)}">${words.forms}</a></p>` : ''}`,
    }
  }
}
