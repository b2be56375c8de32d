import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Person } from '../support/app.ts'
import { startDesk, type TestDesk } from '../support/desk.ts'
import { pdf } from '../support/files.ts'
import { corporateForm } from '../support/forms.ts'

let desk: TestDesk
let supervisor: Person
let consultant: Person
beforeAll(async () => {
  desk = await startDesk()
  desk.worker()
  ;[supervisor, consultant] = await Promise.all([desk.staff('supervisor'), desk.staff('consultant')])
})
afterAll(() => desk?.close())

it('shows a reply before it goes as it will be, and leaves nothing behind', async () => {
  const { number } = (await desk.request('POST', '/api/v1/intake/corporate', corporateForm())).json().ticket
  const of = (path: string) => `/api/v1/tickets/${number}${path}`
  await supervisor.request('PUT', of('/assignment'), { consultantId: consultant.id })
  const { applicant } = (await consultant.request('GET', of(''))).json()
  const file = await consultant.request('POST', of('/drafts/reply/attachments'), pdf, {
    'content-type': 'application/octet-stream',
    'file-name': encodeURIComponent('案内.pdf'),
  })
  const message = { subject: '資料の件', body: '一行目\n\n二行目 {{ticketNumber}}', attachments: [file.json().id] }
  const preview = async (who = consultant) => who.request('POST', of('/message-preview'), message)
  expect((await preview()).json()).toMatchObject({ heldFor: 'verified_contact' })
  await consultant.request('PUT', `/api/v1/contacts/${applicant.id}/verification`)
  const shown = (await preview()).json()
  expect(shown).toMatchObject({ to: applicant.email, language: 'ja', heldFor: null })
  expect(shown.text).toContain('添付ファイル：案内.pdf')
  expect((await consultant.request('GET', of('/messages'))).json().items).toEqual([])
  await consultant.request('POST', of('/messages'), { direction: 'out', ...message })
  const mail = await desk.mailWith(applicant.email, '資料の件')
  expect(shown.subject).toBe(mail.subject)
  const { items } = (await consultant.request('GET', of('/follow-ups'))).json()
  const sent = items.find(({ kind }: { kind: string }) => kind === 'consultant-message')
  // But for until when its link works.
  const words = (text: string) => text.replaceAll(/\d/gu, '')
  expect(words(shown.text)).toBe(words(sent.text))
  const other = await desk.staff('consultant')
  expect((await preview(other)).statusCode).toBe(403)
})

it('shows a mail added by hand as it will be, too', async () => {
  const { number } = (await desk.request('POST', '/api/v1/intake/corporate', corporateForm())).json().ticket
  const of = (path: string) => `/api/v1/tickets/${number}${path}`
  await supervisor.request('PUT', of('/assignment'), { consultantId: consultant.id })
  const { applicant } = (await consultant.request('GET', of(''))).json()
  await consultant.request('PUT', `/api/v1/contacts/${applicant.id}/verification`)
  const message = { subject: '後日の件', body: '一行目\n\n二行目' }
  const shown = (await consultant.request('POST', of('/message-preview'), message)).json()
  await consultant.request('POST', of('/follow-ups'), message)
  const mail = await desk.mailWith(applicant.email, '後日の件')
  expect(shown.subject).toBe(mail.subject)
  const { items } = (await consultant.request('GET', of('/follow-ups'))).json()
  const sent = items.find(({ kind }: { kind: string }) => kind === 'manual-follow-up')
  const words = (text: string) => text.replaceAll(/\d/gu, '')
  expect(words(shown.text)).toBe(words(sent.text))
})
