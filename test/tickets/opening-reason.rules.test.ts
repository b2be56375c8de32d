import fc from 'fast-check'
import { expect, it } from 'vitest'
import { saysWhy } from '../../src/tickets/opening-reason.rules.ts'

const sign = fc.constantFrom('.', '。', '、', '…', '！', '?', ' ', '\u3000', '-', '●', '😀', '（')
const letter = fc.constantFrom(...'あいう確認調査abcABC123ｱ')

it('takes words, and neither signs nor one letter over and over', () => {
  for (const reason of ['確認のため', '苦情の確認のため。', 'to check a mail', '12345']) expect(saysWhy(reason), reason).toBe(true)
  for (const nothing of ['', '.', 'あ', '調査', 'あああああ', 'aAaAa', 'test', '。。。。。', '😀😀😀😀😀'])
    expect(saysWhy(nothing), nothing).toBe(false)
})

it('never takes what has no five different letters or digits', () => {
  const few = fc.array(letter, { maxLength: 4 })
  fc.assert(
    fc.property(few, fc.array(fc.nat(40), { maxLength: 30 }), (letters, order) => {
      const words = order.map((at) => letters[at % Math.max(letters.length, 1)] ?? '.').join('')
      expect(saysWhy(words)).toBe(false)
    }),
  )
})

it('counts no signs, wherever they stand, and takes no reason that goes on for less of one', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(letter, sign), { maxLength: 20 }),
      fc.array(sign, { maxLength: 10 }),
      fc.string(),
      (said, signs, more) => {
        const reason = said.join('')
        expect(saysWhy(signs.join('') + reason + signs.join(''))).toBe(saysWhy(reason))
        if (saysWhy(reason)) expect(saysWhy(`${reason} ${more}`)).toBe(true)
      },
    ),
  )
})
