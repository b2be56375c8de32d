import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reading } from '../../src/http/fields.schemas.ts'
import { faultSentences } from '../../src/http/fault-sentences.ts'
import { faultsOf } from '../../src/http/input-faults.ts'
import { tidyReading } from '../../src/pages/forms/tidy.rules.ts'
import { contactSchema } from '../../src/tickets/intake.schemas.ts'

const taken = (text: string) => reading(100).safeParse(text).success

const range = (from: string, to: string) =>
  fc.integer({ min: from.codePointAt(0) ?? 0, max: to.codePointAt(0) ?? 0 }).map((code) => String.fromCodePoint(code))
const kana = fc.oneof(range('ぁ', 'ゖ'), range('ァ', 'ヺ'), range('ｱ', 'ﾝ'), fc.constantFrom('ｶﾞ', 'ﾊﾟ', 'ｦ'))
const between = fc.constantFrom('', ' ', '　', '・', '･', 'ー', 'ｰ', '＝')
const names = fc
  .array(fc.tuple(kana, between), { minLength: 1, maxLength: 20 })
  .map((parts) => parts.flat().join(''))
  .filter((name) => name.trim() !== '')
/** Latin letters of either width, figures, kanji, other scripts and signs. */
const others = fc.oneof(
  range('a', 'z'),
  range('A', 'Z'),
  range('ａ', 'ｚ'),
  range('0', '9'),
  range('一', '龥'),
  range('가', '힣'),
  fc.constantFrom('é', '.', '。', '(', '😀'),
)

describe('how a name is read', () => {
  it.each(['さとう はなこ', 'サトウ　ハナコ', 'ｻﾄｳ ﾊﾅｺ', 'ジョン・スミス', 'マリー＝ルイズ', 'ﾏﾘｰ･ﾙｲｽﾞ', 'おおの ゔぃくとりあ', 'みすゞ'])(
    'is taken in kana of any width: %s',
    (name) => expect(taken(name)).toBe(true),
  )

  it.each(['Sato Hanako', 'Ｓａｔｏ', '佐藤 花子', 'さとう Hanako', 'さとう3', 'ー', '・', 'sato@town.example'])(
    'is refused in other letters: %s',
    (name) => expect(taken(name)).toBe(false),
  )

  it('is judged of whatever is typed in kana as the pages tidy it and as the API takes it, alike', () => {
    fc.assert(
      fc.property(names, (name) => {
        expect(taken(name)).toBe(true)
        expect(taken(tidyReading(name))).toBe(true)
      }),
    )
  })

  it('is refused as soon as one letter is no kana, tidied or not', () => {
    fc.assert(
      fc.property(names, others, fc.nat(), (name, other, at) => {
        const mixed = [...name]
        mixed.splice(at % (mixed.length + 1), 0, other)
        expect(taken(mixed.join(''))).toBe(false)
        expect(taken(tidyReading(mixed.join('')))).toBe(false)
      }),
    )
  })

  it('may be left out, and says in both languages how it is written when it is wrong', () => {
    const contact = { name: 'John Smith', email: 'john@town.example' }
    expect(contactSchema.safeParse(contact).success).toBe(true)
    const { error } = contactSchema.safeParse({ ...contact, nameKana: 'John Smith' })
    expect(faultsOf(error?.issues ?? [])).toMatchObject([{ field: 'nameKana', message: faultSentences.reading }])
  })
})
