export type Language = 'ja' | 'en'

const keptAs = 'musubi.language'

/** The language a browser asks for first of those the desk speaks; Japanese when it asks for neither. */
export function askedLanguage(wanted: readonly string[]): Language {
  const first = wanted.map((one) => one.toLowerCase().split('-')[0]).find((one) => one === 'ja' || one === 'en')
  return first === 'en' ? 'en' : 'ja'
}

/** The language chosen on this device; until one is, what its browser asks for. */
export function currentLanguage(): Language {
  const chosen = localStorage.getItem(keptAs)
  return chosen === 'en' || chosen === 'ja' ? chosen : askedLanguage(navigator.languages)
}

export function keepLanguage(language: Language): void {
  localStorage.setItem(keptAs, language)
}
