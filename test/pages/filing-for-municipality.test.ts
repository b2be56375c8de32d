import { desc, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { instantIn } from '../../src/pages/wording.ts'
import { passedCases } from '../../src/tickets/passing/passed-cases.table.ts'
import { looksLikePrefectures } from '../../src/tickets/passing/own-municipality.rules.ts'
import { tickets } from '../../src/tickets/tickets.table.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { textOf } from './browser.ts'
import { exampleAnswers, fillUntil, Visitor } from './visitor.ts'

let desk: TestApp

beforeAll(async () => {
  desk = await startApp()
})
afterAll(() => desk.close())

const filer = {
  'filedBy.contact.department': '地域振興課',
  'filedBy.contact.name': '渡部 美咲',
  'filedBy.contact.email': 'misaki@pref.example',
}

const contactWords = {
  ja: {
    heading: '市区町村のご担当者',
    name: 'ご担当者のお名前',
    refusal: '代わって送る方とは別の、市区町村のご担当者のメールアドレスを入力してください。内容の確認を、この方にお願いします。',
    theirData: 'ご担当者には、確認をお願いするページで、改めて同意をお願いします',
    agree: 'ご担当者の情報を当窓口に伝えることについて、ご本人の了承を得ています',
    asked: '会津若松市のご担当者に、内容の確認をメールでお願いします',
    answered: '会津若松市から回答がありました',
    notSaid: ['最初のご連絡', '専任コンサルタントからご連絡します'],
  },
  en: {
    heading: 'Who is in charge at the municipality',
    name: 'Their name',
    refusal: 'Give the address of somebody at the municipality, not your own: they are asked to confirm what you file.',
    theirData: 'they are asked for their own consent on the page where they confirm it',
    agree: 'whom I name knows that I give their details to the desk',
    asked: 'We ask Aizuwakamatsu-shi, Fukushima by mail to confirm what you stated',
    answered: 'Aizuwakamatsu-shi, Fukushima has answered',
    notSaid: ['First response', 'Your consultant writes to you'],
  },
} as const

async function choosing(prefecture: string, language = 'ja'): Promise<Visitor> {
  const visitor = await new Visitor(desk).open(`/forms/municipal?lang=${language}`)
  return visitor.enter({ 'municipalityCode.typed': '会津若松市', 'filedBy.prefecture': prefecture }).press('next')
}

describe('the form of local governments', () => {
  it('asks nothing of who files unless a prefecture is named, and says nothing of it then', async () => {
    const visitor = await choosing('')
    expect(visitor.step).toBe('consultation')
    await fillUntil(visitor, exampleAnswers('municipal'), 'review')
    await visitor.enter({ 'formConsent.accepted': 'yes' }).press('send')
    const [ticket] = await desk.db.select().from(tickets)
    expect(ticket?.form).not.toHaveProperty('filedBy')
  })

  it.each([
    ['ja', '代わって送る方', 'この市区町村は、選ばれた都道府県にありません'],
    ['en', 'Who files', 'This municipality does not lie in the prefecture chosen'],
  ])(
    'lets a prefecture file for its municipality, and names a mistake at the place it was made, in %s',
    async (language, title, refusal) => {
      const foreign = await choosing('30', language)
      expect(Object.values(foreign.errors).join()).toContain(refusal)
      expect(Object.keys(foreign.errors)).toEqual(['municipalityCode.typed'])

      const visitor = await choosing('07', language)
      expect(visitor.heading).toContain(title)
      await visitor.press('next')
      expect(Object.keys(visitor.errors)).toEqual(['filedBy.contact.name', 'filedBy.contact.email'])
      await visitor.enter({ ...filer, 'filedBy.contact.email': `misaki-${language}@pref.example` }).press('next')
      const own = new Map([...exampleAnswers('municipal'), ['contact.email', [`MISAKI-${language}@pref.example`]] as const])
      await fillUntil(visitor, own, 'named_contact')
      const words = contactWords[language === 'ja' ? 'ja' : 'en']
      expect(visitor.heading).toBe(words.heading)
      expect(visitor.page('label[for="contact.name"]').text()).toContain(words.name)
      await visitor.fillFrom(own).press('next')
      expect(visitor.errors).toEqual({ 'contact.email': words.refusal })
      await visitor.enter({ 'contact.email': `taro-${language}@city.example` }).press('next')
      expect(visitor.step).toBe('review')
      expect(visitor.page('main').text()).toContain('地域振興課')
      expect(visitor.page('main').text()).toContain(words.heading)
      expect(visitor.page('.consent').text()).toContain(words.theirData)
      expect(visitor.page('.consent label').text()).toContain(words.agree)
      await visitor.enter({ 'formConsent.accepted': 'yes' }).press('send')
      const number = visitor.page('.number strong').text()
      const [passed] = await desk.db.select().from(passedCases).orderBy(desc(passedCases.id)).limit(1)
      if (!passed) throw new Error('no passed case')
      const receipt = textOf(visitor.answer)
      expect(receipt).toContain(words.asked)
      expect(receipt).toContain(instantIn(language === 'ja' ? 'ja' : 'en', passed.dueAt))
      for (const ofOthers of words.notSaid) expect(receipt).not.toContain(ofOthers)
      await desk.db.update(passedCases).set({ status: 'declined', answeredAt: new Date() }).where(eq(passedCases.id, passed.id))
      await visitor.open(
        `${new URL(visitor.page('form').attr('action') ?? '', desk.deps.config.PUBLIC_URL).pathname.replace('/mail', '')}?lang=${language}`,
      )
      expect(textOf(visitor.answer)).toContain(words.answered)
      const [ticket] = await desk.db.select().from(tickets).where(eq(tickets.number, number))
      const contact = { department: '地域振興課', name: '渡部 美咲', email: `misaki-${language}@pref.example` }
      expect(ticket?.form).toHaveProperty('filedBy', { prefecture: '07', contact })
    },
  )
})

describe('an address named for the municipality', () => {
  const theirs = 'filedBy.contactConfirmed'

  it('that looks like another one of the prefecture is asked about, for itself alone, and taken when it is said to be theirs', async () => {
    const visitor = await fillUntil(await choosing('07'), exampleAnswers('municipal'), 'filer')
    await fillUntil(await visitor.enter(filer).press('next'), exampleAnswers('municipal'), 'named_contact')
    const answers = exampleAnswers('municipal')
    await visitor.fillFrom(answers).enter({ 'contact.email': 'kikaku@soumu.pref.example' }).press('next')
    expect([visitor.step, Object.keys(visitor.errors)]).toEqual(['named_contact', [theirs]])
    expect(textOf(visitor.answer)).toContain('kikaku@soumu.pref.example は、都道府県のメールアドレスのようです')
    await visitor.enter({ [theirs]: 'kikaku@soumu.pref.example', 'contact.email': 'other@pref.example' }).press('next')
    expect([visitor.step, Object.keys(visitor.errors)]).toEqual(['named_contact', [theirs]])
    await visitor.enter({ [theirs]: 'other@pref.example' }).press('next')
    expect(visitor.step).toBe('review')
    await visitor.enter({ 'formConsent.accepted': 'yes' }).press('send')
    const [passed] = await desk.db.select().from(tickets).orderBy(desc(tickets.id)).limit(1)
    expect(passed?.form).toMatchObject({ filedBy: { contactConfirmed: true } })
  })

  it.each([
    ['taro@city.aizu.fukushima.jp', 'misaki@pref.fukushima.lg.jp', false],
    ['taro@city.aizuwakamatsu.lg.jp', 'misaki@pref.fukushima.lg.jp', false],
    ['taro@soumu.pref.fukushima.lg.jp', 'misaki@pref.fukushima.lg.jp', true],
    ['taro@pref.fukushima.lg.jp', 'misaki@kikaku.pref.fukushima.lg.jp', true],
    ['taro@pref.fukushima.jp', 'misaki@gmail.com', true],
    ['taro@metro.tokyo.lg.jp', 'misaki@gmail.com', true],
    ['taro@gmail.com', 'misaki@gmail.com', true],
    ['', '', false],
  ])('%s, named by %s, looks like the prefecture’s own: %s', (named, by, own) => {
    expect(looksLikePrefectures(named, by)).toBe(own)
  })
})
