import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { linksIn } from '../../console/src/parts/links-in.ts'

const hrefsIn = (text: string) => linksIn(text).flatMap(({ href }) => (href === undefined ? [] : [href]))

describe('the addresses in a text', () => {
  it.each([
    ['資料はhttps://example.jp/a/b?c=1&d=%E4%BC%9A#eをご覧ください。', ['https://example.jp/a/b?c=1&d=%E4%BC%9A#e']],
    ['（https://example.jp/）、「http://example.jp/x」。', ['https://example.jp/', 'http://example.jp/x']],
    ['See https://example.jp/a. And (https://example.jp/b)!', ['https://example.jp/a', 'https://example.jp/b']],
    ['https://example.jp/wiki/A_(b) と [https://example.jp/c]', ['https://example.jp/wiki/A_(b)', 'https://example.jp/c']],
    ['<https://example.jp/d> "https://example.jp/e"', ['https://example.jp/d', 'https://example.jp/e']],
    ['HTTPS://EXAMPLE.JP/F\nhttps://example.jp:8443/g', ['HTTPS://EXAMPLE.JP/F', 'https://example.jp:8443/g']],
    ['https://example.jp/１をhttps://example.jp/hへ', ['https://example.jp/', 'https://example.jp/h']],
  ])('end where it is spoken on: %s', (text, hrefs) => {
    expect(hrefsIn(text)).toEqual(hrefs)
  })

  it.each([
    'javascript:alert(1) data:text/html,x file:///etc/passwd ftp://example.jp/ mailto:a@example.jp',
    'example.jp www.example.jp //example.jp/ xhttps://example.jp/',
    'https:// http://。 https://) https://[ https://%',
    'https://desk.example@evil.example/ https://a:b@evil.example/',
  ])('are none where nothing safe is led to: %s', (text) => {
    expect(hrefsIn(text)).toEqual([])
  })

  it.each(['!', ')', '(', '.)', ']', "'"])('are found in the longest text, also when it ends with nothing but %s', (sign) => {
    const text = `https://example.jp/a${sign.repeat(20_000 / sign.length)}`
    expect(linksIn(`${text} ${text}`)[0]?.text.slice(0, 20)).toBe('https://example.jp/a')
    expect(
      linksIn(text)
        .map((piece) => piece.text)
        .join(''),
    ).toBe(text)
  })

  it('change no letter of it: its pieces joined are the text, none is empty, and each link says where it leads', () => {
    const part = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.webUrl({ withQueryParameters: true, withFragments: true }),
      fc.constantFrom('https://', 'http://', 'https://例え.jp', '（', '）', '。', ')', '(', '@', '\n', ' '),
    )
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const text = parts.join('')
        const pieces = linksIn(text)
        expect(pieces.map((piece) => piece.text).join('')).toBe(text)
        for (const { text: piece, href } of pieces) {
          expect(piece).not.toBe('')
          if (href === undefined) continue
          expect(href).toBe(piece)
          expect(new URL(href).protocol).toMatch(/^https?:$/u)
          expect(href).toMatch(/^[!-~]+$/u)
          expect(href).not.toMatch(/[.,;:!?'"<>]$/u)
        }
      }),
    )
  })
})
