import { html } from 'ghtml'
import { placesPath } from '../browser-script.ts'
import { describedBy } from '../layout.ts'
import { typedIn } from './answers.ts'
import { typedPlaceName, type Field } from './fields.ts'
import { findPlaces, latinNameOfPlace, nameOfPlace, placeMeant, placesAtMost } from './find-places.rules.ts'
import type { Shown } from './form.ts'

const wording = {
  count: { ja: '{count}件の候補があります。上下の矢印キーで選べます。', en: '{count} suggestions; use the arrow keys.' },
  find: { ja: '検索する', en: 'Search' },
  meant: { ja: 'どちらの自治体ですか', en: 'Which one do you mean?' },
  found: {
    ja: (name: string, code: string) => `${name}（コード ${code}）として承ります。`,
    en: (name: string, code: string) => `Understood as ${name} (code ${code}).`,
  },
  more: {
    ja: (count: number) => `ほかに${count}件あります。見つからない場合は、名前をもう少し長く入力してください。`,
    en: (count: number) => `There are ${count} more. If yours is not here, type more of its name.`,
  },
} as const

/** Where a place is typed, with a button that searches without a script, and the places found when they are several. HTML. */
export function renderPlace(field: Extract<Field, { kind: 'place' }>, name: string, { answers, language, errors, shared }: Shown): string {
  const typedName = typedPlaceName(name)
  const query = typedIn(answers, typedName)
  const chosen = typedIn(answers, name)
  const found = findPlaces(query, field.among)
  const meant = placeMeant(query, chosen, field.among)
  // Under a mistake stands what was typed: a place made of it may be what is wrong.
  const isSettled = meant !== undefined && found.length === 1 && !errors.some((error) => error.field === typedName)
  const hintId = field.help || field.why ? `${typedName}-hint` : undefined
  const required = field.required ? ' required' : ''
  const shownQuery = isSettled ? nameOfPlace(meant) : query
  return html`<div class="unit">
      <input
        class="middle"
        type="text"
        id="${typedName}"
        name="${typedName}"
        value="${shownQuery}"
        !${shared ? ' autocomplete="off"' : ''}
        data-places="${field.among}"
        data-source="${placesPath}"
        data-found="${wording.count[language]}"
        data-list="${field.label[language]}"
        !${required}!${describedBy(typedName, errors, hintId)}
      />
      <button class="second" name="go" value="find:${name}">${wording.find[language]}</button>
    </div>
    !${isSettled ? html`<p class="hint" role="status">${wording.found[language](nameIn(meant, language), meant.code)}</p>` : ''}
    !${found.length > 1 ? choiceAmong(found, name, chosen, language) : ''}`
}

/** 福島県 会津若松市, with its name in Latin letters for who reads English. */
function nameIn(place: ReturnType<typeof findPlaces>[number], language: Shown['language']): string {
  return language === 'ja' ? nameOfPlace(place) : `${nameOfPlace(place)} (${latinNameOfPlace(place)})`
}

function choiceAmong(found: ReturnType<typeof findPlaces>, name: string, chosen: string, language: Shown['language']): string {
  const choices = found.slice(0, placesAtMost).map((place) => {
    const id = `${name}-${place.code}`
    const checked = place.code === chosen ? ' checked' : ''
    return html`<div class="choice">
      <input type="radio" id="${id}" name="${name}" value="${place.code}" !${checked} /><label for="${id}"
        >${nameIn(place, language)}</label
      >
    </div>`
  })
  const more = found.length - choices.length
  return html`<fieldset class="found" id="${name}">
    <legend>${wording.meant[language]}</legend>
    !${choices.join('')} !${more > 0 ? html`<p class="hint">${wording.more[language](more)}</p>` : ''}
  </fieldset>`
}
