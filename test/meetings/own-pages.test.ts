import { load } from 'cheerio'
import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { tickets } from '../../src/tickets/tickets.table.ts'
import { get, newLink } from '../pages/browser.ts'
import { ask, beforeEachTicket, book, offer, thursday, ticketOf, tuesday, type Scene } from './scene.ts'

let scene: Scene
beforeEachTicket((opened) => {
  scene = opened
})

it('the page of one’s own case lists meetings and the offer that stands, and no offers that ended as meetings', async () => {
  const { desk, consultant } = scene
  await desk.moveClockTo(tuesday)
  const { number, applicantId } = await ticketOf(desk, consultant)
  const [ticket] = await desk.db.select().from(tickets).where(eq(tickets.number, number))
  const { path } = await newLink(desk, { purpose: 'case', contactId: applicantId, ticketId: ticket?.id })
  const listed = async () => {
    const page = load((await get(desk, path)).body)
    const section = page('section').filter((_, one) => page(one).children('h2').text() === '面談')
    return section
      .find('li')
      .toArray()
      .map((item) => [page(item).find('strong').text(), page(item).find('span').first().text()])
  }

  await offer(consultant, number, [thursday('10:00')])
  await offer(consultant, number, [thursday('11:00')])
  expect(await listed()).toEqual([[expect.any(String), '日程調整中']])
  const booked = await book(consultant, number, thursday('14:00'))
  expect(await listed()).toEqual([[expect.stringContaining('14:00'), '予約済み']])
  await ask(consultant, 'PUT', `/meetings/${booked.id}/cancellation`, {})
  expect(await listed()).toEqual([[expect.stringContaining('14:00'), '取消し']])
  const late = await offer(consultant, number, [thursday('15:00')])
  await desk.owner`update ticket_meetings set status = 'expired' where id = ${late.id}`
  expect((await listed()).map(([, status]) => status).toSorted()).toEqual(['取消し', '候補日時の受付終了'].toSorted())
})
