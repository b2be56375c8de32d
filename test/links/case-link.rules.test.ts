import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { digestOfShortCode, shortCodeOf, tokenOf } from '../../src/links/case-link.rules.ts'
import { caseLinkPurposes } from '../../src/links/case-links.table.ts'
import { normalizeLetterCode } from '../../src/people/typed-code.rules.ts'

const key = fc.record({ id: fc.uuid({ version: 4 }), purpose: fc.constantFrom(...caseLinkPurposes) })
const secret = 'a secret of the tests, of 32 characters or more'

describe('the secret of a case link', () => {
  it('is the same each time it is worked out, and another for another link, purpose or installation', () => {
    fc.assert(
      fc.property(key, key, (one, other) => {
        const token = tokenOf(secret, one)
        expect(token).toMatch(/^[\w-]{43}$/u)
        expect(tokenOf(secret, { ...one })).toBe(token)
        expect(tokenOf(`${secret}!`, one)).not.toBe(token)
        if (one.id !== other.id || one.purpose !== other.purpose) expect(tokenOf(secret, other)).not.toBe(token)
        expect(token).not.toContain(shortCodeOf(secret, one).replaceAll('-', ''))
      }),
    )
  })
})

describe('the short code', () => {
  it('is three groups of four letters none of which can be taken for another', () => {
    fc.assert(
      fc.property(key, (one) => {
        expect(shortCodeOf(secret, one)).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/u)
      }),
    )
  })

  it('is understood however people type it', () => {
    const typing = fc.constantFrom(
      (code: string) => code.toLowerCase(),
      (code: string) => code.replaceAll('-', ' '),
      (code: string) => code.replaceAll('-', '－'),
      (code: string) => code.replaceAll('0', 'o').replaceAll('1', 'l'),
      (code: string) => ` ${code.replaceAll('1', 'I')}　`,
      (code: string) => code.replaceAll(/[0-9A-Z]/gu, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)),
    )
    fc.assert(
      fc.property(key, typing, (one, type) => {
        const code = shortCodeOf(secret, one)
        const normalized = normalizeLetterCode(type(code))
        expect(normalized).toBe(code.replaceAll('-', ''))
        expect(digestOfShortCode(secret, normalized ?? '')).toEqual(digestOfShortCode(secret, code))
      }),
    )
  })

  it('is nothing when it is too short, too long or holds other letters', () => {
    for (const typed of ['', 'K7PX-93QD', 'K7PX-93QD-0MAB-0', 'K7PX-93QD-0MAU', '確認コード', '％'.repeat(12)]) {
      expect(normalizeLetterCode(typed)).toBeUndefined()
    }
  })
})
