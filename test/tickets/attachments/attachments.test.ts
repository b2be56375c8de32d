import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { attachmentBytes, attachments } from '../../../src/tickets/attachments/attachments.table.ts'
import type { Person } from '../../support/app.ts'
import { startDesk, type TestDesk } from '../../support/desk.ts'
import { corporateForm } from '../../support/forms.ts'
import { pdf, png } from '../../support/files.ts'

let desk: TestDesk
let supervisor: Person
let consultant: Person
let auditor: Person
beforeAll(async () => {
  desk = await startDesk()
  desk.worker()
  ;[supervisor, consultant, auditor] = await Promise.all([desk.staff('supervisor'), desk.staff('consultant'), desk.staff('auditor')])
})
afterAll(() => desk?.close())

let number: string
let applicant: { id: string; email: string }
beforeEach(async () => {
  await desk.moveClockTo(new Date())
  const { ticket } = (await desk.request('POST', '/api/v1/intake/corporate', corporateForm())).json()
  number = ticket.number
  await supervisor.request('PUT', `/api/v1/tickets/${number}/assignment`, { consultantId: consultant.id })
  applicant = (await consultant.request('GET', of())).json().applicant
  await consultant.request('PUT', `/api/v1/contacts/${applicant.id}/verification`)
})

const of = (path = '') => `/api/v1/tickets/${number}${path}`
const upload = (kind: 'reply' | 'note', name: string, bytes: Buffer, who = consultant) =>
  who.request('POST', of(`/drafts/${kind}/attachments`), bytes, {
    'content-type': 'application/octet-stream',
    'file-name': encodeURIComponent(name),
  })
const idOf = async (kind: 'reply' | 'note', name: string, bytes: Buffer) => (await upload(kind, name, bytes)).json().id as string
const write = (body: object) =>
  consultant.request('POST', of('/messages'), { direction: 'out', subject: '資料の件', body: '添えます。', ...body })
const inDraft = async (kind = 'reply', who = consultant) =>
  (await who.request('GET', of('/drafts'))).json().files[kind].map(({ name }: { name: string }) => name)
const remove = (kind: string, id: string, who = consultant) => who.request('PATCH', of(`/drafts/${kind}/attachments`), { remove: [id] })
const content = (id: string, who = consultant) => who.request('GET', `/api/v1/attachments/${id}/content`)
const signedInApplicant = (traits: object) => desk.contact(traits)

