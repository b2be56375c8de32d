import { load } from 'cheerio'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { labelOf } from '../../src/catalog/code-list.ts'
import { companyNeeds, strengthCodes } from '../../src/catalog/matching-codes.ts'
import { withoutLimit } from '../../src/catalog/need-names.ts'
import { enquiryNumber } from '../../src/catalog/enquiry-number.rules.ts'
import { declineChoices } from '../../src/pages/enquiry-answers.ts'
import { enquiries, enquiryQuestions } from '../../src/shortlists/shortlists.table.ts'
import type { Person, TestApp } from '../support/app.ts'
import { enquired, openCase, openly, startDeskWithTown, type Case } from '../shortlists/scene.ts'
import { get, newLink, postAndLook, sendAnswer, textOf } from './browser.ts'
import { look, said } from './matched-case.ts'

let desk: TestApp
let town: Person

beforeAll(async () => {
  ;({ desk, town } = await startDeskWithTown())
})
afterAll(() => desk.close())

async function enquiryOf(found: Case) {
  const enquiryId = await enquired(found)
  return { enquiryId, ...(await newLink(desk, { purpose: 'answer', contactId: town.id, ticketId: found.ticketId, enquiryId })) }
}

const messageOf = async (id: string) => (await desk.db.select().from(enquiries).where(eq(enquiries.id, id)))[0]?.answerMessage

