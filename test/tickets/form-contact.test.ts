import { openedTo } from '../support/opened.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startApp, type TestApp } from '../support/app.ts'
import { contactForm, corporateForm } from '../support/forms.ts'

let desk: TestApp
beforeAll(async () => {
  desk = await startApp()
})
afterAll(() => desk.close())

it('shows the desk what each form said of its sender beside what is known of them, an auditor masked, a contact not at all', async () => {
  const { email } = contactForm()
  const file = async (name: string, phone?: string): Promise<string> => {
    const form = corporateForm({ contact: { name, email, ...(phone && { phone }) } })
    form.company.name = '差出人商会'
    return (await desk.request('POST', '/api/v1/intake/corporate', form)).json().ticket.number
  }
  const consultant = await desk.staff('consultant')
  const administrator = await desk.staff('administrator')
  const seen = async (number: string, by = consultant) => (await by.request('GET', `/api/v1/tickets/${number}`)).json()

  const first = await file('本人 花子')
  const { applicant, organization } = await seen(first)
  expect(applicant).toMatchObject({ name: '本人 花子', verified: false, representative: false })
  await consultant.request('PUT', `/api/v1/contacts/${applicant.id}/verification`)
  const second = await file('他人 太郎', '03-1234-5678')
  expect(await seen(second)).toMatchObject({
    applicant: { id: applicant.id, name: '本人 花子', phone: null, verified: true, representative: true },
    formContact: { name: '他人 太郎', nameKana: null, title: null, department: null, email, phone: '03-1234-5678' },
  })
  const masked = JSON.stringify(await seen(second, await desk.staff('auditor')))
  for (const word of ['他人', '太郎', '5678', '本人', email]) expect(masked).not.toContain(word)
  const contact = await desk.contact({ organizationId: organization.id })
  expect((await seen(second, contact)).formContact).toBeNull()
  expect((await seen(first, await openedTo(administrator, first))).formContact).toMatchObject({ name: '本人 花子' })
})
