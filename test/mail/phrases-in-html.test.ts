import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { renderHtml } from '../../src/mail/layout-html.ts'
import { shownBy } from './compose-samples.ts'

const heading = (text: string, language: 'ja' | 'en' = 'ja') =>
  /<h2[^>]*>(.*?)<\/h2>/su.exec(renderHtml('件名', [{ kind: 'heading', text }], language, []))?.[1]
const cell = (detail: string) =>
  /<td[^>]*>(.*?)<\/td>/su.exec(renderHtml('件名', [{ kind: 'definitions', entries: [{ term: '方法', detail }] }], 'ja', []))?.[1]

describe('headings and tables of an HTML mail', () => {
  it('break between phrases only', () => {
    expect(heading('今後の進め方について')).toBe('今後の<wbr>進め方について')
    expect(cell('電話（担当者からお電話を差し上げます）')).toBe('電話<wbr>（担当者から<wbr>お電話を<wbr>差し上げます）')
    expect(cell('2026年11月26日(木) 10:00〜11:00')).not.toMatch(/\d<wbr>|<wbr>[年月日(〜]/u)
    expect(cell('会津若松市役所\n2階 会議室')).toContain('<br>')
    const mail = renderHtml('件名', [{ kind: 'heading', text: '候補の日時' }], 'ja', [])
    expect(mail).toMatch(/<h2 style="[^"]*word-break:keep-all;overflow-wrap:anywhere/u)
  })

  it('are left alone in English, where words are apart', () => {
    expect(heading('What comes next', 'en')).toBe('What comes next')
  })

  it('say what they said, whatever it was, and stay escaped', () => {
    const words = fc.string({ unit: fc.constantFrom(...'今後の進め方、会津（<b>&"）Ａab 12'), maxLength: 60 }).map((text) => text.trim())
    fc.assert(
      fc.property(words, (text) => {
        const written = cell(text) ?? ''
        expect(written.replaceAll(/<wbr>|<br>/gu, '')).not.toMatch(/[<>"]/u)
        expect(shownBy(written)).toBe(text)
      }),
    )
  })
})
