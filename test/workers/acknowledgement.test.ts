import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { outbox } from '../../src/events/events.table.ts'
import { followUps } from '../../src/follow-ups/follow-ups.table.ts'
import { verifyByLink } from '../../src/links/act-by-link.ts'
import { tickets } from '../../src/tickets/tickets.table.ts'
import { startDesk, type ArrivedMail, type TestDesk } from '../support/desk.ts'
import { eventually } from '../support/eventually.ts'
import { contactForm, corporateForm, workerForm } from '../support/forms.ts'
import { historyOf } from '../shortlists/scene.ts'

let desk: TestDesk
beforeAll(async () => {
  desk = await startDesk()
  await desk.moveClockTo('2026-11-24T01:00:00Z')
  desk.worker()
})
afterAll(() => desk.close())

const ofForm = {
  contact: { name: '詐欺田 太郎', nameKana: 'さぎた たろう', title: '当選係', department: '賞金部', phone: '03-9999-8888' },
  company: '今すぐ電話して賞金株式会社',
  message: 'おめでとうございます。https://evil.example/ を開いてください。',
}

async function file(audience: 'corporate' | 'worker', body: { contact: { email: string } }) {
  const answer = await desk.request('POST', `/api/v1/intake/${audience}`, body)
  expect(answer.statusCode, answer.body).toBe(201)
  const { number } = answer.json().ticket as { number: string }
  const [ticket] = await desk.db.select().from(tickets).where(eq(tickets.number, number))
  if (!ticket) throw new Error('no ticket')
  return ticket
}

async function oneMailTo(address: string): Promise<ArrivedMail> {
  const [mail] = await eventually(async () => (await desk.mailsTo(address)).slice(0, 1).length === 1 && desk.mailsTo(address), {
    within: 60_000,
  })
  if (!mail) throw new Error('no mail')
  return mail
}

/** Everything a reader, or a machine on the way, could see of a mail. */
const everything = (mail: ArrivedMail) => JSON.stringify([mail.headers, mail.subject, mail.text, mail.html])

describe('a form of an unknown sender', () => {
  it('is acknowledged once, and nothing it said goes to the address it named', async () => {
    const form = corporateForm({ contact: contactForm(ofForm.contact), message: ofForm.message })
    form.company.name = ofForm.company
    const ticket = await file('corporate', form)
    const mail = await oneMailTo(form.contact.email)

    expect(mail.subject).toContain(ticket.number)
    for (const words of [...Object.values(ofForm.contact), '詐欺田', ofForm.company, '賞金', 'evil.example', 'おめでとう']) {
      expect(everything(mail)).not.toContain(words)
    }
    expect(mail.to).toEqual([{ name: '', address: form.contact.email }])
    expect(mail.text).toMatch(/http:\/\/127\.0\.0\.1:3000\/l\/[\w-]{43}\n/u)
    expect(mail.headers.find(({ key }) => key === 'auto-submitted')?.value).toBe('auto-generated')

    await desk.settled()
    expect(await desk.mailsTo(form.contact.email)).toHaveLength(1)
    const [row] = await desk.db.select().from(followUps).where(eq(followUps.ticketId, ticket.id))
    expect(row).toMatchObject({ kind: 'acknowledgement', state: 'sent', attempts: 1 })
    expect(mail.messageId).toBe(`<fu.${row?.id}@musubi.example>`)
    // What is kept opens nothing.
    expect(row?.text).toContain('/l/********')
    expect(row?.text).not.toMatch(/\/l\/[\w-]{43}/u)
  })

  it('is not acknowledged again when the queue hands over the same event again', async () => {
    const form = corporateForm()
    const ticket = await file('corporate', form)
    await oneMailTo(form.contact.email)
    await desk.settled()
    const [received] = await historyOf(desk, ticket.id, 'ticket.received')
    await desk.db.insert(outbox).values({ job: 'react', eventId: received?.id ?? '', createdAt: new Date() })
    await desk.settled()
    expect(await desk.db.select().from(followUps).where(eq(followUps.ticketId, ticket.id))).toHaveLength(1)
    expect(await desk.mailsTo(form.contact.email)).toHaveLength(1)
  })

  it('tells a worker where to turn to, and nothing of the form', async () => {
    const form = workerForm({ contact: contactForm({ ...ofForm.contact }), message: ofForm.message })
    await file('worker', form)
    const mail = await oneMailTo(form.contact.email)
    expect(mail.text).toContain('ふるさと回帰支援センター')
    expect(everything(mail)).not.toMatch(/詐欺田|賞金部|evil\.example/u)
    await desk.settled()
    expect(await desk.mailsTo(form.contact.email)).toHaveLength(1)
  })

  it('lets a worker prove their address, so that an answer to their reply reaches them', async () => {
    const supervisor = await desk.staff('supervisor')
    const form = workerForm()
    const { number } = await file('worker', form)
    const [, token = ''] = /\/l\/([\w-]{43})/u.exec((await oneMailTo(form.contact.email)).text ?? '') ?? []
    await verifyByLink(desk.deps, token)
    const messages = `/api/v1/tickets/${number}/messages`
    await supervisor.request('POST', messages, { direction: 'in', subject: 'Re: ご案内', body: '会社の制度について伺いたいです。' })
    await supervisor.request('POST', messages, { direction: 'out', subject: 'ご返事', body: '承知しました。' })
    await eventually(async () => (await desk.mailsTo(form.contact.email)).some(({ subject }) => subject?.includes('ご返事')), {
      within: 60_000,
    })
  })

  it('floods no stranger: beyond a hundred a day, acknowledgements to one address wait, and none is lost', async () => {
    const address = 'flooded@stranger.example'
    const first = await file('worker', workerForm({ contact: contactForm({ email: address }) }))
    await oneMailTo(address)
    await desk.owner`
      with earlier as (
        insert into follow_ups (plan_key, kind, scheduled, side, ticket_id, details, state, due_at, attempts, sent_at, created_at)
        select 'earlier:' || n, 'acknowledgement', false, 'applicant', ${first.id}, '{}', 'sent', desk_now(), 1, desk_now(), desk_now()
        from generate_series(1, 99) n returning id)
      insert into follow_up_attempts (follow_up_id, attempt, started_at, ended_at, outcome, recipient)
      select id, 1, desk_now(), desk_now(), 'sent', ${address} from earlier`
    const later = await file('corporate', corporateForm({ contact: contactForm({ email: address.toUpperCase() }) }))
    const waiting = async () => (await desk.db.select().from(followUps).where(eq(followUps.ticketId, later.id)))[0]
    const soon = later.receivedAt.getTime() + 1_800_000
    await eventually(async () => Number((await waiting())?.dueAt ?? 0) > soon, { within: 60_000 })
    expect(await waiting()).toMatchObject({ state: 'pending', attempts: 0 })

    await desk.moveClockTo(new Date(later.receivedAt.getTime() + 26 * 3_600_000))
    await eventually(async () => (await desk.mailsTo(address)).length === 2, { within: 60_000 })
  })
})

