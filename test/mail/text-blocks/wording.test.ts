import { describe, expect, it } from 'vitest'
import { compose, messageKinds, type MessageKind } from '../../../src/mail/compose.ts'
import { fillIn } from '../../../src/mail/text-blocks/fill-in.ts'
import { messagesWith } from '../../../src/mail/text-blocks/block-messages.ts'
import { textBlock, textBlockCodes, type TextBlockCode } from '../../../src/mail/text-blocks/text-blocks.ts'
import { wordingOf } from '../../../src/mail/text-blocks/wording.ts'
import { composeSample, samplesOf } from '../../../src/follow-ups/samples/sample-mails.ts'
import { samples } from '../../../src/follow-ups/samples/message-samples.ts'

/** Which blocks the samples of a message ask for. */
function blocksOf(kind: MessageKind): Set<TextBlockCode> {
  const asked = new Set<TextBlockCode>()
  const wording = wordingOf({ asked: (code) => void asked.add(code) })
  for (const sample of samplesOf(kind)) composeSample(sample, wording)
  return asked
}

describe('the words of a message', () => {
  it('each block stands in the messages it says it stands in, and in no other', () => {
    const used = new Map(messageKinds.map((kind) => [kind, blocksOf(kind)]))
    for (const code of textBlockCodes) {
      const standing = messageKinds.filter((kind) => used.get(kind)?.has(code))
      expect(standing.toSorted(), code).toEqual([...messagesWith(code)].toSorted())
    }
  })

  it.each(textBlockCodes)('a text saved for %s takes the place of the delivered one, escaped in HTML', (code) => {
    const block = textBlock(code)
    const own = `改めた文面です<b>&${block.required.map((name) => `{{${name}}}`).join('')}`
    const wording = wordingOf({ texts: new Map([[code, own]]) })
    for (const kind of messagesWith(code)) {
      const mails = samplesOf(kind).map((sample) => composeSample(sample, wording))
      const changed = mails.filter(({ text }) => text.includes('改めた文面です<b>&'))
      expect(changed.length, kind).toBeGreaterThan(0)
      for (const { html } of changed) {
        expect(html).not.toContain('<b>')
        expect(html).toContain('改めた文面です&#60;b&#62;&#38;')
      }
    }
  })

  it('a text that can no longer be filled in gives way to the delivered one, and somebody is told which, without its words', () => {
    const failed: string[] = []
    const texts = new Map([['enquiry.opening', '{{company}}が関心を寄せています。'] as const])
    const wording = wordingOf({ texts, failed: (code) => void failed.push(code) })
    expect(wording.text('enquiry.opening', { municipality: '会津若松市' })).toBe(textBlock('enquiry.opening').ja)
    expect(failed).toEqual(['enquiry.opening'])
  })

  it('what values say is never read as a template', () => {
    const wording = wordingOf({ texts: new Map([['enquiry-declined.opening', '{{municipality}}／{{ticketNumber}}'] as const]) })
    expect(wording.text('enquiry-declined.opening', { municipality: '{{ticketNumber}}{% if %}', ticketNumber: 'C-1' })).toBe(
      '{{ticketNumber}}{% if %}／C-1',
    )
  })

  it('an English text is English with its dates', () => {
    const wording = wordingOf({ language: 'en' })
    expect(wording.day('2026-11-20')).toBe('Friday 20 November 2026')
    expect(wording.text('mail.closing', {})).toBe('Thank you very much for your time.')
    expect(wording.instant(new Date('2026-11-20T05:05:00Z'))).toBe('Friday 20 November 2026, 14:05 (Japan)')
  })

  it('official letters count years by the era', () => {
    const wording = wordingOf({ years: 'era' })
    expect(wording.day('2026-11-20')).toBe('令和8年11月20日(金)')
    const [, enquiry] = samples.enquiry
    if (!enquiry) throw new Error('no sample')
    expect(compose('enquiry', enquiry, wording).text).toContain('令和8年12月4日(金) 18:00')
  })
})

describe('filling in', () => {
  it('knows no tags, no filters, no files and nothing inherited', () => {
    for (const body of [
      '{% assign a = 1 %}',
      '{% include "x" %}',
      '{% render "x" %}',
      '{{ a | upcase }}',
      '{{ b }}',
      '{{ constructor }}',
      '{{ a.length.x }}',
    ]) {
      expect(() => fillIn(body, { a: 'x' }), body).toThrow()
    }
  })

  it('stops when a text comes to too much', () => {
    expect(() => fillIn('{{a}}'.repeat(300), { a: 'あ'.repeat(1000) })).toThrow()
    expect(() => fillIn('あ'.repeat(20_001), {})).toThrow('parse length limit exceeded')
  })
})
