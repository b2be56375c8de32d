import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalizeForSearch, wordsOfQuery } from '../../src/catalog/search-grams.rules.ts'
import { excerptOf } from '../../src/search/excerpt.rules.ts'

describe('an excerpt', () => {
  it('shows the first of the words that stand there, in one line, and where it was cut', () => {
    const text = `はじめに、${'あ'.repeat(40)}ここで\n「ﾜｰｹｰｼｮﾝ」の話をして、${'い'.repeat(80)}`
    expect(excerptOf(text, wordsOfQuery('ないことば ワーケーション'))).toBe(
      `…${'あ'.repeat(9)}ここで 「ﾜｰｹｰｼｮﾝ」の話をして、${'い'.repeat(32)}…`,
    )
    expect(excerptOf('短い', wordsOfQuery('短'))).toBe('短い')
    expect(excerptOf('短い', wordsOfQuery('長い'))).toBeUndefined()
  })

  it('has the word that was looked for, however the text is written and wherever it stands', () => {
    const letters = fc.constantFrom('あ', 'ア', 'ｱ', 'ｶﾞ', 'が', 'か\u3099', 'Ａ', 'a', 'ß', ' ', '\n', '　', '𠮷', '👨‍👩‍👧', '①', '㈱', 'é')
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 120 }), letters, letters, (before, one, other) => {
        const word = normalizeForSearch(one + other)
        fc.pre(word !== '')
        const excerpt = excerptOf([...before, one, other, ...before].join(''), [word])
        if (excerpt !== undefined) expect(normalizeForSearch(excerpt)).toContain(word)
        else expect(normalizeForSearch(before.join(''))).not.toContain(word)
      }),
    )
  })
})
