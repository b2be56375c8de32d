import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { events } from '../../src/events/events.table.ts'
import { startApp, type Person, type TestApp } from '../support/app.ts'

let desk: TestApp
let administrator: Person

beforeAll(async () => {
  desk = await startApp()
  administrator = await desk.staff('administrator')
})
afterAll(() => desk.close())

it('starts without approval of shortlists; an administrator changes it, and each change is recorded once', async () => {
  expect((await administrator.request('GET', '/api/v1/settings')).json()).toEqual({ shortlistApproval: false, eraYears: false })
  for (let time = 0; time < 2; time += 1) {
    const answer = await administrator.request('PATCH', '/api/v1/settings', { shortlistApproval: true })
    expect(answer.json()).toEqual({ shortlistApproval: true, eraYears: false })
  }
  expect((await administrator.request('PATCH', '/api/v1/settings', {})).json()).toEqual({ shortlistApproval: true, eraYears: false })
  expect(await desk.db.select().from(events).where(eq(events.type, 'settings.changed'))).toMatchObject([
    { actorId: administrator.id, details: { fields: ['shortlistApproval'] } },
  ])
  const answer = await administrator.request('PATCH', '/api/v1/settings', { eraYears: true })
  expect(answer.json()).toEqual({ shortlistApproval: true, eraYears: true })
})

it('shows every member of the desk the settings, and lets only administrators change them', async () => {
  for (const role of ['supervisor', 'consultant', 'auditor'] as const) {
    const person = await desk.staff(role)
    expect((await person.request('GET', '/api/v1/settings')).statusCode).toBe(200)
    expect((await person.request('PATCH', '/api/v1/settings', { shortlistApproval: false })).statusCode).toBe(403)
  }
  expect((await (await desk.contact()).request('GET', '/api/v1/settings')).statusCode).toBe(403)
})

it('tells administrators what the environment sets, of other servers the host alone, and no secret', async () => {
  const other = await startApp({ SMTP_URL: 'smtp://sender:secretword@mail.example:587', DESK_PHONE: '03-1234-5678' })
  try {
    const answer = await (await other.staff('administrator')).request('GET', '/api/v1/settings/environment')
    const items = answer.json().items as { variable: string; value: string | null }[]
    const held = Object.fromEntries(items.map(({ variable, value }) => [variable, value]))
    expect(held).toMatchObject({ SMTP_URL: 'smtp://mail.example:587', DESK_PHONE: '03-1234-5678', REDIS_URL: null, DESK_ADDRESS: null })
    for (const secret of ['secretword', 'sender:', other.deps.config.LINK_SECRET ?? '', new URL(other.appUrl).password]) {
      if (secret !== '') expect(answer.body).not.toContain(secret)
    }
    for (const role of ['supervisor', 'consultant', 'auditor'] as const) {
      expect((await (await other.staff(role)).request('GET', '/api/v1/settings/environment')).statusCode).toBe(403)
    }
  } finally {
    await other.close()
  }
})
