import { expect, it, onTestFinished } from 'vitest'
import { dayInJapan } from '../../src/calendar/business-time.rules.ts'
import { refusal } from '../mail/smtp-fixture.ts'
import { openCase } from '../shortlists/scene.ts'
import { startDesk } from '../support/desk.ts'

/** A desk with a mail added by hand for `dueAt`, whose mail server says later to everybody from then on. */
async function deskWithMail(now: string, dueAt: string) {
  let busy = false
  const desk = await startDesk(() => ({
    onRcptTo: (_address, _session, callback) => callback(busy ? refusal(450, 'try again') : null),
  }))
  onTestFinished(() => desk.close())
  await desk.moveClockTo(now)
  const { number } = await openCase(desk)
  desk.worker()
  await desk.settled()
  busy = true
  // Signed-in people's sessions end; whoever acts on a later day signs in anew.
  const act = async (method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, body?: object) => {
    const answer = await (await desk.staff('supervisor')).request(method, `/api/v1${path}`, body)
    expect(answer.statusCode, answer.body).toBeLessThan(300)
    return answer.statusCode === 204 ? undefined : answer.json()
  }
  const { id } = await act('POST', `/tickets/${number}/follow-ups`, { subject: '件', body: '本文です。', dueAt })
  const row = async () => {
    await desk.settled()
    const [found] = await desk.owner<{ state: string; dueAt: Date; attempts: number }[]>`
      select state, due_at as "dueAt", attempts from follow_ups where id = ${id}`
    if (!found) throw new Error('the mail is gone')
    return found
  }
  /** Lets it be tried as often as it is due. */
  const tryUntil = async (isOver: (found: Awaited<ReturnType<typeof row>>) => boolean) => {
    for (let found = await row(); !isOver(found); found = await row()) await desk.moveClockTo(new Date(found.dueAt.getTime() + 1000))
  }
  return { desk, act, ticket: `/tickets/${number}`, mail: `/follow-ups/${id}`, row, tryUntil }
}

it('a mail first put off by the server at the end of the year is tried on four business days of the new one before it is given up on', async () => {
  const { act, mail, tryUntil } = await deskWithMail('2026-12-28T08:50:00Z', '2026-12-28T08:54:00Z')
  await tryUntil(({ state }) => state !== 'pending')
  const { state, attempts }: { state: string; attempts: { startedAt: string }[] } = await act('GET', mail)
  expect(state).toBe('failed')
  const days = new Set(attempts.map(({ startedAt }) => dayInJapan(new Date(startedAt))))
  expect([...days]).toEqual(['2026-12-28', '2027-01-04', '2027-01-05', '2027-01-06', '2027-01-07'])
})

it('a mail put off by the server once and paused for a week afterwards is asked for anew', async () => {
  const { desk, act, ticket, row, tryUntil } = await deskWithMail('2026-11-24T01:00:00Z', '2026-11-25T01:00:00Z')
  await tryUntil(({ attempts }) => attempts > 0)
  await act('PUT', `${ticket}/pause`, { reason: '打合せ中のため。' })
  await desk.moveClockTo('2026-12-02T01:00:00Z')
  await act('DELETE', `${ticket}/pause`)
  await tryUntil(({ attempts }) => attempts > 1)
  expect((await row()).state).toBe('pending')
})
