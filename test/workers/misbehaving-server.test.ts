import { eq } from 'drizzle-orm'
import { afterEach, describe, expect, it } from 'vitest'
import { followUpAttempts, followUps } from '../../src/follow-ups/follow-ups.table.ts'
import { tasks } from '../../src/tasks/tasks.table.ts'
import { refusal } from '../mail/smtp-fixture.ts'
import { historyOf } from '../shortlists/scene.ts'
import { startDesk, type TestDesk } from '../support/desk.ts'
import { eventually } from '../support/eventually.ts'
import { corporateForm } from '../support/forms.ts'

let desk: TestDesk | undefined
afterEach(() => desk?.close())

const patience = { within: 60_000 }
const start = new Date('2026-11-24T01:00:00Z')

/** Minutes after `start`. */
const minutes = (count: number) => new Date(start.getTime() + count * 60_000)

type Behaviour = Parameters<typeof startDesk>[0]

/** A desk with one acknowledgement on its way to a server that behaves like this. */
async function deskWithMail(behaviour: Behaviour) {
  const opened = await startDesk(behaviour)
  desk = opened
  await opened.moveClockTo(start)
  const form = corporateForm()
  expect((await opened.request('POST', '/api/v1/intake/corporate', form)).statusCode).toBe(201)
  opened.worker()
  const row = async () => {
    const [only] = await opened.acknowledgements()
    if (!only) throw new Error('nothing is planned yet')
    return only
  }
  const attempts = () => opened.db.select().from(followUpAttempts).orderBy(followUpAttempts.attempt)
  return { opened, form, row, attempts }
}

describe('a mail server that', () => {
  it('says later is asked again, later, and then the mail arrives once', async () => {
    let busy = true
    const { opened, form, row, attempts } = await deskWithMail(() => ({
      onRcptTo: (_address, _session, callback) => callback(busy ? refusal(451, 'try again') : null),
    }))
    await eventually(async () => expect(await row()).toMatchObject({ state: 'pending', attempts: 1 }), patience)
    expect((await row()).dueAt.getTime()).toBeGreaterThan(start.getTime() + 10_000)
    busy = false
    await opened.moveClockTo(minutes(5))
    await eventually(async () => (await row()).state === 'sent', patience)
    expect((await attempts()).map(({ outcome, smtpCode }) => [outcome, smtpCode])).toEqual([
      ['later', 451],
      ['sent', 250],
    ])
    expect(await opened.mailsTo(form.contact.email)).toHaveLength(1)
  })

  it('refuses the mail is not asked again, and the history says so', async () => {
    const { opened, row, attempts } = await deskWithMail(() => ({
      onRcptTo: (_address, _session, callback) => callback(refusal(550, 'no such user')),
    }))
    await eventually(async () => (await row()).state === 'failed', patience)
    await opened.moveClockTo(minutes(24 * 60))
    await opened.settled()
    expect(await attempts()).toHaveLength(1)
    const [failed] = await historyOf(opened, (await row()).ticketId ?? '', 'follow_up.failed')
    expect(failed?.details).toEqual({ followUpId: (await row()).id, kind: 'acknowledgement', outcome: 'refused' })
    // The server's words may repeat an address: they are kept for the desk and stay out of the log.
    expect((await attempts())[0]?.response).toContain('no such user')
    expect(opened.logged.join()).not.toContain('no such user')
  })

  it('takes the mail and hangs up gets the same Message-ID twice more, no further', async () => {
    const taken: string[] = []
    const { opened, row } = await deskWithMail((drop) => ({
      onData(stream, _session, _callback) {
        const chunks: Buffer[] = []
        stream.on('data', (chunk: Buffer) => chunks.push(chunk))
        stream.on('end', () => {
          taken.push(/^Message-ID: (.+)$/imu.exec(Buffer.concat(chunks).toString('utf8'))?.[1]?.trim() ?? '')
          drop()
        })
      },
    }))
    for (const copies of [1, 2, 3]) {
      await eventually(async () => (await row()).ambiguousAttempts === copies, patience)
      await opened.moveClockTo(minutes(copies * 60))
    }
    expect((await row()).state).toBe('unknown')
    const task = { kind: 'mail_unknown', followUpId: (await row()).id, doneAt: null }
    expect(await opened.db.select().from(tasks)).toMatchObject([task])
    await opened.settled()
    expect(taken).toHaveLength(3)
    expect(new Set(taken)).toEqual(new Set([`<fu.${(await row()).id}@musubi.example>`]))
    const links = await opened.db.execute('select id from case_links')
    expect(links).toHaveLength(1)
  })

  it('is away holds up nothing else, and the mail waits', async () => {
    const { opened, row } = await deskWithMail(() => ({ onConnect: (_session, callback) => callback(refusal(421, 'closing')) }))
    await eventually(async () => expect(await row()).toMatchObject({ state: 'pending', attempts: 1 }), patience)
    const another = corporateForm()
    expect((await opened.request('POST', '/api/v1/intake/corporate', another)).statusCode).toBe(201)
    await eventually(async () => (await opened.acknowledgements()).length === 2, patience)
  })
})

describe('a follow-up that cannot be written', () => {
  it('is put off and on record, and does not stop the others', async () => {
    const { opened, row, form, attempts } = await deskWithMail(undefined)
    await eventually(async () => (await row()).state === 'sent', patience)
    const { id: _id, ...kept } = await row()
    await opened.db.insert(followUps).values({ ...kept, planKey: 'broken', kind: 'aftercare', state: 'pending', sentAt: null, attempts: 0 })
    await eventually(async () => (await attempts()).some(({ outcome }) => outcome === 'later'), patience)
    const [bad] = await opened.db.select().from(followUps).where(eq(followUps.planKey, 'broken'))
    expect(bad).toMatchObject({ state: 'pending', attempts: 1 })
    expect(bad?.dueAt.getTime()).toBeGreaterThan(start.getTime() + 10_000)
    expect(await opened.mailsTo(form.contact.email)).toHaveLength(1)
  })
})
