import { describe, expect, it } from 'vitest'
import { desk } from '../../src/catalog/desk.ts'
import { compose, type ComposedMail } from '../../src/mail/compose.ts'
import { columnsOf } from '../../src/mail/fold.ts'
import { deliveredWording, wordingOf } from '../../src/mail/text-blocks/wording.ts'
import { composeSample, type Sample } from '../../src/follow-ups/samples/sample-mails.ts'
import { allSamples as all, everything, letters, shownBy, withWords } from './compose-samples.ts'
import { samples } from '../../src/follow-ups/samples/message-samples.ts'

const english = wordingOf({ language: 'en' })

describe('every message in English', () => {
  const foreign = /[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]/u

  it.each(all)('%s says nothing in Japanese but what it was given, and as much as its Japanese sister', (kind, props) => {
    const given = [kind, withWords(props, 'Xyz')] as Sample
    const mail = composeSample(given, english)
    expect(everything(mail).match(foreign)).toBeNull()
    expect(everything(mail)).not.toMatch(/undefined|null|NaN|\[object|Invalid|\{\{|\}\}/u)
    expect(mail.subject.startsWith(`[${desk.en}] `)).toBe(!mail.message.isForStaff)
    expect(mail.html).toContain('<html lang="en">')
    expect(mail.text.trimEnd().split('\n').slice(-4).join('\n')).toContain('Office hours: ')
    const shape = ({ message }: ComposedMail) => message.blocks.map((block) => block.kind)
    expect(shape(mail)).toEqual(shape(composeSample(given, deliveredWording)))
  })

  it.each(all)('%s keeps to the lines and says the same in HTML as in text', (...sample) => {
    const mail = composeSample(sample, english)
    for (const line of mail.text.split('\n')) if (!/^https?:/u.test(line)) expect(columnsOf(line), line).toBeLessThanOrEqual(76)
    expect(letters(shownBy(mail.html))).toBe(letters(mail.text))
  })

  it('greets a person by name, a place without one, and a stranger by nothing', () => {
    const [company] = samples['assignment-notice']
    const [unverified] = samples.acknowledgement
    if (!company || !unverified) throw new Error('no sample')
    const greetingOf = (to: typeof company.to) => compose('assignment-notice', { ...company, to }, english).text.split('\n\n')[0]
    expect(greetingOf({ organization: 'Musubi Inc.', department: 'HR', title: 'Head', name: 'Hana Yamada' })).toBe(
      'Musubi Inc.\nHR, Head\nDear Hana Yamada,',
    )
    expect(greetingOf({ organization: '会津若松市', department: '企業立地課' })).toBe('Aizuwakamatsu-shi, 企業立地課\nDear Sir or Madam,')
    expect(compose('acknowledgement', unverified, english).text.startsWith('Dear Sir or Madam,\n\n')).toBe(true)
  })

  it('calls municipalities by their Latin names, as the lists of the English console do, and the desk by one name', () => {
    for (const [kind, props] of all) {
      const { subject, text } = composeSample([kind, props] as Sample, english) // a kind and one of its own samples
      const own = text.replaceAll(/^> .*$|^- Where: .*$/gmu, '').replaceAll('(会津若松市)', '')
      expect(`${subject}\n${own}`, kind).not.toMatch(/会津若松市|白浜町|福島県|北海道|和歌山県/u)
      expect(text, kind).not.toMatch(/regional-revitalisation/iu)
      expect(text, kind).toContain(desk.en)
    }
    const [first] = samples.shortlist
    if (!first) throw new Error('no sample')
    expect(compose('shortlist', first, english).text).toContain('Candidate 1: Aizuwakamatsu-shi, Fukushima\n')
  })
})
