import { html } from 'ghtml'
import type { ConsentText } from '../catalog/consent-texts.ts'
import type { Language } from './language.ts'

export const consentWording = {
  title: { ja: '個人情報の取扱いについて', en: 'How personal data is handled' },
  version: { ja: (version: string) => `（${version}版）`, en: (version: string) => ` (version ${version})` },
} as const

const headings = {
  purpose: { ja: '利用の目的', en: 'What it is used for' },
  sharing: { ja: '第三者への提供', en: 'Who else is given it' },
  requests: { ja: '開示・訂正などのお申し出', en: 'What you may ask for' },
} as const

/** What a consent text says, each part under its heading. HTML. */
export function consentParts(text: ConsentText, language: Language): string {
  return (['purpose', 'sharing', 'requests'] as const)
    .map(
      (part) =>
        html`<h3>${headings[part][language]}</h3>
          <p>${text[part][language]}</p>`,
    )
    .join('')
}
