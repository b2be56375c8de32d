import { createServer, type Server, type Socket } from 'node:net'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Person } from '../../support/app.ts'
import { startDesk, type TestDesk } from '../../support/desk.ts'
import { eventually } from '../../support/eventually.ts'
import { corporateForm } from '../../support/forms.ts'
import { eicar, pdf } from '../../support/files.ts'

/** Speaks as much of clamd's protocol as INSTREAM needs, and finds what scanners agree to find. */
class Clamd {
  mood: 'well' | 'away' | 'too_small' = 'well'
  looked = 0
  private server: Server | undefined

  async start(): Promise<number> {
    this.server = createServer((socket) => this.serve(socket))
    await new Promise<void>((resolve) => this.server?.listen(0, '127.0.0.1', resolve))
    return (this.server.address() as AddressInfo).port
  }

  async stop(): Promise<void> {
    await new Promise((resolve) => this.server?.close(resolve))
  }

  private serve(socket: Socket): void {
    socket.on('error', () => undefined)
    if (this.mood === 'away') return void socket.destroy()
    let heard = Buffer.alloc(0)
    socket.on('data', (data) => {
      heard = Buffer.concat([heard, data])
      const said = this.answerTo(heard)
      if (said) socket.end(`${said}\0`)
    })
  }

  /** Undefined until the empty chunk that ends the stream. */
  private answerTo(heard: Buffer): string | undefined {
    const command = 'zINSTREAM\0'
    if (heard.length < command.length) return undefined
    if (heard.toString('latin1', 0, command.length) !== command) return 'UNKNOWN COMMAND'
    const chunks: Buffer[] = []
    for (let at = command.length; at + 4 <= heard.length;) {
      const length = heard.readUInt32BE(at)
      if (length === 0) return this.judge(Buffer.concat(chunks))
      chunks.push(heard.subarray(at + 4, at + 4 + length))
      at += 4 + length
    }
    return undefined
  }

  private judge(bytes: Buffer): string {
    this.looked += 1
    if (this.mood === 'too_small') return 'INSTREAM size limit exceeded. ERROR'
    return bytes.includes(eicar) ? 'stream: Eicar-Test-Signature FOUND' : 'stream: OK'
  }
}

const clamd = new Clamd()
let desk: TestDesk
let supervisor: Person
let consultant: Person
beforeAll(async () => {
  desk = await startDesk(undefined, { CLAMD_URL: `tcp://127.0.0.1:${await clamd.start()}` })
  desk.worker()
  ;[supervisor, consultant] = await Promise.all([desk.staff('supervisor'), desk.staff('consultant')])
})
afterAll(async () => {
  await desk?.close()
  await clamd.stop()
})

let number: string
let email: string
beforeEach(async () => {
  clamd.mood = 'well'
  await desk.moveClockTo(new Date())
  number = (await desk.request('POST', '/api/v1/intake/corporate', corporateForm())).json().ticket.number
  await supervisor.request('PUT', of('/assignment'), { consultantId: consultant.id })
  const { applicant } = (await consultant.request('GET', of())).json()
  email = applicant.email
  await consultant.request('PUT', `/api/v1/contacts/${applicant.id}/verification`)
})

const of = (path = '') => `/api/v1/tickets/${number}${path}`
const upload = (name: string, bytes: Buffer) =>
  consultant.request('POST', of('/drafts/reply/attachments'), bytes, {
    'content-type': 'application/octet-stream',
    'file-name': encodeURIComponent(name),
  })
const write = (attachments: string[]) =>
  consultant.request('POST', of('/messages'), { direction: 'out', subject: '資料の件', body: '添えます。', attachments })
const mailOfMessage = async () =>
  (await consultant.request('GET', of('/follow-ups'))).json().items.find(({ kind }: { kind: string }) => kind === 'consultant-message')
const later = (seconds: number) => desk.moveClockTo(new Date(Date.now() + seconds * 1000))

