import { eq } from 'drizzle-orm'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { passedCases } from '../../src/tickets/passing/passed-cases.table.ts'
import { tickets } from '../../src/tickets/tickets.table.ts'
import { offer, thursday, ticketOf, tuesday } from '../meetings/scene.ts'
import { enquired, openCase, startDeskWithTown } from '../shortlists/scene.ts'
import type { Person, TestApp } from '../support/app.ts'
import { filedForm } from '../tickets/passing/scene.ts'
import { browserOf, get, newLink, post, postAndLook, sendAnswer } from './browser.ts'
import { look, said } from './matched-case.ts'
import { proved } from './proving.ts'

let desk: TestApp
let town: Person
beforeEach(async () => {
  desk ??= await openDesk()
  await desk.moveClockTo(tuesday)
})
afterAll(() => desk.close())

async function openDesk(): Promise<TestApp> {
  const opened = await startDeskWithTown()
  town = opened.town
  return opened.desk
}

describe('a page after its deadline', () => {
  it('says to a municipality that its answer is late and still welcome, not that today is the last day', async () => {
    const { statusCode, body } = await desk.request('POST', '/api/v1/intake/municipal', filedForm())
    expect(statusCode, body).toBe(201)
    const [passed] = await desk.db.select().from(passedCases)
    if (!passed?.ticketId) throw new Error('no case was passed on')
    const { contactId, id: passedCaseId, ticketId } = passed
    const { path } = await newLink(desk, { purpose: 'passed', contactId, passedCaseId, ticketId })
    await post(desk, path)
    expect(said(await look(desk, path), '.deadline')).toContain('ご回答の期限')
    await desk.moveClockTo(new Date(passed.dueAt.getTime() + 86_400_000))
    const page = await look(desk, path)
    expect(page('.deadline')).toHaveLength(0)
    expect(said(page, 'main')).toMatch(/ご回答の期限（\d{4}年.+）を過ぎましたが、まだご回答いただけます。/u)
    expect(said(page, 'main')).not.toContain('本日まで')
    expect(said(await look(desk, `${path}?lang=en`), 'main')).toContain('has passed, but your answer is still welcome')
  })

  it('tells a municipality that accepted in time that the company did not consent, not that it was late itself', async () => {
    const found = await openCase(desk)
    const enquiryId = await enquired(found)
    const { path } = await newLink(desk, { purpose: 'answer', contactId: town.id, ticketId: found.ticketId, enquiryId })
    await sendAnswer(desk, path, { answer: 'accept', message: 'お待ちしています。' })
    const { expiresAt } = (await found.consultant.request('GET', `/api/v1/enquiries/${enquiryId}`)).json()
    await desk.moveClockTo(new Date(Date.parse(expiresAt) + 60_000))
    const headers = await proved(desk, path, town.id, 'act')
    for (const url of [path, `${path}/sheet`]) {
      const words = (await look(desk, url, { headers })).text()
      expect(words).toMatch(/企業の同意が期限までに得られなかったため、この打診は終(?:わりました|了した)/u)
      expect(words).not.toContain('期限を過ぎたため')
      expect(words).not.toContain('改めたい')
      expect(words).not.toContain(found.companyName)
    }
    const sheet = await look(desk, `${path}/sheet`, { headers })
    expect(sheet('.seals, .filing, .boxes')).toHaveLength(0)
    expect(said(sheet, 'main')).not.toMatch(/伺い|回答期限/u)
    expect(said(sheet, 'main')).toContain('情報通信業')
  })

  it('names on the page of offered times until when all of them stand, and that others may take one', async () => {
    const { path, meeting } = await offeredTimes()
    const box = said(await look(desk, path), '.deadline')
    expect(box).toContain('ご回答の期限 2026年11月26日(木) 09:00')
    expect(box).toContain('ほかの方のご予約が先に入った日時は選べなくなります')
    await postAndLook(desk, path, { go: 'book', slot: meeting.slots.find(({ startsAt }) => startsAt === thursday('10:00'))?.id ?? '' })
    expect((await look(desk, path))('.deadline')).toHaveLength(0)
  })

  it('says of a booked meeting whose time is over that it is over and what comes next, without the address to join', async () => {
    const { path, meeting, ownCase } = await offeredTimes()
    await postAndLook(desk, path, { go: 'book', slot: meeting.slots.find(({ startsAt }) => startsAt === thursday('10:00'))?.id ?? '' })
    const headers = browserOf(await get(desk, ownCase))
    expect(said(await look(desk, path, { headers }), 'main')).toContain('https://meet.example/abc')
    await desk.moveClockTo(thursday('17:00'))
    const page = await look(desk, path, { headers })
    expect(said(page, 'h1')).toBe('面談の日時を過ぎています')
    expect(said(page, 'main')).toContain('予定の日時を過ぎました。今後のご案内は、担当者からメールでお送りします。')
    expect(page.html()).not.toContain('meet.example')
    expect(said(page, 'main')).not.toContain('ご予約いただいています')
    const whole = said(await look(desk, ownCase), 'main')
    expect(whole).toContain('予定の日時を過ぎました')
    expect(whole).not.toContain('予約済み')
  })
})

async function offeredTimes() {
  const consultant = await desk.staff('consultant')
  const { number, applicantId: contactId } = await ticketOf(desk, consultant)
  const meeting = await offer(consultant, number, [thursday('10:00'), thursday('14:00')])
  const [ticket] = await desk.db.select().from(tickets).where(eq(tickets.number, number))
  const { path } = await newLink(desk, { purpose: 'meeting', contactId, ticketId: ticket?.id, meetingId: meeting.id })
  const { path: ownCase } = await newLink(desk, { purpose: 'case', contactId, ticketId: ticket?.id })
  return { path, meeting, ownCase }
}
