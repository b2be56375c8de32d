import { afterAll, beforeAll, expect, it } from 'vitest'
import { openCase, type Case } from '../shortlists/scene.ts'
import { startDesk, type TestDesk } from '../support/desk.ts'
import { contactForm, corporateForm } from '../support/forms.ts'

let desk: TestDesk
let found: Case
const evil = 'x\r\nBcc: evil@evil.example\r\n\r\n<img src=x onerror=alert(1)>'
const hidden = '=?UTF-8?B?QQ1CY2M6IHhAeS5leGFtcGxl?= "q" <evil@evil.example>, 部長'
beforeAll(async () => {
  desk = await startDesk()
  await desk.moveClockTo('2026-11-24T01:00:00Z')
  desk.worker()
  const contact = contactForm({ email: 'hidden@reader.example', name: hidden, title: hidden, department: hidden })
  found = await openCase(desk, { form: { contact } })
})
afterAll(() => desk.close())

it('a line break in any field that may come into a header is refused by name', async () => {
  for (const field of ['name', 'title', 'department', 'email'] as const) {
    const answer = await desk.request('POST', '/api/v1/intake/corporate', corporateForm({ contact: contactForm({ [field]: evil }) }))
    expect(answer.statusCode, field).toBe(422)
    expect(answer.json().errors.map(({ field: named }: { field: string }) => named)).toContain(`contact.${field}`)
  }
  const company = { ...corporateForm().company, name: evil }
  expect((await desk.request('POST', '/api/v1/intake/corporate', corporateForm({ company }))).json().errors[0].field).toBe('company.name')
  const ticket = `/api/v1/tickets/${found.number}`
  for (const [url, body] of [
    [`${ticket}/messages`, { direction: 'out', subject: evil, body: 'x' }],
    [`${ticket}/follow-ups`, { subject: evil, body: 'x' }],
    [`${ticket}/participants`, { name: evil, email: 'p@reader.example' }],
    [`${ticket}/participants`, { name: 'p', email: `p@reader.example\r\nBcc: evil@evil.example` }],
  ] as const) {
    expect((await found.consultant.request('POST', url, body)).statusCode, url).toBe(422)
  }
})

it('what looks like a header, a second address or HTML stays words of a name or a text', async () => {
  const ticket = `/api/v1/tickets/${found.number}`
  await found.consultant.request('POST', `${ticket}/participants`, { name: hidden, email: 'p@reader.example' })
  const sent = await found.consultant.request('POST', `${ticket}/messages`, { direction: 'out', subject: hidden, body: evil })
  expect(sent.statusCode, sent.body).toBe(201)
  await desk.settled()
  const mails = await desk.mails()
  expect(mails.length).toBeGreaterThanOrEqual(3)
  for (const mail of mails) {
    expect(mail.raw.split('\r\n\r\n')[0]).not.toMatch(/^bcc:/imu)
    expect(mail.to).toHaveLength(1)
    expect(mail.to?.[0]?.address).toBe(mail.recipient)
    expect(['hidden@reader.example', 'p@reader.example', found.consultant.email]).toContain(mail.recipient)
    expect(mail.html).not.toContain('<img')
    expect(mail.bcc ?? []).toEqual([])
  }
})
