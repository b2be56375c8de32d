import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { dispatched, enquired, listedCodes, municipalityIdOf, openCase } from '../shortlists/scene.ts'
import { startDesk, type TestDesk } from '../support/desk.ts'
import { contactForm } from '../support/forms.ts'

let desk: TestDesk
beforeAll(async () => {
  desk = await startDesk()
  desk.worker()
})
// Tuesday, ten o'clock in Japan.
beforeEach(() => desk.moveClockTo('2026-11-24T01:00:00Z'))
afterAll(() => desk.close())

const signature = (text = '') => text.split(/^-{36}$/mu).at(-2)

describe('whom the reader of a mail can turn to', () => {
  it('stands at the end of reminders and of the end of a list, too, and is who has the ticket then', async () => {
    const email = 'signed@reader.example'
    const found = await openCase(desk, { form: { contact: contactForm({ email }) } })
    const id = await dispatched(found)
    const first = await desk.mailWith(email, '候補自治体のご案内')
    const [name = 'nobody'] = /担当：consultant \d+/u.exec(signature(first.text) ?? '') ?? []

    await desk.moveClockTo('2026-11-27T02:00:00Z')
    const reminder = await desk.mailWith(email, 'ご回答のお願い')
    expect(signature(reminder.text)).toContain(name)
    expect(reminder.html).toContain(`${name}<br />`)

    const boss = await desk.staff('supervisor')
    const successor = await desk.staff('consultant', { name: '後任 花子' })
    const { headers, ...ticket } = await boss.request('GET', `/api/v1/tickets/${found.number}`)
    expect(ticket.statusCode).toBe(200)
    await boss.request(
      'PUT',
      `/api/v1/tickets/${found.number}/assignment`,
      { consultantId: successor.id },
      { 'if-match': headers.etag as string },
    )
    const { expiresAt } = (await boss.request('GET', `/api/v1/shortlists/${id}`)).json()
    await desk.moveClockTo(new Date(Date.parse(expiresAt) + 16 * 3_600_000))
    expect(signature((await desk.mailWith(email, '期限が過ぎました')).text)).toContain('担当：後任 花子')
  })

  it('is who has the ticket in the survey, too, whoever wrote down the meeting', async () => {
    const email = 'surveyed@reader.example'
    const found = await openCase(desk, { form: { contact: contactForm({ email }) } })
    const boss = await desk.staff('supervisor', { name: '統括 一郎' })
    const held = { kind: 'online', startsAt: '2026-11-24T00:00:00Z', record: '条件を伺った。' }
    expect((await boss.request('POST', `/api/v1/tickets/${found.number}/meetings`, held)).statusCode).toBe(201)
    await desk.settled()
    await desk.moveClockTo('2026-11-26T01:00:00Z')
    const { name } = (await (await desk.staff('supervisor')).request('GET', `/api/v1/tickets/${found.number}`)).json().assignee
    expect(signature((await desk.mailWith(email, 'アンケート')).text)).toContain(`担当：${name}`)
  })

  it('stands in what a municipality gets, and in no mail to an address nobody has proved', async () => {
    const town = await desk.contact({ organizationId: await municipalityIdOf(desk, listedCodes[0]), name: '会津 太郎' })
    const found = await openCase(desk)
    await enquired(found)
    expect(signature((await desk.mailWith(town.email, '打診')).text)).toMatch(/担当：consultant \d+/u)

    const email = 'stranger@reader.example'
    await openCase(desk, { form: { contact: contactForm({ email }) }, verified: false })
    const acknowledged = await desk.mailWith(email, '')
    expect(`${acknowledged.text}${acknowledged.html}`).not.toContain('担当：')
  })
})
