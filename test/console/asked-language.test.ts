import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { askedLanguage } from '../../console/src/language/current-language.ts'

describe('the language of the console before one is chosen', () => {
  it('is the first the browser asks for of those the desk speaks', () => {
    expect(askedLanguage(['en-GB', 'ja'])).toBe('en')
    expect(askedLanguage(['ja-JP', 'en-US'])).toBe('ja')
    expect(askedLanguage(['de-DE', 'en'])).toBe('en')
  })

  it('is Japanese for whoever asks for neither', () => {
    const others = fc.array(fc.constantFrom('de', 'fr-FR', 'zh-Hant-TW', 'eng', ''))
    fc.assert(
      fc.property(others, (wanted) => {
        expect(askedLanguage(wanted)).toBe('ja')
      }),
    )
  })
})
