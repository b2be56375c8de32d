import { describe, expect, it } from 'vitest'
import { tidyReading } from '../../src/pages/forms/tidy.rules.ts'

describe('how a name is read', () => {
  it.each([
    ['さとう はなこ', 'さとう はなこ'],
    ['サトウ　ハナコ', 'さとう　はなこ'],
    ['ﾀｶｻｷ ﾖｼﾛｳ', 'たかさき よしろう'],
    ['ヴァン ヘッケ', 'ゔぁん へっけ'],
    ['メアリー・スミス', 'めありー・すみす'],
    ['Smith', 'Smith'],
  ])('is kept in hiragana, as its field asks for: %s', (typed, kept) => {
    expect(tidyReading(typed)).toBe(kept)
  })
})
