import { load } from 'cheerio'
import { and, eq } from 'drizzle-orm'
import type { LightMyRequestResponse } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { events, outbox } from '../../src/events/events.table.ts'
import { followUps } from '../../src/follow-ups/follow-ups.table.ts'
import { contacts } from '../../src/people/people.table.ts'
import { react } from '../../workers/react.ts'
import { ticketMessages, tickets } from '../../src/tickets/tickets.table.ts'
import { placeNamed } from '../../src/pages/candidates/place-names.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { businessDayAhead } from '../support/days-ahead.ts'
import { dispatched, enquired, historyOf, listedCodes, municipalityIdOf, openCase, type Case } from '../shortlists/scene.ts'
import { municipalForm } from '../support/forms.ts'
import { get, newLink, post, sendAnswer, postAndLook, textOf } from './browser.ts'

let desk: TestApp

beforeAll(async () => {
  desk = await startApp()
})
afterAll(() => desk.close())

const caseLink = (found: Case, contactId = found.applicantId) => newLink(desk, { purpose: 'case', contactId, ticketId: found.ticketId })

const keyOn = (page: LightMyRequestResponse) => String(load(page.body)('#message-form input[name=key]').val())

const messagesOf = (found: Case) => desk.db.select().from(ticketMessages).where(eq(ticketMessages.ticketId, found.ticketId))

/** Lets the rooms react to everything that happened. */
async function reacted() {
  for (const { id } of await desk.db.select().from(outbox)) await react(desk.deps, id)
}

async function eventsCount() {
  return (await desk.db.select().from(events)).length
}

