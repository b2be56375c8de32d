import { describe, expect, it } from 'vitest'
import { formatInstantJa } from '../../src/calendar/japanese-date.rules.ts'
import { desk } from '../../src/catalog/desk.ts'
import { compose as composeIn, messageKinds, type ComposedMail, type MessageKind, type MessageProps } from '../../src/mail/compose.ts'
import { columnsOf } from '../../src/mail/fold.ts'
import { deliveredWording, wordingOf } from '../../src/mail/text-blocks/wording.ts'
import { composeSample, type Sample } from '../../src/follow-ups/samples/sample-mails.ts'
import { allSamples as all, everything, letters, shownBy, withWords } from './compose-samples.ts'
import { firstOf } from '../support/signed.ts'
import { samples } from '../../src/follow-ups/samples/message-samples.ts'
import { formLink, link } from '../../src/follow-ups/samples/sample-people.ts'

const compose = <Kind extends MessageKind>(kind: Kind, props: MessageProps[Kind]) => composeIn(kind, props, deliveredWording)

const mailOf = (sample: Sample): ComposedMail => composeSample(sample, deliveredWording)

describe('every message', () => {
  it('has samples', () => {
    for (const kind of messageKinds) expect(samples[kind].length, kind).toBeGreaterThan(0)
  })

  it.each(all)('%s has the desk’s name once before its subject, unless it is for its staff, and its signature at the end', (...sample) => {
    const mail = mailOf(sample)
    const { isForStaff = false } = mail.message
    expect(isForStaff).toBe(mail.text.includes('からのお知らせです。'))
    expect(mail.subject.startsWith(`【${desk.ja}】`)).toBe(!isForStaff)
    expect(mail.subject.split(desk.ja)).toHaveLength(isForStaff ? 1 : 2)
    expect(mail.subject.match(/【/gu) ?? []).toHaveLength(isForStaff && !mail.subject.includes('要') ? 0 : 1)
    expect(mail.subject).not.toMatch(/[\r\n]|undefined|null|NaN|\[object/u)
    expect(mail.text).not.toMatch(/undefined|null|NaN|\[object|Invalid/u)
    expect(mail.html).not.toMatch(/undefined|null|NaN|\[object|Invalid/u)
    expect(mail.text).toContain(desk.ja)
    expect(mail.text.trimEnd().split('\n').slice(-4).join('\n')).toContain('受付時間')
    expect(mail.html).toContain('<html lang="ja">')
  })

  it.each(all)('%s folds its text at 36 full-width characters, but for addresses', (...sample) => {
    for (const line of mailOf(sample).text.split('\n')) {
      if (/^https?:/u.test(line)) continue
      expect(columnsOf(line), line).toBeLessThanOrEqual(76)
      expect(line).not.toMatch(/^[、。」』）]/u)
      expect(line).not.toMatch(/[「『（]$/u)
    }
  })

  it.each(all)('%s says the same in HTML as in text', (...sample) => {
    const mail = mailOf(sample)
    expect(letters(shownBy(mail.html))).toBe(letters(mail.text))
  })

  it.each(all)('%s loads nothing, runs nothing, and escapes whatever anybody wrote', (kind, props) => {
    const evil = `<img src=x onerror=alert(1)>"'&!\${x}</p><script>fetch("//evil.example")</script>\r\nBcc: x@evil.example\u202E\0 【${desk.ja}】`
    const mail = mailOf([kind, withWords(props, evil)] as Sample)
    const tags = [...mail.html.matchAll(/<\/?([a-z0-9!]+)((?:\s+[a-z]+="[^"]*"|\s+html)*)\s*\/?>/gu)]
    expect(tags.length).toBe(mail.html.split('<').length - 1)
    const known = [
      '!doctype',
      'html',
      'head',
      'meta',
      'title',
      'body',
      'div',
      'p',
      'br',
      'h2',
      'ul',
      'ol',
      'li',
      'table',
      'tr',
      'th',
      'td',
      'wbr',
      'blockquote',
      'a',
      'span',
    ]
    for (const [, name, attributes = ''] of tags) {
      expect(known).toContain(name)
      for (const [, attribute] of attributes.matchAll(/([a-z]+)="/gu)) {
        expect(['lang', 'charset', 'name', 'content', 'style', 'scope', 'href']).toContain(attribute)
      }
    }
    expect(mail.html).not.toMatch(/url\(|@import/u)
    expect(mail.subject).not.toMatch(/[\p{Cc}\u2028\u2029\u202E]/u)
    expect(mail.subject.split(`【${desk.ja}】`)).toHaveLength(mail.message.isForStaff ? 1 : 2)
    expect(mail.text).not.toMatch(/[\0\r\u202E]/u)
  })

  it.each(messageKinds)('%s survives a line of 10,000 characters', (kind) => {
    const [props] = samples[kind]
    for (const words of ['あ'.repeat(10_000), 'a'.repeat(10_000), '。'.repeat(10_000), '「'.repeat(10_000), '\uD800 x']) {
      const mail = mailOf([kind, withWords(props, words)] as Sample)
      for (const line of mail.text.split('\n')) if (!/https?:/u.test(line)) expect(columnsOf(line)).toBeLessThanOrEqual(76)
      expect(everything(mail).isWellFormed()).toBe(true)
    }
  })

  it.each(all.filter(([, props]) => 'link' in props || 'verification' in props))(
    '%s has its link on a line of its own, and a code for gateways that strip links',
    (...sample) => {
      const mail = mailOf(sample)
      const [kind, props] = sample
      const { url, code } = kind === 'form-confirmation' ? formLink : link
      // The link of an offer of times ends with the offer.
      const { validUntil } = 'link' in props && props.link ? props.link : link
      expect(mail.text.split('\n')).toContain(url)
      expect(mail.html).toContain(`href="${url}"`)
      const afterGateway = mail.text.replace(/https?:\/\/\S+/gu, '')
      expect(afterGateway).toContain('desk.example/code')
      expect(afterGateway).toContain(code)
      // The page of a case is open as long as the case, and says so.
      const lasts = kind === 'new-link' && props.purpose === 'case'
      expect(mail.text).toContain(lasts ? '終了後90日間' : formatInstantJa(validUntil))
    },
  )
})

describe('what a side must not learn', () => {
  const secrets = {
    ticketNumber: 'C-2026-987654',
    companyName: '極秘商事株式会社',
    name: '極秘商事株式会社',
    organization: '極秘商事株式会社',
    prefecture: '東京都',
    email: 'taro@gokuhi.example',
    address: '東京都千代田区1-1',
    domain: 'gokuhi.example',
    message: '極秘の相談です',
    fileName: 'gokuhi-plan.pdf',
  }
  const hidden = Object.values(secrets)

  it('a blind enquiry tells codes, bands and the approved summary; nothing else that it is given by mistake', () => {
    const [blind] = samples.enquiry
    if (blind?.disclosure !== 'blind') throw new Error('the first sample is the blind one')
    const given = { ...blind, ...secrets, company: { ...blind.company, ...secrets } }
    const mail = everything(compose('enquiry', given))
    for (const secret of hidden) expect(mail).not.toContain(secret)
    for (const told of ['情報通信業', '21〜100人', '人材確保', 'サテライトオフィス', 'ICT企業向けオフィス', '、席数\n', '若手の採用'])
      expect(mail).toContain(told)
  })

  it('an open enquiry names the company, and still no ticket', () => {
    const open = samples.enquiry[1]
    if (open?.disclosure !== 'open') throw new Error('the second sample is the open one')
    const given = { ...open, ticketNumber: 'C-2026-987654' }
    const mail = compose('enquiry', given)
    expect(mail.subject).toContain('株式会社むすび')
    expect(mail.text).toContain('株式会社むすび')
    expect(everything(mail)).not.toMatch(/[MCW]-\d{4}-\d{6}/u)
  })

  it('every mail to the municipality says in its subject which enquiry it is about', () => {
    const about = all.filter(([, props]) => 'reference' in props)
    expect(new Set(about.map(([kind]) => kind))).toEqual(
      new Set(['enquiry', 'enquiry-reply', 'reminder', 'introduction', 'aftercare', 'expiry-notice', 'new-link']),
    )
    for (const sample of about) expect(mailOf(sample).subject, sample[0]).toContain('打診番号 E-7F3A2C・情報通信業')
  })

  it('nothing sent to the municipality of an enquiry has a ticket number, even one given by mistake', () => {
    const toMunicipality = all.filter(([kind, props]) => {
      const { side, about, purpose } = props as { side?: string; about?: string; purpose?: string }
      return (
        kind === 'enquiry' ||
        kind === 'enquiry-reply' ||
        side === 'municipality' ||
        (kind === 'reminder' && about === 'enquiry') ||
        purpose === 'answer'
      )
    })
    expect(new Set(toMunicipality.map(([kind]) => kind))).toEqual(
      new Set(['enquiry', 'enquiry-reply', 'reminder', 'introduction', 'aftercare', 'expiry-notice', 'new-link']),
    )
    for (const [kind, props] of toMunicipality) {
      const mail = mailOf([kind, { ...props, ticketNumber: 'C-2026-987654' }] as Sample)
      expect(everything(mail), kind).not.toMatch(/[MCW]-\d{4}-\d{6}/u)
    }
  })

  it('an unverified address is told nothing of the form', () => {
    const to = { organization: '極秘商事株式会社', department: '極秘部', title: '極秘長', name: '極秘 太郎' }
    const form = { to, message: '極秘の相談です', contact: to, company: to }
    const [acknowledged] = samples.acknowledgement
    const [renewed] = samples['new-link']
    if (acknowledged?.verified !== false || renewed?.purpose !== 'verify') throw new Error('the first samples are the unverified ones')
    for (const mail of [compose('acknowledgement', { ...acknowledged, ...form }), compose('new-link', { ...renewed, ...form })]) {
      expect(everything(mail)).not.toContain('極秘')
      expect(mail.text.startsWith('ご相談者様\n')).toBe(true)
      expect(everything(mail)).toContain('C-2026-000001')
    }
  })
})

describe('single messages', () => {
  it('the acknowledgement to a verified address greets by name and says by when the desk answers', () => {
    const [, verified] = samples.acknowledgement
    if (!verified) throw new Error('no sample')
    const { text, subject } = compose('acknowledgement', verified)
    expect(text.startsWith('株式会社むすび\n総務部 課長\n山田 花子 様\n\n地方創生テレワーク相談窓口です。\n')).toBe(true)
    expect(text).toContain('2026年11月24日(火) 17:00まで')
    expect(subject).toBe('【地方創生テレワーク相談窓口】ご相談を受け付けました（受付番号 C-2026-000001）')
  })

  it('a message with the desk’s name in its subject already has it once', () => {
    const [sample] = samples['consultant-message']
    if (!sample) throw new Error('no sample')
    expect(compose('consultant-message', { ...sample, subject: `Re: 【${desk.ja}】 ご要望\nの確認` }).subject).toBe(
      '【地方創生テレワーク相談窓口】Re: ご要望 の確認（受付番号 C-2026-000001）',
    )
  })

  it('a link that is no web address stops the message, as text and as HTML', () => {
    const [sample] = samples['enquiry-reply']
    if (!sample) throw new Error('no sample')
    for (const url of ['javascript:alert(1)', 'data:text/html,x', 'https://a.example/ b', 'https://a.example/\nx', '']) {
      const mail = compose('enquiry-reply', { ...sample, link: { ...sample.link, url } })
      expect(() => mail.text, url).toThrow(RangeError)
      expect(() => mail.html, url).toThrow(RangeError)
    }
  })

  it('a digest speaks only of what there is, and says how much of nobody’s is overdue', () => {
    const [, queue] = samples['weekly-digest']
    if (!queue) throw new Error('no sample')
    const { text } = compose('weekly-digest', queue)
    expect(text).toContain('■ 担当者が決まっていない案件：2件（うち期限超過 1件）')
    expect(text).not.toMatch(/0件|ありません|回答期限を過ぎている案件|今週が回答期限の案件/u)
  })

  it('a check of a profile asks for what is missing instead of listing it as nothing', () => {
    const [full, , empty] = samples['profile-check']
    if (!full || !empty) throw new Error('no sample')
    const asked = '「強み」「拠点・オフィス」「企業に求めること」については、まだお伺いしておりません。'
    const words = (props: typeof full) => compose('profile-check', props).text.replaceAll('\n', '')
    expect(words(empty)).toContain(asked)
    expect(words(empty)).not.toMatch(/記載なし|・強み：/u)
    expect(words(full)).not.toContain('お伺いしておりません')
  })

  it('a hand-over with nobody known has no line for them', () => {
    const [known, unknown] = samples['handover-request']
    if (!known || !unknown) throw new Error('no sample')
    expect(compose('handover-request', known).text).toContain('・これまでのご担当者：企業立地課 鈴木 一郎 様')
    expect(compose('handover-request', unknown).text).not.toContain('これまでのご担当者')
  })

  it('the referral of a worker names every desk and says that a reply reopens it', () => {
    const [sample] = samples['worker-referral']
    if (!sample) throw new Error('no sample')
    const { text } = compose('worker-referral', sample)
    for (const place of sample.desks) expect(text).toContain(place.name.ja)
    expect(text.replaceAll('\n', '')).toContain('ご相談を再開いたします')
  })
})

describe('the foot of a mail', () => {
  const contact = { mail: 'desk@foot.example', phone: '03-0000-0000', postal: '東京都千代田区見本町1-1' }
  const footOf = (sample: Sample, language: 'ja' | 'en') =>
    composeSample(sample, wordingOf({ language, contact })).text.trimEnd().split('-'.repeat(36)).at(-2) ?? ''

  it.each(all)('of %s says how to reach the desk and that a reply does, unless it goes to the desk itself', (...sample) => {
    const { message, html } = composeSample(sample, wordingOf({ contact }))
    const told = ['電話：03-0000-0000', 'メール：desk@foot.example', 'ご返信いただいても、当窓口に届きます', '東京都千代田区見本町1-1']
    for (const words of told) {
      expect(footOf(sample, 'ja').includes(words), words).toBe(!message.isForStaff)
      expect(html.includes(words), words).toBe(!message.isForStaff)
    }
    expect(footOf(sample, 'en').includes('A reply to this mail reaches the desk')).toBe(!message.isForStaff)
  })

  it('leaves out what the desk did not state', () => {
    const text = composeSample(firstOf(all), wordingOf({ contact: { mail: contact.mail } })).text
    expect(text).toContain('desk@foot.example')
    expect(text).not.toMatch(/電話：|所在地：/u)
  })
})
