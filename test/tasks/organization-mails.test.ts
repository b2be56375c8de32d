import { afterAll, beforeAll, expect, it } from 'vitest'
import { refusal } from '../mail/smtp-fixture.ts'
import { municipalityIdOf } from '../shortlists/scene.ts'
import { startDesk, type TestDesk } from '../support/desk.ts'

let desk: TestDesk
beforeAll(async () => {
  desk = await startDesk(() => ({ onRcptTo: (_address, _session, callback) => callback(refusal(550, '5.7.1 no')) }))
  // Tuesday, ten o'clock in Japan.
  await desk.moveClockTo('2026-11-24T01:00:00Z')
  desk.worker()
})
afterAll(() => desk.close())

it('of a refused mail to an organisation is for supervisors, made once, and no consultant completes it', async () => {
  const organizationId = await municipalityIdOf(desk, '072028')
  await desk.contact({ organizationId, email: 'town@city.example' })
  const [chief, consultant] = await Promise.all([desk.staff('supervisor'), desk.staff('consultant')])
  const profile = { strengths: [{ code: 'ict_cluster', level: 5 }], offices: [], needs: [] }
  expect((await chief.request('PUT', '/api/v1/municipalities/072028/profile', profile)).statusCode).toBeLessThan(300)
  await desk.settled()
  const ofOrganization = async () =>
    (await chief.request('GET', `/api/v1/follow-ups?organizationId=${organizationId}`)).json().items as { id: string; state: string }[]
  const [check] = await ofOrganization()
  expect((await chief.request('PUT', `/api/v1/follow-ups/${check?.id}/send-now`)).statusCode).toBeLessThan(300)
  await desk.settled()
  expect(await ofOrganization()).toMatchObject([{ kind: 'profile-check', state: 'failed' }])

  const [task, ...more] = (await chief.request('GET', '/api/v1/tasks')).json().items
  expect(task).toMatchObject({ kind: 'mail_failed', ticket: null, assigneeId: null, followUpId: check?.id, doneAt: null })
  expect(more).toEqual([])
  expect((await consultant.request('GET', '/api/v1/tasks')).json().items).toEqual([])
  const completion = `/api/v1/tasks/${task.id}/completion`
  expect((await consultant.request('PUT', completion)).statusCode).toBe(403)
  expect((await chief.request('PUT', completion)).json()).toMatchObject({ id: task.id, doneBy: chief.id })
  expect((await chief.request('GET', '/api/v1/tasks')).json().items).toEqual([])
})
