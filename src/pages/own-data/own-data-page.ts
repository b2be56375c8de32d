import { html } from 'ghtml'
import { languages } from '../../catalog/desk-codes.ts'
import { inLanguage, wordsIn, type Language } from '../language.ts'
import { describedBy, errorAt, languageField, type FormError, type Page } from '../layout.ts'
import { doneNotice } from '../notices.ts'
import { wishSettledUntil } from '../../tasks/erasure.rules.ts'
import { instantIn } from '../wording.ts'
import type { Correction } from './correction.ts'
import { personList, recordGroups } from './own-data-records.ts'
import { wording } from './own-data-wording.ts'
import type { OwnData } from './read-own-data.ts'

export interface OwnDataView {
  readonly data: OwnData
  /** Path of the page behind the link. */
  readonly path: string
  /** Since when the reader waits to be forgotten. */
  readonly erasingSince: Date | undefined
  readonly saved?: boolean
  /** The correction as it was typed. */
  readonly typed?: Correction
  readonly errors?: readonly FormError[]
}

/** Everything the desk keeps of a person, and what they can do about it. */
export function ownDataPage({ data, path, erasingSince, saved = false, typed, errors = [] }: OwnDataView): Page {
  return (language) => {
    const words = wordsIn(wording, language)
    const folds = recordGroups(data, language, { inFull: false }).map(
      ({ title, count, body }) =>
        html`<details class="fold">
          <summary>${words.counted(title, count)}</summary>
          !${body}
        </details>`,
    )
    return {
      title: words.title,
      errors,
      ownPath: `${path}/data`,
      body: html`!${erasingSince ? receivedNotice(erasingSince, language) : ''} !${saved ? doneNotice(language, wording.saved) : ''}
        <p>${words.lead}</p>
        <h2>${words.person}</h2>
        !${personList(data, language)} !${correctionForm(typed ?? correctionOf(data), path, errors, language)}
        <h2>${words.stored}</h2>
        !${folds.join('')}
        <h2>${words.export}</h2>
        <p>${words.inFull}</p>
        <ul>
          <li><a href="${inLanguage(`${path}/data/export.html`, language)}" download>${words.html}</a></li>
          <li><a href="${inLanguage(`${path}/data/export.csv`, language)}" download>${words.csv}</a></li>
          <li><a href="${path}/data/export.json" download>${words.json}</a></li>
        </ul>
        <p class="hint">${words.csvHint}</p>
        <h2>${words.erase}</h2>
        !${erasure(erasingSince, path, language)}`,
    }
  }
}

function receivedNotice(since: Date, language: Language): string {
  const at = instantIn(language, since)
  const by = instantIn(language, wishSettledUntil(since))
  return doneNotice(language, { ja: wording.erasing.ja(at, by), en: wording.erasing.en(at, by) })
}

function erasure(since: Date | undefined, path: string, language: Language): string {
  const words = wordsIn(wording, language)
  if (since) return html`<p>${words.erasingBelow}</p>`
  return html`<p>${words.eraseLead}</p>
    <p><a class="button second" href="${inLanguage(`${path}/data/erasure`, language)}">${words.eraseButton}</a></p>`
}

function correctionOf({ person }: OwnData): Correction {
  const { name, nameKana, department, title, phone, language } = person
  return { name, nameKana: nameKana ?? '', department: department ?? '', title: title ?? '', phone: phone ?? '', language }
}

const fields = [
  ['name', 'name', 100, 'name'],
  ['nameKana', 'nameKana', 100, 'off'],
  ['department', 'department', 200, 'off'],
  ['title', 'position', 100, 'organization-title'],
  ['phone', 'phone', 20, 'tel'],
] as const

function correctionForm(typed: Correction, path: string, errors: readonly FormError[], language: Language): string {
  const words = wordsIn(wording, language)
  const controls = fields.map(
    ([name, label, max, autocomplete]) =>
      html`<div class="field">
        <label class="label" for="${name}">${words[label]}</label>
        !${errorAt(name, errors, language)}
        <input
          class="middle"
          type="${name === 'phone' ? 'tel' : 'text'}"
          id="${name}"
          name="${name}"
          value="${typed[name]}"
          maxlength="${max}"
          autocomplete="${autocomplete}"
          !${describedBy(name, errors)}
        />
      </div>`,
  )
  const options = languages.map(
    (one) => html`<option value="${one.code}" !${one.code === typed.language ? ' selected' : ''}>${one[language]}</option>`,
  )
  return html`<details class="fold" !${errors.length > 0 ? ' open' : ''}>
    <summary>${words.correct}</summary>
    <form method="post" action="${path}/data" novalidate>
      !${languageField(language)} !${controls.join('')}
      <div class="field">
        <label class="label" for="language">${words.language}</label>
        <select class="short" id="language" name="language">
          !${options.join('')}
        </select>
      </div>
      <p class="hint">${words.emailHint}</p>
      <p class="acts"><button>${words.save}</button></p>
    </form>
  </details>`
}
