import { romanPlaceName } from '../../catalog/roman-names.rules.ts'
import { comparedName, matchPlaces, wardNames, type NamedPlace } from '../forms/match-places.rules.ts'

interface Suggestion extends NamedPlace {
  readonly isPrefecture: boolean
  readonly shown: string
  /** In Latin letters. */
  readonly latin: string
}

type PlaceRow = readonly [
  code: string,
  isPrefecture: 0 | 1,
  shown: string,
  reading: string,
  wards?: readonly (readonly [name: string, kana: string])[],
]

let loaded: Promise<readonly Suggestion[]> | undefined

/** All places, asked for once, when the first is typed. */
function loadPlaces(path: string): Promise<readonly Suggestion[]> {
  loaded ??= fetch(path)
    .then((answer) => answer.json() as Promise<readonly PlaceRow[]>)
    .then((rows) =>
      rows.map(([code, isPrefecture, shown, reading, wards = []]) => {
        const name = comparedName(shown)
        const alone = shown.split(' ').at(-1) ?? ''
        const latin = romanPlaceName(alone, reading)
        const names = [name, comparedName(alone), reading, comparedName(latin)]
        return {
          code,
          isPrefecture: isPrefecture === 1,
          shown,
          latin,
          names,
          wards: wards.flatMap(([ward, kana]) => wardNames(names, [ward, kana, romanPlaceName(ward, kana)].map(comparedName))),
        }
      }),
    )
  return loaded
}

const suggestionsAtMost = 10

/** Turns the field into a combobox (ARIA 1.2) with a list of places; without it the field and its button stay as they are. */
export function suggestPlaces(input: HTMLInputElement): void {
  const { places: kind = 'any', source = '', found: foundWords = '', none: noneWords = '', list: listLabel = '' } = input.dataset
  const list = document.createElement('ul')
  list.id = `${input.id}-list`
  list.hidden = true
  list.setAttribute('role', 'listbox')
  list.setAttribute('aria-label', listLabel)
  const told = document.createElement('p')
  told.className = 'unseen'
  told.setAttribute('role', 'status')
  const box = document.createElement('span')
  box.className = 'combo'
  input.replaceWith(box)
  box.append(input, list, told)
  for (const [name, value] of [
    ['role', 'combobox'],
    ['aria-autocomplete', 'list'],
    ['aria-controls', list.id],
    ['aria-expanded', 'false'],
  ] as const) {
    input.setAttribute(name, value)
  }

  // The browser's own list would lie over this one; but what is typed where it may have none, it does not bring back on Back.
  const rested = input.autocomplete
  input.addEventListener('focus', () => (input.autocomplete = 'off'))
  input.addEventListener('blur', () => (input.autocomplete = rested))
  input.form?.addEventListener('submit', () => (input.autocomplete = rested))

  let active = -1
  const options = () => [...list.querySelectorAll<HTMLElement>('[role=option]')]
  const close = () => {
    list.hidden = true
    active = -1
    input.setAttribute('aria-expanded', 'false')
    input.removeAttribute('aria-activedescendant')
  }
  const point = (to: number) => {
    const all = options()
    if (all.length === 0) return
    active = (to + all.length) % all.length
    for (const [index, option] of all.entries()) option.setAttribute('aria-selected', String(index === active))
    all[active]?.scrollIntoView({ block: 'nearest' })
    input.setAttribute('aria-activedescendant', all[active]?.id ?? '')
  }
  const take = (option: HTMLElement) => {
    input.value = option.dataset['name'] ?? ''
    close()
    input.dispatchEvent(new Event('change', { bubbles: true }))
  }
  const suggest = async () => {
    const query = comparedName(input.value)
    const all = await loadPlaces(source).catch(() => [])
    if (comparedName(input.value) !== query) return
    const possible = kind === 'municipality' ? all.filter(({ isPrefecture }) => !isPrefecture) : all
    const found = matchPlaces(possible, query).slice(0, suggestionsAtMost)
    list.replaceChildren(
      ...found.map(({ code, shown, latin }) => {
        const option = document.createElement('li')
        option.id = `${list.id}-${code}`
        option.setAttribute('role', 'option')
        option.setAttribute('aria-selected', 'false')
        option.dataset['name'] = shown
        option.textContent = document.documentElement.lang === 'ja' ? shown : `${shown} ${latin}`
        // Before the field loses focus, which closes the list.
        option.addEventListener('mousedown', (event) => {
          event.preventDefault()
          take(option)
        })
        return option
      }),
    )
    active = -1
    list.hidden = found.length === 0
    input.removeAttribute('aria-activedescendant')
    input.setAttribute('aria-expanded', String(found.length > 0))
    told.textContent = query === '' ? '' : found.length === 0 ? noneWords : foundWords.replace('{count}', String(found.length))
  }
  input.addEventListener('input', (event) => {
    // While kana are being converted, what stands there is no name yet, but it reads like one.
    if (event.isTrusted) void suggest()
  })
  input.addEventListener('blur', close)
  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (list.hidden) return
      event.preventDefault()
      point(event.key === 'ArrowDown' ? active + 1 : active < 0 ? -1 : active - 1)
    } else if (event.key === 'Enter' && active >= 0) {
      const option = options()[active]
      event.preventDefault()
      if (option) take(option)
    } else if (event.key === 'Escape' && !list.hidden) {
      event.preventDefault()
      close()
    }
  })
}