describe('the page of an enquiry', () => {
  it('says until when, what becomes of each answer, and where the sheet for approval is', async () => {
    const { path, enquiryId } = await enquiryOf(await openCase(desk))
    const page = await look(desk, path)
    expect(said(page, 'main')).toContain(`打診番号：${enquiryNumber(enquiryId)}`)
    expect(said(page, '.deadline')).toMatch(/ご回答の期限 \d{4}年\d+月\d+日\(.\) \d\d:\d\d あと1[01]営業日/u)
    const cards = page('#answer .card')
      .toArray()
      .map((card) => page(card).text().replaceAll(/\s+/gu, ' ').trim())
    expect(cards).toEqual([
      '受け入れを希望する 企業の同意が得られ次第、双方のご担当者をお引き合わせします。',
      '今回は見送る 企業に見送りをお伝えし、この打診は終わります。別の企業の打診には影響しません。',
      '回答の前に質問する 専任コンサルタントが企業に取り次ぎ、回答をメールでお届けします。ご回答はその後で構いません。',
    ])
    expect(page(`a[href="${path}/sheet"]`)).toHaveLength(1)
    expect(page('[style], script:not([src^="/assets/"])')).toHaveLength(0)
    expect(said(page, 'dl.brief')).toContain('スマートシティ・実証フィールド（最も重視する）')
  })

  it('says how long is left in words to the last day', async () => {
    const { path, enquiryId } = await enquiryOf(await openCase(desk))
    const left = async () => said(await look(desk, path), '.deadline em')
    const [row] = await desk.db.select().from(enquiries).where(eq(enquiries.id, enquiryId))
    const expiresAt = row?.expiresAt.getTime() ?? 0
    await desk.moveClockTo(new Date(expiresAt - 60_000))
    expect(await left()).toBe('本日まで')
    await desk.owner`update clock_offset set seconds = 0`
    // What is asked after closing time is asked the day after.
    expect(await left()).toMatch(/^あと1[01]営業日$/u)
  })

  it('says that the time stands still while a question is open, whatever the clock says, and the new end after the reply', async () => {
    const found = await openCase(desk)
    const { path, enquiryId } = await enquiryOf(found)
    const asked = load((await postAndLook(desk, path, { answer: 'ask', message: '何名でお越しですか。' })).body)
    expect(said(asked, '.deadline')).toMatch(/^ご回答の期限 期限は止まっています すべてのご質問に回答をお届けするまで、期限は進みません。/u)
    const [row] = await desk.db.select().from(enquiries).where(eq(enquiries.id, enquiryId))
    await desk.moveClockTo(new Date((row?.expiresAt.getTime() ?? 0) + 60_000))
    const later = await look(desk, path)
    expect(said(later, '.deadline')).not.toMatch(/本日まで|営業日|\d{4}年/u)
    expect(said(later, 'main')).toContain('企業へ取り次いでいます')
    const sheet = said(await look(desk, `${path}/sheet`), '.matter')
    expect(sheet).toContain('回答期限 期限は止まっている（当団体の質問に対する企業の回答が届いた後、改めて通知される）')
    expect(sheet).not.toMatch(/回答期限 令和/u)
    expect(said(await look(desk, `${path}?lang=en`), '.deadline')).toContain('the time stands still')
    expect(said(await look(desk, `${path}/sheet?lang=en`), '.matter')).toContain('The time stands still')
    const chief = await desk.staff('supervisor')
    const { questions } = (await chief.request('GET', `/api/v1/enquiries/${enquiryId}`)).json()
    await chief.request('PUT', `/api/v1/enquiries/${enquiryId}/questions/${questions[0].id}/reply`, { reply: '10名です。' })
    const replied = await look(desk, path)
    expect(said(replied, '.deadline')).toMatch(/ご回答の期限 \d{4}年\d+月\d+日\(.\) 18:00 あと1[01]営業日/u)
    expect(said(replied, 'main')).toContain('企業からの回答 10名です。')
    expect(said(await look(desk, `${path}/sheet`), '.matter')).toMatch(/回答期限 令和/u)
    await desk.owner`update clock_offset set seconds = 0`
  })

  it('keeps a further question while one is open, once each, and shows all of them', async () => {
    const { path, enquiryId } = await enquiryOf(await openCase(desk))
    await sendAnswer(desk, path, { answer: 'ask', message: '何名でお越しですか。' })
    const page = await look(desk, path)
    expect(said(page, 'label[for="answer-ask"]')).toContain('別の質問を追加する')
    expect(said(await look(desk, `${path}/sheet`), '.boxes')).toContain('別の質問を追加する')
    // Pressed twice.
    for (let turn = 0; turn < 2; turn += 1) await sendAnswer(desk, path, { answer: 'ask', message: '時期はいつ頃ですか。' })
    const shown = await look(desk, path)
    const quoted = shown('blockquote').toArray()
    expect(quoted.map((one) => shown(one).text())).toEqual(['何名でお越しですか。', '時期はいつ頃ですか。'])
    const rows = await desk.db.select().from(enquiryQuestions).where(eq(enquiryQuestions.enquiryId, enquiryId))
    expect(rows).toHaveLength(2)
  })

  it('that cannot take one question more says so beside it and keeps it, and still takes an answer', async () => {
    const { path, enquiryId } = await enquiryOf(await openCase(desk))
    for (let turn = 1; turn <= 10; turn += 1) await sendAnswer(desk, path, { answer: 'ask', message: `質問${turn}` })
    const refused = await sendAnswer(desk, path, { answer: 'ask', message: '十一番目の質問' })
    expect(refused.statusCode).toBe(409)
    const page = load(refused.body)
    expect(page('#message').val()).toContain('十一番目の質問')
    expect(page('#answer-ask').attr('checked')).toBeDefined()
    expect(said(page, '#message-error')).toContain('回答待ちのご質問が10件あります。')
    await sendAnswer(desk, path, { answer: 'accept', message: 'お待ちしています。' })
    expect(await messageOf(enquiryId)).toBe('お待ちしています。')
    expect(said(await look(desk, path), 'main')).not.toContain('取り次いでいます')
  })

  it('passes the reasons of a decline on before the words, and takes none with another answer', async () => {
    const declined = await enquiryOf(await openCase(desk))
    const sent = { answer: 'decline', message: 'またの機会に。', 'why.time': 'yes', 'why.office': 'yes', 'why.forged': 'yes' }
    const shown = textOf(await postAndLook(desk, declined.path, sent))
    expect(shown).toContain('「今回は見送る」と回答済みです')
    expect(shown).toContain('企業に見送りをお伝えし、この打診は終わります。')
    expect(shown).toContain('ご回答を改めたい場合や取り下げたい場合は、お送りしたメールにご返信ください。')
    expect(await messageOf(declined.enquiryId)).toBe('・ご希望に合うオフィス・物件がない\n・時期が合わない\nまたの機会に。')
    const accepted = await enquiryOf(await openCase(desk))
    await sendAnswer(desk, accepted.path, { ...sent, answer: 'accept' })
    expect(await messageOf(accepted.enquiryId)).toBe('またの機会に。')
  })

  it('comes back with what was chosen when the question is missing', async () => {
    const { path } = await enquiryOf(await openCase(desk))
    const wrong = await sendAnswer(desk, path, { answer: 'ask', 'why.time': 'yes', lang: 'en' })
    expect(wrong.statusCode).toBe(422)
    expect(wrong.body).toMatch(/id="answer-ask"[^>]*checked/u)
    expect(wrong.body).toMatch(/id="why-time"[^>]*checked/u)
    expect(textOf(wrong)).toContain('Write the question.')
  })
})

