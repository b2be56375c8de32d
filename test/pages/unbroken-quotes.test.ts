import { describe, expect, it } from 'vitest'
import { unbrokenQuotes } from '../../src/pages/unbroken-quotes.ts'

describe('a quotation', () => {
  it('keeps the particle behind it, so that no line begins with one', () => {
    expect(unbrokenQuotes('ご希望の「20席以上」に対し、AiCTは「12席」です。')).toBe(
      'ご希望の「20席以上<span class="unbroken">」に</span>対し、AiCTは「12席」です。',
    )
  })

  it('says what was typed as text', () => {
    expect(unbrokenQuotes('「<b>」を')).toBe('「&#60;b&#62;<span class="unbroken">」を</span>')
  })
})
