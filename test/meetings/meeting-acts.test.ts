import { expect, it } from 'vitest'
import type { Person } from '../support/app.ts'
import { ask, beforeEachTicket, thursday, type Meeting, type Scene } from './scene.ts'

let scene: Scene
beforeEachTicket((opened) => {
  scene = opened
})

const acts: Record<string, (person: Person, meeting: Meeting) => Promise<{ statusCode: number }>> = {
  choose: (person, { id, slots }) =>
    person.request('PUT', `/api/v1/meetings/${id}/choice`, { slotId: slots[0]?.id ?? crypto.randomUUID() }),
  move: (person, { id }) => person.request('PUT', `/api/v1/meetings/${id}/time`, { startsAt: thursday('16:00') }),
  handOver: (person, { id }) => person.request('PUT', `/api/v1/meetings/${id}/consultant`, { consultantId: person.id }),
  cancel: (person, { id }) => person.request('PUT', `/api/v1/meetings/${id}/cancellation`, { note: '' }),
  miss: (person, { id }) => person.request('PUT', `/api/v1/meetings/${id}/missed`),
  record: (person, { id }) => person.request('PUT', `/api/v1/meetings/${id}/record`, { record: '話した。', to: 'desk' }),
}

/** How far a meeting is. Whose acts a second time change nothing are left out of what is asked. */
const stages: Record<string, { body: object; after?: (meeting: Meeting) => Promise<unknown>; again?: string }> = {
  offered: { body: { status: 'proposed', kind: 'online', slots: [thursday('10:00')] } },
  booked: { body: { status: 'booked', kind: 'in_person', startsAt: thursday('11:00') } },
  'of the past': { body: { kind: 'in_person', startsAt: '2026-11-20T01:00:00Z', record: '話した。' } },
  cancelled: {
    body: { status: 'booked', kind: 'in_person', startsAt: thursday('13:00') },
    after: ({ id }) => ask(scene.consultant, 'PUT', `/meetings/${id}/cancellation`, { note: '' }),
    again: 'cancel',
  },
  'of which the applicant has the minutes': {
    body: { kind: 'in_person', startsAt: '2026-11-20T01:00:00Z', record: '' },
    after: ({ id }) => ask(scene.consultant, 'PUT', `/meetings/${id}/record`, { record: '話しました。', to: 'applicant' }),
  },
  missed: {
    body: { kind: 'in_person', startsAt: '2026-11-20T01:00:00Z', record: '' },
    after: ({ id }) => ask(scene.consultant, 'PUT', `/meetings/${id}/missed`),
    again: 'miss',
  },
}

it.each(Object.keys(stages))('a meeting says what the API then lets everybody do: %s', async (name) => {
  const { desk, consultant, number } = scene
  const stage = stages[name]
  const make = async () => {
    const made = await ask(consultant, 'POST', `/tickets/${number}/meetings`, stage?.body ?? {})
    await stage?.after?.(made)
    return made
  }
  const [host, supervisor, colleague, auditor] = [
    consultant,
    await desk.staff('supervisor'),
    await desk.staff('consultant'),
    await desk.staff('auditor'),
  ]
  let meeting = await make()
  for (const [who, person] of Object.entries({ host, supervisor, colleague, auditor })) {
    for (const [act, request] of Object.entries(acts)) {
      if (act === stage?.again) continue
      const { can } = (await person.request('GET', `/api/v1/meetings/${meeting.id}`)).json()
      const answer = await request(person, meeting)
      expect([who, act, answer.statusCode < 300], JSON.stringify(can)).toEqual([who, act, can[act]])
      if (answer.statusCode >= 300) continue
      await consultant.request('PUT', `/api/v1/meetings/${meeting.id}/cancellation`, { note: '' })
      meeting = await make()
    }
  }
})
