import { html } from 'ghtml'
import { placesPath } from '../browser-script.ts'
import { describedBy } from '../layout.ts'
import { typedIn } from './answers.ts'
import { typedPlaceName, type Field } from './fields.ts'
import { findPlaces, latinNameOfPlace, nameOfPlace, placeMeant, placesAtMost } from './find-places.rules.ts'
import { focused, type Shown } from './form.ts'
import { tidyText } from './tidy.rules.ts'

const wording = {
  count: { ja: '{count}件の候補があります。上下の矢印キーで選べます。', en: '{count} suggestions; use the arrow keys.' },
  find: { ja: '検索する', en: 'Search' },
  meant: { ja: 'どちらの自治体ですか', en: 'Which one do you mean?' },
  found: {
    ja: (name: string, code: string) => `${name}（コード ${code}）として承ります。`,
    en: (name: string, code: string) => `Understood as ${name} (code ${code}).`,
  },
  none: {
    ja: (query: string) =>
      `「${query}」は見つかりません。名前の最初の2〜3文字か読みがなだけ（例：会津、あいづ）、または全国地方公共団体コード（例：07202）で検索してみてください。`,
    en: (query: string) =>
      `Nothing was found for “${query}”. Try only the first letters of the name, in Japanese or Latin letters (会津, Aizu), or the code (07202).`,
  },
  empty: {
    ja: '名前を入力してから、「検索する」を押してください。',
    en: 'Type a name first, then press “Search”.',
  },
  noneYet: {
    ja: '候補は見つかりません。名前の最初の2〜3文字か読みがなで、入力し直してください。',
    en: 'No suggestions; try only the first letters of the name.',
  },
  more: {
    ja: (count: number) => `ほかに${count}件あります。見つからない場合は、名前をもう少し長く入力してください。`,
    en: (count: number) => `There are ${count} more. If yours is not here, type more of its name.`,
  },
} as const

/** Where a place is typed, with a button that searches without a script, and the places found when they are several. HTML. */
export function renderPlace(field: Extract<Field, { kind: 'place' }>, name: string, shown: Shown): string {
  const { answers, language, errors, shared } = shown
  const typedName = typedPlaceName(name)
  const query = typedIn(answers, typedName)
  const chosen = typedIn(answers, name)
  const found = findPlaces(query, field.among)
  const meant = placeMeant(query, chosen, field.among)
  // Under a mistake stands what was typed: a place made of it may be what is wrong.
  const isWrong = errors.some((error) => error.field === typedName)
  const isSettled = meant !== undefined && found.length === 1 && !isWrong
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
        data-none="${wording.noneYet[language]}"
        data-list="${field.label[language]}"
        !${required}!${describedBy(typedName, errors, hintId)}
      />
      <button class="second" name="go" value="find:${name}">${wording.find[language]}</button>
    </div>
    !${isSettled ? answer(name, wording.found[language](nameIn(meant, language), meant.code), shown) : ''}
    !${found.length === 0 && !isWrong ? nothingFound(name, query, shown) : ''} !${found.length > 1 ? choiceAmong(found, name, shown) : ''}`
}

/** What a search came to. HTML. */
function answer(name: string, told: string, shown: Shown): string {
  return html`<p class="hint" role="status" !${focused(name, shown)}>${told}</p>`
}

/** Nothing where nobody has searched for anything. HTML. */
function nothingFound(name: string, query: string, shown: Shown): string {
  const { language, ledTo } = shown
  const wanted = tidyText(query)
  if (wanted !== '') return answer(name, wording.none[language](wanted), shown)
  return ledTo === name ? answer(name, wording.empty[language], shown) : ''
}

/** 福島県 会津若松市, with its name in Latin letters for who reads English. */
function nameIn(place: ReturnType<typeof findPlaces>[number], language: Shown['language']): string {
  return language === 'ja' ? nameOfPlace(place) : `${nameOfPlace(place)} (${latinNameOfPlace(place)})`
}

function choiceAmong(found: ReturnType<typeof findPlaces>, name: string, shown: Shown): string {
  const { answers, language } = shown
  const chosen = typedIn(answers, name)
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
  return html`<fieldset class="found" id="${name}" !${focused(name, shown)}>
    <legend>${wording.meant[language]}</legend>
    !${choices.join('')} !${more > 0 ? html`<p class="hint">${wording.more[language](more)}</p>` : ''}
  </fieldset>`
}
