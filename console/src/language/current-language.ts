export type Language = 'ja' | 'en'

const keptAs = 'musubi.language'

/** The language chosen on this device; Japanese until one is. */
export function currentLanguage(): Language {
  return localStorage.getItem(keptAs) === 'en' ? 'en' : 'ja'
}

export function keepLanguage(language: Language): void {
  localStorage.setItem(keptAs, language)
}