describe('a scanner', () => {
  it('sees every file before it is taken, however many chunks it has', async () => {
    const before = clamd.looked
    const big = Buffer.alloc(300_000, 'あいう')
    expect((await upload('a.txt', big)).json()).toMatchObject({ verdict: 'accepted' })
    expect(clamd.looked).toBe(before + 1)
    const hidden = Buffer.concat([Buffer.alloc(200_000, 'a'), eicar])
    expect((await upload('b.txt', hidden)).json()).toMatchObject({ status: 422, code: 'file_infected' })
    expect((await consultant.request('GET', of('/drafts'))).json().files.reply).toHaveLength(1)
  })

  it.each(['away', 'too_small'] as const)(
    'that is %s keeps a file from going anywhere until it is asked again; nothing is lost',
    async (mood) => {
      clamd.mood = mood
      const file = (await upload('資料.pdf', pdf)).json()
      expect(file).toMatchObject({ verdict: 'waiting', isShown: false })
      expect((await consultant.request('GET', `/api/v1/attachments/${file.id}/content`)).json()).toMatchObject({
        status: 409,
        code: 'attachment_waiting',
      })
      await write([file.id])
      await eventually(async () => (await mailOfMessage())?.heldFor === 'scan', { within: 60_000 })
      expect((await desk.mailsTo(email)).filter(({ subject }) => subject?.includes('資料の件'))).toEqual([])
      clamd.mood = 'well'
      await later(3600)
      const mail = await desk.mailWith(email, '資料の件')
      expect(mail.attachments).toMatchObject([{ filename: '資料.pdf' }])
      expect((await consultant.request('GET', `/api/v1/attachments/${file.id}/content`)).statusCode).toBe(200)
    },
  )

  it('that never came to see a file holds its mail no longer once that is erased, which its story says', async () => {
    clamd.mood = 'away'
    const file = (await upload('資料.pdf', pdf)).json()
    await write([file.id])
    await eventually(async () => (await mailOfMessage())?.heldFor === 'scan', { within: 60_000 })
    const erased = await supervisor.request('POST', `/api/v1/attachments/${file.id}/erasure`, { reason: 'ご本人のお申し出のため。' })
    expect(erased.statusCode, erased.body).toBe(200)
    await desk.mailWith(email, '資料の件')
    const { history } = (await consultant.request('GET', `/api/v1/follow-ups/${(await mailOfMessage()).id}`)).json()
    expect(history.map(({ type }: { type: string }) => type)).toEqual(['follow_up.held', 'follow_up.released', 'follow_up.sent'])
  })

  it('that finds something later keeps the mail from going, tells its writer by a task, and the file is gone', async () => {
    clamd.mood = 'away'
    const file = (await upload('b.txt', eicar)).json()
    await write([file.id])
    await eventually(async () => (await mailOfMessage())?.heldFor === 'scan', { within: 60_000 })
    clamd.mood = 'well'
    await later(3600)
    await eventually(async () => (await mailOfMessage())?.state === 'cancelled', { within: 60_000 })
    expect(await mailOfMessage()).toMatchObject({ cancelReason: 'attachment_refused' })
    expect((await desk.mailsTo(email)).filter(({ subject }) => subject?.includes('資料の件'))).toEqual([])
    const { openTasks } = (await consultant.request('GET', of('/timeline'))).json()
    expect(openTasks).toMatchObject([{ kind: 'mail_failed' }])
    expect((await consultant.request('GET', `/api/v1/attachments/${file.id}/content`)).json()).toMatchObject({
      status: 409,
      code: 'attachment_refused',
    })
  })

  it('that finds something in a draft’s file keeps it from being sent', async () => {
    clamd.mood = 'away'
    const file = (await upload('c.txt', eicar)).json()
    clamd.mood = 'well'
    await later(3600)
    const verdicts = async () =>
      (await consultant.request('GET', of('/drafts'))).json().files.reply.map(({ verdict }: { verdict: string }) => verdict)
    await eventually(async () => (await verdicts())[0] === 'refused', { within: 60_000 })
    expect((await write([file.id])).json()).toMatchObject({ status: 409, code: 'attachment_refused' })
    expect((await consultant.request('PATCH', of('/drafts/reply/attachments'), { remove: [file.id] })).json()).toEqual({ items: [] })
  })
})