describe('the page of one’s own case', () => {
  it('shows what was said, what comes next and when, and what the form said', async () => {
    const found = await openCase(desk)
    await found.consultant.request('POST', `/api/v1/tickets/${found.number}/messages`, {
      direction: 'out',
      subject: 'ご要望の確認',
      body: '席数をお聞かせください。\n<b>急ぎません</b>',
    })
    await found.consultant.request('POST', `/api/v1/tickets/${found.number}/notes`, { body: '社内だけのメモ' })
    await desk.db.update(tickets).set({ resolutionNote: '内部の所見' }).where(eq(tickets.id, found.ticketId))
    const { path } = await caseLink(found)
    const page = await get(desk, path)
    const shown = textOf(page)
    for (const words of [
      found.number,
      'ご要望の確認',
      '席数をお聞かせください。',
      '実証に参加できる拠点の候補',
      found.companyName,
      '80 人',
    ])
      expect(shown).toContain(words)
    expect(load(page.body)('.words').text()).toBe('席数をお聞かせください。\n<b>急ぎません</b>')
    expect(shown).not.toContain('社内だけのメモ')
    expect(shown).not.toContain('内部の所見')
    const english = textOf(await get(desk, `${path}?lang=en`))
    expect(english).toContain('What comes next')
    expect(english).toContain('Employees')
  })

  it('is English where its reader wants that: places and our own subjects by name, and what was written marked as Japanese', async () => {
    const found = await openCase(desk)
    const { path } = await caseLink(found)
    await post(desk, `${path}/messages`, { message: '拠点を探しています。', key: crypto.randomUUID() })
    const page = load((await get(desk, `${path}?lang=en`)).body)
    expect(page('.talk h3').first().text()).toBe('Message from the page of the case')
    expect(page('.talk .words').first().attr('lang')).toBe('ja')
    const unmarked = page('main *')
      .toArray()
      .filter((one) => page(one).closest('[lang=ja]').length === 0)
      .map((one) =>
        page(one)
          .contents()
          .filter((_, node) => node.nodeType === 3)
          .text(),
      )
    // Names of people are what they are.
    expect(unmarked.filter((text) => /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text))).toEqual([])
    expect(placeNamed('福岡県 福岡市', 'en')).toBe('Fukuoka-shi, Fukuoka')
    expect(placeNamed('福岡県', 'en')).toBe('Fukuoka')
    // There are two of this name, and whatever is no place stays as it is.
    for (const name of ['府中市', '福岡の会社']) expect(placeNamed(name, 'en')).toBe(name)
    expect(placeNamed('福岡県 福岡市', 'ja')).toBe('福岡県 福岡市')
  })

  it('says by when the desk answers, and that it is late when it is', async () => {
    const found = await openCase(desk)
    const { path } = await caseLink(found)
    expect(textOf(await get(desk, path))).toMatch(/20\d\d年[^ ]* [\d:]+まで consultant \d+から最初のご連絡を差し上げます/u)
    await desk.db
      .update(tickets)
      .set({ firstResponseDueAt: new Date('2026-11-02T00:00:00Z') })
      .where(eq(tickets.id, found.ticketId))
    expect(textOf(await get(desk, path))).toContain('お約束の時刻を過ぎており、申し訳ございません')
  })

  it('leads to the shortlist as long as it can be answered, and to nothing of the municipalities’ side', async () => {
    const found = await openCase(desk)
    const shortlistId = await dispatched(found)
    const interest = await newLink(desk, { purpose: 'interest', contactId: found.applicantId, ticketId: found.ticketId, shortlistId })
    const { path } = await caseLink(found)
    const page = load((await get(desk, path)).body)
    expect(page('.turn a').attr('href')).toBe(interest.path)
    expect(page('.turn').text()).toContain('候補自治体へのご関心をお聞かせください')
    const fields = Object.fromEntries(listedCodes.map((code) => [`interest.${code}`, 'declined']))
    await sendAnswer(desk, interest.path, fields)
    const answered = load((await get(desk, path)).body)
    expect(answered('.turn')).toHaveLength(0)
    expect(answered('main').text()).toContain('3件のうち3件にご回答済みです')
  })

  it('promises no mail that will not go as things stand', async () => {
    const supervisor = await desk.staff('supervisor')
    const suppress = async (found: Case, reason: string) => {
      const [contact] = await desk.db.select().from(contacts).where(eq(contacts.id, found.applicantId))
      const answer = await supervisor.request('POST', '/api/v1/suppressions', { address: contact?.email, reason })
      expect(answer.statusCode, answer.body).toBe(201)
    }
    const found = await openCase(desk)
    await dispatched(found)
    const day = businessDayAhead(60)
    const meeting = { status: 'booked', kind: 'online', startsAt: `${day}T01:00:00Z` }
    expect((await found.consultant.request('POST', `/api/v1/tickets/${found.number}/meetings`, meeting)).statusCode).toBe(201)
    await reacted()
    const mail = { subject: '件', body: '本文', dueAt: '2031-01-06T01:00:00Z' }
    expect((await found.consultant.request('POST', `/api/v1/tickets/${found.number}/follow-ups`, mail)).statusCode).toBe(201)
    const { path } = await caseLink(found)
    const [asked, reminded, optional] = ['候補自治体へのご回答がまだの場合', '面談の前日のご案内', '担当者からメールを']
    const shows = async () => {
      const shown = textOf(await get(desk, path))
      return [asked, reminded, optional].map((words) => shown.includes(words))
    }
    expect(await shows()).toEqual([true, true, true])
    // Of the kinds the page tells of only after-care is optional, which needs an introduction: this one stands for it.
    await desk.db
      .update(followUps)
      .set({ optional: true })
      .where(and(eq(followUps.ticketId, found.ticketId), eq(followUps.kind, 'manual-follow-up')))
    await suppress(found, 'unsubscribed')
    expect(await shows()).toEqual([true, true, false])
    await suppress(found, 'hard_bounce')
    expect(await shows()).toEqual([false, false, false])
    // The meeting itself takes place all the same.
    const [year, month, date] = day.split('-').map(Number)
    expect(textOf(await get(desk, path))).toContain(`${year}年${month}月${date}日`)
  })

  it('tells of the mails to come in plain words', async () => {
    const found = await openCase(desk)
    await dispatched(found)
    await reacted()
    const { path } = await caseLink(found)
    expect(textOf(await get(desk, path))).toMatch(/ごろ ?候補自治体へのご回答がまだの場合、メールでお尋ねします/u)
    expect(textOf(await get(desk, `${path}?lang=en`))).toContain('If you have not answered our list, we ask again by mail')
  })

  it('asks for the consent an accepting municipality waits for', async () => {
    const found = await openCase(desk)
    await desk.contact({ organizationId: await municipalityIdOf(desk, listedCodes[0]) })
    const enquiryId = await enquired(found)
    const consent = await newLink(desk, { purpose: 'consent', contactId: found.applicantId, ticketId: found.ticketId, enquiryId })
    const { path } = await caseLink(found)
    expect((await get(desk, path)).body).not.toContain(consent.path)
    const accepted = await found.consultant.request('PUT', `/api/v1/enquiries/${enquiryId}/answer`, {
      answer: 'accept',
      message: '相手の言葉',
    })
    expect(accepted.statusCode, accepted.body).toBe(200)
    const page = load((await get(desk, path)).body)
    expect(page('.turn a').attr('href')).toBe(consent.path)
    expect(page('.turn').text()).toContain('会津若松市への社名等の開示')
    expect(page('main').text()).not.toContain('相手の言葉')
  })

  it('changes nothing when it is fetched, however often, with GET or HEAD', async () => {
    const found = await openCase(desk, { verified: false })
    const { path } = await caseLink(found)
    const before = await eventsCount()
    for (let times = 0; times < 3; times += 1) {
      expect((await get(desk, path)).statusCode).toBe(200)
      expect((await desk.app.inject({ method: 'HEAD', url: path })).statusCode).toBe(200)
      expect((await get(desk, `${path}/messages`)).statusCode).toBe(303)
    }
    expect(await eventsCount()).toBe(before)
  })
})