describe('a file of a message', () => {
  it('goes with its mail, is named in it, and can be read by whoever reads the message', async () => {
    const id = await idOf('reply', 'ご案内（会津）.pdf', pdf)
    expect((await write({ attachments: [id] })).statusCode).toBe(201)
    const mail = await desk.mailWith(applicant.email, '資料の件')
    expect(mail.attachments).toMatchObject([{ filename: 'ご案内（会津）.pdf', mimeType: 'application/pdf' }])
    expect(Buffer.from(mail.attachments[0]?.content as ArrayBuffer).equals(pdf)).toBe(true)
    expect(mail.text).toContain('添付ファイル：ご案内（会津）.pdf')
    const entry = (await consultant.request('GET', of('/timeline')))
      .json()
      .items.find(({ type }: { type: string }) => type === 'message.sent')
    expect(entry.files).toMatchObject([
      { id, name: 'ご案内（会津）.pdf', kind: 'pdf', size: pdf.length, verdict: 'accepted', isShown: true },
    ])
    expect(await inDraft()).toEqual([])
    const company = (await consultant.request('GET', of())).json().organization
    const reader = await signedInApplicant({ organizationId: company.id })
    expect((await reader.request('GET', of('/attachments'))).json().items).toMatchObject([{ id, messageId: entry.message.id }])
    expect((await content(id, reader)).rawPayload.equals(pdf)).toBe(true)
    const stranger = await signedInApplicant({})
    expect((await content(id, stranger)).statusCode).toBe(404)
  })

  it('is saved, never run: no type to run by, no origin, no cache', async () => {
    const id = await idOf('reply', "図 1'*.png", png)
    await write({ attachments: [id] })
    const { headers, rawPayload } = await content(id)
    expect(rawPayload.equals(png)).toBe(true)
    expect(headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-disposition': "attachment; filename*=UTF-8''%E5%9B%B3%201%27%2A.png",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    })
    expect(headers['content-security-policy']).toContain("default-src 'none'")
    expect(headers['content-security-policy']).toContain('sandbox')
    const preview = await consultant.request('GET', `/api/v1/attachments/${id}/preview`)
    expect(preview.headers['content-type']).toBe('image/png')
    expect(preview.headers['content-disposition']).toMatch(/^inline/u)
    expect(preview.headers['x-content-type-options']).toBe('nosniff')
    expect(preview.headers['content-security-policy']).toContain("default-src 'none'")
    const text = await idOf('note', 'a.txt', Buffer.from('<script>alert(1)</script>'))
    expect((await consultant.request('GET', `/api/v1/attachments/${text}/preview`)).json().errors).toMatchObject([
      { code: 'file_not_shown' },
    ])
  })

  it('waits with a message that can be taken back, and is in the draft again when it was', async () => {
    const id = await idOf('reply', 'a.pdf', pdf)
    const { id: messageId } = (await write({ attachments: [id], undoFor: 15 })).json()
    expect(await inDraft()).toEqual([])
    await consultant.request('DELETE', `/api/v1/messages/${messageId}`)
    expect(await inDraft()).toEqual(['a.pdf'])
    const again = (await write({ attachments: [id], undoFor: 15 })).json()
    await desk.moveClockTo(new Date(Date.now() + 16_000))
    const mail = await desk.mailWith(applicant.email, '資料の件')
    expect(mail.attachments).toHaveLength(1)
    expect((await consultant.request('GET', of('/attachments'))).json().items).toMatchObject([{ id, messageId: again.id }])
  })
})

describe('a file of a note', () => {
  it('stays with the desk: no mail carries it, no contact learns that it is there', async () => {
    const id = await idOf('note', '内部資料.pdf', pdf)
    expect((await consultant.request('POST', of('/notes'), { body: '社内用', attachments: [id] })).statusCode).toBe(201)
    await write({ body: '資料は別途お送りします。' })
    const mail = await desk.mailWith(applicant.email, '資料の件')
    expect(mail.attachments).toEqual([])
    expect(mail.raw).not.toContain('内部資料')
    const company = (await consultant.request('GET', of())).json().organization
    const reader = await signedInApplicant({ organizationId: company.id })
    expect((await reader.request('GET', of('/attachments'))).json().items).toEqual([])
    expect((await content(id, reader)).statusCode).toBe(404)
    expect((await reader.request('GET', `/api/v1/attachments/${id}/preview`)).statusCode).toBe(404)
    expect((await content(id, supervisor)).statusCode).toBe(200)
  })

  it('is nameless and closed to an auditor', async () => {
    const id = await idOf('note', '山田太郎の履歴.pdf', pdf)
    await consultant.request('POST', of('/notes'), { body: '社内用', attachments: [id] })
    const { items } = (await auditor.request('GET', of('/attachments'))).json()
    expect(items).toMatchObject([{ id, kind: 'pdf', isShown: false }])
    expect(JSON.stringify(items)).not.toContain('山田')
    expect((await auditor.request('GET', of('/timeline'))).body).not.toContain('山田')
    expect((await content(id, auditor)).statusCode).toBe(403)
  })
})

describe('a file of a draft', () => {
  it('is its writer’s alone, and goes with the writing it was added to', async () => {
    const id = await idOf('reply', 'a.pdf', pdf)
    expect(await inDraft('reply', supervisor)).toEqual([])
    expect((await content(id, supervisor)).statusCode).toBe(404)
    expect((await remove('reply', id, supervisor)).statusCode).toBe(422)
    const wrong = await consultant.request('POST', of('/notes'), { body: 'x', attachments: [id] })
    expect(wrong.json().errors).toMatchObject([{ field: 'attachments.0', code: 'no_attachment' }])
    expect((await consultant.request('GET', of('/notes'))).json().items).toEqual([])
    expect((await remove('reply', id)).json()).toEqual({ items: [] })
    expect(await desk.db.select().from(attachmentBytes).where(eq(attachmentBytes.attachmentId, id))).toEqual([])
  })

  it('cannot be taken out of what was sent', async () => {
    const id = await idOf('reply', 'a.pdf', pdf)
    await write({ attachments: [id] })
    expect((await remove('reply', id)).json().errors).toMatchObject([{ field: 'remove.0', code: 'no_attachment' }])
    expect((await write({ attachments: [id] })).json().errors).toMatchObject([{ code: 'no_attachment' }])
  })

  it.each([
    ['道具.exe', Buffer.from('MZ\u0090\u0000', 'latin1'), 'file', 'file_kind'],
    ['絵.pdf', png, 'file', 'file_ending'],
    ['../../etc/a.pdf', pdf, 'file-name', 'file_name_characters'],
    ['a\n.pdf', pdf, 'file-name', 'file_name_characters'],
    ['a\u202Efdp.exe.pdf', pdf, 'file-name', 'file_name_characters'],
    ['長'.repeat(300), pdf, 'file-name', 'file_name_long'],
    ['長'.repeat(1200), pdf, 'file-name', 'file_name_long'],
    [' ', pdf, 'file-name', 'file_name'],
  ])('is refused by name and remedy: %s', async (name, bytes, field, code) => {
    const answer = await upload('reply', name, bytes)
    expect(answer.statusCode).toBe(422)
    expect(answer.json().errors).toMatchObject([{ field, code }])
    expect(answer.json().errors[0].message.length).toBeGreaterThan(10)
  })

  it('has a name of up to two hundred characters, and says of a longer one how long it may be', async () => {
    const name = `${'長'.repeat(196)}.pdf`
    expect((await upload('reply', name, pdf)).json()).toMatchObject({ name })
    const headers = { 'content-type': 'application/octet-stream', 'accept-language': 'ja' }
    const refused = async (fileName: string) => {
      const answer = await consultant.request('POST', of('/drafts/reply/attachments'), pdf, { ...headers, 'file-name': fileName })
      return answer.json().errors[0].message
    }
    expect(await refused(encodeURIComponent(`長${name}`))).toContain('200文字以内')
    expect(await refused(encodeURIComponent('a\u202E.pdf'))).toContain('文字の向きを変える記号')
    expect(await refused('%E3')).toContain('パーセント符号化')
  })

  it('has ten megabytes at most, all of a message fifteen, all of a ticket a hundred', async () => {
    const large = Buffer.alloc(10_000_001, 'a')
    expect((await upload('reply', 'a.txt', large)).json()).toMatchObject({
      status: 413,
      code: 'body_too_large',
      title: '10 MB at most can be sent.',
    })
    const [one, other] = [await idOf('reply', 'a.pdf', pdf), await idOf('reply', 'b.pdf', pdf)]
    await desk.db.update(attachments).set({ size: 9_000_000 }).where(eq(attachments.id, one))
    await desk.db.update(attachments).set({ size: 9_000_000 }).where(eq(attachments.id, other))
    expect((await write({ attachments: [one, other] })).json()).toMatchObject({ status: 409, code: 'attachments_too_large' })
    expect((await consultant.request('GET', of('/messages'))).json().items).toEqual([])
    await desk.db.update(attachments).set({ size: 99_999_999 }).where(eq(attachments.id, one))
    expect((await upload('reply', 'c.pdf', pdf)).json()).toMatchObject({ status: 409, code: 'ticket_files_full' })
  })

  it('is one of ten that a message takes: the eleventh is refused when it is added, not when all are sent', async () => {
    for (let added = 0; added < 10; added += 1) await idOf('reply', `${String(added)}.pdf`, pdf)
    expect((await upload('reply', '11.pdf', pdf)).json()).toMatchObject({ status: 409, code: 'draft_files_full' })
    await idOf('note', '11.pdf', pdf)
  })

  it('is forgotten with drafts nobody goes on with', async () => {
    const id = await idOf('reply', 'a.pdf', pdf)
    const kept = await idOf('note', 'b.pdf', pdf)
    await consultant.request('POST', of('/notes'), { body: 'x', attachments: [kept] })
    const { forgetDrafts } = await import('../../../src/tickets/drafts/drafts.ts')
    await desk.moveClockTo(new Date(Date.now() + 92 * 86_400_000))
    await forgetDrafts(desk.deps)
    const left = (await desk.db.select({ id: attachments.id }).from(attachments)).map((row) => row.id)
    expect(left).not.toContain(id)
    expect(left).toContain(kept)
  })
})
