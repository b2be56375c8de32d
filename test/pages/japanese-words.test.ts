import { load } from 'cheerio'
import fc from 'fast-check'
import { html } from 'ghtml'
import { describe, expect, it } from 'vitest'
import { withJapaneseMarked } from '../../src/pages/japanese-words.ts'

const marked = (text: string) => withJapaneseMarked(html`<p>${text}</p>`)
const spansOf = (page: string) => {
  const read = load(page)
  return read('bdi[lang=ja]')
    .toArray()
    .map((span) => read(span).text())
}

describe('Japanese on an English page', () => {
  it.each([
    ['“見本ICTオフィス” meets your wish.', ['見本ICTオフィス']],
    ['in the name of 佐藤 花子: interested', ['佐藤 花子']],
    ['株式会社みなとシステムズ, Tokyo, 30 people', ['株式会社みなとシステムズ']],
    ['「実証事業」と「海の近く」の両方。 Then English', ['実証事業」と「海の近く」の両方。']],
    ['髙﨑𠮷 and ｶﾅ', ['髙﨑𠮷', 'ｶﾅ']],
    ['Answer by 8 December 2026, 18:00 (Japan)', []],
  ])('is marked within a sentence: %s', (text, expected) => {
    expect(spansOf(marked(text))).toEqual(expected)
  })

  it('is left as it is where it is marked already, in attributes, and where no elements may stand', () => {
    const page = `<!doctype html><html lang="en"><head><title>山</title><link href="/x"></head><body><a class="switch" lang="ja">日本語</a>
<blockquote lang="ja">海<br><b>山</b></blockquote><svg><title>川</title><path d="M0" /><text>1</text></svg><select><option value="山">谷</option></select>
<textarea name="a">空</textarea><input value="雪"><p>月</p></body></html>`
    expect(spansOf(withJapaneseMarked(page))).toEqual(['月'])
  })

  it('keeps every letter, and marks each once', () => {
    const anything = fc.string({ unit: fc.constantFrom('山', 'ア', 'ー', 'か', '。', 'a', ' ', '<', '&', '"', '1', '𠮷') })
    fc.assert(
      fc.property(anything, (text) => {
        const page = load(marked(text))
        expect(page('p').text()).toBe(text)
        expect(page('bdi bdi')).toHaveLength(0)
        const rest = load(marked(text))
        rest('bdi[lang=ja]').remove()
        expect(rest('p').text()).not.toMatch(/[山アか𠮷]/u)
      }),
    )
  })
})