describe('the sheet for approval within the town hall', () => {
  it('has boxes for seals, what is asked, by whom, until when by the era, what accepting means, and whom to ask', async () => {
    const { path, enquiryId } = await enquiryOf(await openCase(desk))
    const page = await look(desk, `${path}/sheet`)
    expect(said(page, 'h1')).toBe('企業からの打診への回答について（伺い）')
    const ranks = page('.seals th')
      .toArray()
      .map((rank) => page(rank).text())
    expect(ranks).toEqual(['決裁', '部長', '課長', '補佐', '係長', '起案'])
    expect(page('.seals td')).toHaveLength(6)
    const rows = page('.matter > div > dt')
      .toArray()
      .map((row) => page(row).text())
    expect(rows).toEqual(['回答案', '回答期限', '打診の経緯', '企業の概要', '受け入れを希望する場合', '見送る場合', '回答方法', '問合せ先'])
    const matter = said(page, '.matter')
    expect(matter).not.toMatch(/ご希望|お伝えします|ご覧ください/u)
    for (const words of [
      '受け入れを希望する 今回は見送る 回答の前に質問する',
      '「今回は見送る」の理由（一つ以上）： 希望に合うオフィス・物件がない 希望に合う支援制度がない 求める人材の確保が難しい',
      '非公開（双方の合意後に伝えられる）',
      '情報通信業',
      '企業の同意を得て',
      'desk@musubi.example',
      `（打診番号 ${enquiryNumber(enquiryId)}）`,
    ])
      expect(matter).toContain(words)
    const [row] = await desk.db.select().from(enquiries).where(eq(enquiries.id, enquiryId))
    const year = Number(row?.expiresAt.toISOString().slice(0, 4))
    expect(matter).toMatch(new RegExp(`令和${year - 2018}年\\d+月\\d+日\\(.\\) \\d\\d:\\d\\d（${year}年）`, 'u'))
    expect(page('.boxes .box')).toHaveLength(3 + declineChoices.length)
    const english = await look(desk, `${path}/sheet?lang=en`)
    expect(said(english, 'h1')).toBe('Answer to a company’s enquiry: for approval')
    expect(said(english, '.reasons')).toBe(`If not this time, why (at least one): ${declineChoices.map(({ en }) => en).join(' ')}`)
  })

  it('tells of a blind company nothing that names it, in title or text, and of an open one its name', async () => {
    const secretive = await openCase(desk, {
      form: { company: { name: '株式会社ひみつ工房', industry: 'E', employees: 321, prefecture: '27' } },
    })
    const { path } = await enquiryOf(secretive)
    const { body } = await get(desk, `${path}/sheet`)
    for (const secret of ['ひみつ', secretive.number, secretive.ticketId, secretive.companyId, '花子', 'sender.example', '321'])
      expect(body).not.toContain(secret)
    const named = await openCase(desk, openly)
    const sheet = await look(desk, `${(await enquiryOf(named)).path}/sheet`)
    expect(said(sheet, '.matter')).toContain(named.companyName)
    expect(said(sheet, 'title')).not.toContain(named.companyName)
  })

  const wished = (codes: readonly string[]) => ({ needs: codes.map((code) => ({ code, importance: code === 'workation' ? 'must' : 2 })) })

  it('has all that a company wishes for as long as there is room', async () => {
    const needs = ['access', 'cost', 'housing', 'schools', 'tourism', 'talent', 'university', 'aftercare', 'one_stop', 'workation']
    const { path } = await enquiryOf(await openCase(desk, { form: wished(needs) }))
    const sheet = said(await look(desk, `${path}/sheet`), '.matter')
    for (const name of ['ワーケーション受入れ（必須）', 'ワンストップ窓口', '交通アクセス']) expect(sheet).toContain(name)
    expect(sheet).not.toContain('書ききれない内容')
  })

  it('leaves out what one page has no room for and says so; of what matters most nothing', async () => {
    const needs = strengthCodes.filter((code) => code !== 'workation')
    const { path } = await enquiryOf(await openCase(desk, { form: wished([...needs, 'workation']) }))
    const sheet = said(await look(desk, `${path}/sheet`), '.matter')
    expect(sheet).toContain('ワーケーション受入れ（必須）')
    expect(sheet).toContain('書ききれない内容は、打診のページに記載されている。')
    const last = withoutLimit(labelOf(companyNeeds, needs.at(-1) ?? '', 'ja'), 'ja')
    expect(sheet).not.toContain(last)
    expect(said(await look(desk, path), 'dl.brief')).toContain(last)
  })

  it('is behind links to an enquiry only', async () => {
    const found = await openCase(desk)
    const { path } = await newLink(desk, { purpose: 'verify', contactId: found.applicantId, ticketId: found.ticketId })
    for (const view of ['sheet', 'comparison']) {
      const answer = await get(desk, `${path}/${view}`)
      expect(answer.statusCode).toBe(404)
      expect(textOf(answer)).toContain('リンクが見つかりません')
      expect(answer.body).not.toContain(found.number)
    }
  })
})