describe('a message from the page', () => {
  it('reaches the desk as a reply does: it is kept, what waited goes on, reminders stop', async () => {
    const found = await openCase(desk)
    await found.consultant.request('POST', `/api/v1/tickets/${found.number}/messages`, {
      direction: 'out',
      subject: '確認',
      body: 'いかがですか。',
    })
    const waits = await found.consultant.request('PUT', `/api/v1/tickets/${found.number}/waiting`, { for: 'applicant' })
    expect(waits.statusCode).toBe(200)
    await reacted()
    const { path } = await caseLink(found)
    const page = await get(desk, path)
    expect(textOf(page)).toContain('お返事をお待ちしています')
    expect(textOf(page)).toContain('お返事がまだの場合、メールでお尋ねします')
    const after = await postAndLook(desk, `${path}/messages`, { message: '10席です。\r\n髙﨑𠮷', key: keyOn(page) })
    expect(textOf(after)).toContain('メッセージを担当者にお届けしました')
    expect(textOf(after)).toContain('髙﨑𠮷')
    const rows = (await messagesOf(found)).filter(({ direction }) => direction === 'in')
    expect(rows).toMatchObject([{ contactId: found.applicantId, body: '10席です。\n髙﨑𠮷' }])
    const [received] = await historyOf(desk, found.ticketId, 'message.received')
    expect(received).toMatchObject({ actorKind: 'link' })
    const [ticket] = await desk.db.select().from(tickets).where(eq(tickets.id, found.ticketId))
    expect(ticket).toMatchObject({ status: 'open' })
    expect(ticket?.nextResponseDueAt).not.toBeNull()
    await reacted()
    const waiting = await desk.db
      .select()
      .from(followUps)
      .where(and(eq(followUps.ticketId, found.ticketId), eq(followUps.kind, 'waiting-reminder'), eq(followUps.state, 'pending')))
    expect(waiting).toEqual([])
  })

  it('is written once, however often the button is pressed; other words under the same key are asked about', async () => {
    const found = await openCase(desk)
    const { path } = await caseLink(found)
    const key = keyOn(await get(desk, path))
    const pressed = await Promise.all(Array.from({ length: 4 }, () => post(desk, `${path}/messages`, { message: '一度だけ', key })))
    expect(pressed.map(({ statusCode }) => statusCode)).toEqual([303, 303, 303, 303])
    expect(await messagesOf(found)).toHaveLength(1)
    const other = await post(desk, `${path}/messages`, { message: '別の言葉', key })
    expect(other.statusCode).toBe(409)
    expect(textOf(other)).toContain('もう一度「送信する」を押してください')
    expect(load(other.body)('#message').text()).toBe('別の言葉')
    expect(keyOn(other)).not.toBe(key)
    await postAndLook(desk, `${path}/messages`, { message: '別の言葉', key: keyOn(other) })
    expect(await messagesOf(found)).toHaveLength(2)
  })

  it('comes back with what was typed when something is wrong or the language is switched', async () => {
    const found = await openCase(desk)
    const { path } = await caseLink(found)
    const empty = await post(desk, `${path}/messages`, { message: '  ' })
    expect(empty.statusCode).toBe(422)
    expect(load(empty.body)('.errors a').attr('href')).toBe('#message')
    expect((await post(desk, `${path}/messages`, { message: 'あ'.repeat(10_001) })).statusCode).toBe(422)
    const switched = await post(desk, `${path}/messages`, { message: '書きかけ', key: 'k'.repeat(30), switch: 'en' })
    expect(switched.statusCode).toBe(200)
    expect(load(switched.body)('#message').text()).toBe('書きかけ')
    expect(load(switched.body)('html').attr('lang')).toBe('en')
    expect(keyOn(switched)).toBe('k'.repeat(30))
    expect(await messagesOf(found)).toEqual([])
  })

  it('reopens a resolved case, and to a closed one none is taken', async () => {
    const found = await openCase(desk)
    const { path } = await caseLink(found)
    await found.consultant.request('PUT', `/api/v1/tickets/${found.number}/resolution`, { kind: 'answered' })
    expect(textOf(await get(desk, path))).toContain('いったん終了しています')
    await postAndLook(desk, `${path}/messages`, { message: 'まだあります', key: 'k'.repeat(30) })
    expect(await historyOf(desk, found.ticketId, 'ticket.reopened')).toHaveLength(1)
    await desk.db
      .update(tickets)
      .set({ status: 'closed', resolution: 'answered', closedAt: new Date() })
      .where(eq(tickets.id, found.ticketId))
    const closed = await postAndLook(desk, `${path}/messages`, { message: '閉じた後', key: 'm'.repeat(30) })
    expect(textOf(closed)).toContain('このご相談は終了しています')
    expect(closed.body).not.toContain('<form')
    expect(await messagesOf(found)).toHaveLength(1)
  })
})

describe('a municipality’s own case', () => {
  it('shows its form with its offices, and no words of a company', async () => {
    const town = await desk.contact({ organizationId: await municipalityIdOf(desk, listedCodes[0]) })
    const { number } = (await desk.request('POST', '/api/v1/intake/municipal', municipalForm())).json().ticket
    const [ticket] = await desk.db.select().from(tickets).where(eq(tickets.number, number))
    const { path } = await newLink(desk, { purpose: 'case', contactId: town.id, ticketId: ticket?.id })
    const shown = textOf(await get(desk, path))
    for (const words of ['福島県 会津若松市', 'AiCT', '40 席', 'スマートシティの実証フィールド', '情報通信業'])
      expect(shown).toContain(words)
  })
})