describe('an address nobody has proved', () => {
  it('gets nothing more until it is verified, and then what was held', async () => {
    const consultant = await desk.staff('consultant')
    const form = corporateForm({ contact: contactForm({ name: '確認 花子' }) })
    const ticket = await file('corporate', form)
    await oneMailTo(form.contact.email)
    await consultant.request('PUT', `/api/v1/tickets/${ticket.number}/assignment`, { consultantId: consultant.id })
    await consultant.request('POST', `/api/v1/tickets/${ticket.number}/messages`, {
      direction: 'out',
      subject: '資料',
      body: '資料をお送りします。',
    })

    // The consultant is told at once; the applicant is not.
    const told = await oneMailTo(consultant.email)
    expect(told.subject).toContain(`${ticket.number} の担当になりました`)
    const held = () => desk.db.select().from(followUps).where(eq(followUps.ticketId, ticket.id))
    await eventually(async () => (await held()).filter(({ heldFor }) => heldFor === 'verified_contact').length === 2, { within: 60_000 })
    expect(await desk.mailsTo(form.contact.email)).toHaveLength(1)

    await consultant.request('PUT', `/api/v1/contacts/${ticket.applicantId}/verification`)
    const mails = await eventually(
      async () => {
        const found = await desk.mailsTo(form.contact.email)
        return found.length === 3 && found
      },
      { within: 60_000 },
    )
    const [first, ...later] = mails
    expect(later.map(({ subject }) => subject ?? '').toSorted((a, b) => a.localeCompare(b))).toEqual([
      expect.stringContaining('専任コンサルタントのご案内'),
      expect.stringContaining('資料'),
    ])
    for (const mail of later) {
      expect(mail.text).toContain('確認 花子 様')
      // One conversation: the mails refer to the same root.
      expect(mail.references).toBe(first?.references)
    }
    expect(later.find(({ subject }) => subject?.includes('資料'))?.headers.some(({ key }) => key === 'auto-submitted')).toBe(false)
  })

  it('does not keep participants waiting: each gets a message of their own', async () => {
    const consultant = await desk.staff('consultant')
    const form = corporateForm()
    const ticket = await file('corporate', form)
    await consultant.request('PUT', `/api/v1/tickets/${ticket.number}/assignment`, { consultantId: consultant.id })
    await consultant.request('PUT', `/api/v1/contacts/${ticket.applicantId}/verification`)
    const copies = ['one', 'two'].map((name) => `${name}@participants.example`)
    for (const email of copies) {
      await consultant.request('POST', `/api/v1/tickets/${ticket.number}/participants`, { name: '同僚', email })
    }
    await consultant.request('POST', `/api/v1/tickets/${ticket.number}/messages`, {
      direction: 'out',
      subject: '日程',
      body: '日程のご相談です。',
    })
    for (const address of [...copies, form.contact.email]) {
      const mail = await eventually(async () => (await desk.mailsTo(address)).find(({ subject }) => subject?.includes('日程')) ?? false, {
        within: 60_000,
      })
      expect(mail.to?.map((to) => to.address)).toEqual([address])
      expect(everything(mail).includes(copies.find((other) => other !== address) ?? '?')).toBe(false)
    }
  })
})