describe('the page that asks for consent', () => {
  async function consentPath(form: object = {}): Promise<string> {
    const found = await openCase(desk, { form })
    const enquiryId = await enquired(found)
    await town.request('PUT', `/api/v1/enquiries/${enquiryId}/answer`, { answer: 'accept', message: '歓迎します。' })
    return (await newLink(desk, { purpose: 'consent', contactId: found.applicantId, ticketId: found.ticketId, enquiryId })).path
  }

  it('sets each datum beside who gets it: what an introduction gives, and nothing that is not there', async () => {
    const contact = { name: '佐藤 花子', department: '人事部', title: '部長', email: `consent-${process.pid}@sender.example` }
    const page = await look(desk, await consentPath({ contact }))
    const rows = page('table.given tbody tr')
      .toArray()
      .map((row) => {
        const cells = page(row)
          .children()
          .toArray()
          .map((cell) => page(cell).text().replaceAll(/\s+/gu, ' ').trim())
        return cells
      })
    expect(rows.slice(1).map(([datum]) => datum)).toEqual([
      'ご担当者 佐藤 花子',
      '部署 人事部',
      '役職 部長',
      `メール ${contact.email}`,
      '開示の記録 何を、いつ、どこへお伝えしたか',
    ])
    expect(rows.map(([, whom]) => whom)).toEqual([
      ...Array.from({ length: 5 }, () => '会津若松市のご担当者'),
      '当窓口のみ（第三者提供\u2060の記録）',
    ])
  })

  it('says after consent what was agreed to, what comes next and how to take it back', async () => {
    const path = await consentPath()
    const shown = await postAndLook(desk, path, { consent: 'give' })
    const page = load(shown.body)
    expect(said(page, '.done')).toContain('「開示に同意する」と回答済みです')
    expect(page('table.given tbody tr').length).toBeGreaterThan(2)
    const words = said(page, 'main')
    for (const part of ['引き合わせが整いました', '同意の後の撤回は、お送りしたメールへのご返信で承ります']) expect(words).toContain(part)
    expect(page('main form')).toHaveLength(0)
    const refused = said(load((await postAndLook(desk, await consentPath(), { consent: 'refuse' })).body), 'main')
    expect(refused).not.toContain('お引き合わせのメール')
  })

  it('says in plain words what is not given, and how to take consent back', async () => {
    const path = await consentPath()
    const page = await look(desk, path)
    expect(said(page, '.crosses')).toContain('他の候補自治体と、それぞれへのご関心・理由')
    expect(said(page, 'main')).toContain('同意の後の撤回は、お送りしたメールへのご返信で承ります。')
    expect(said(await look(desk, `${path}?lang=en`), 'main')).toContain('To withdraw later, reply to our mail')
  })
})
