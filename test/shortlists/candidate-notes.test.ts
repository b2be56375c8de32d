import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newLink } from '../pages/browser.ts'
import { look } from '../pages/matched-case.ts'
import { startApp, type Person, type TestApp } from '../support/app.ts'
import { companyOf, dispatched, draft, historyOf, listedCodes, municipalityIdOf, openCase, type Case } from './scene.ts'

let desk: TestApp
let found: Case
beforeAll(async () => {
  desk = await startApp()
  found = await openCase(desk)
})
afterAll(() => desk.close())

const [first, second, third] = listedCodes
const urlOf = (id: string) => `/api/v1/shortlists/${id}`
const about = (municipalityCode: string, note: string) => ({ municipalityCode, note })
const readAs = async (person: Person, id: string) => (await person.request('GET', urlOf(id))).json()
const notesIn = ({ candidates }: { candidates: { municipality: { code: string }; note: string }[] }) =>
  candidates.map(({ municipality, note }) => [municipality.code, note])

async function change(id: string, body: object, person = found.consultant) {
  const { version } = await readAs(person, id)
  return person.request('PATCH', urlOf(id), body, { 'if-match': `"${String(version)}"` })
}

describe('words about one municipality of a list', () => {
  it('are drafted with it, kept while it moves, and gone once it leaves', async () => {
    const { id } = (await draft(found, { municipalityCodes: [first, second], candidateNotes: [about(first, '実証の場です。')] })).json()
    const drafted = await readAs(found.consultant, id)
    expect(notesIn(drafted)).toEqual([
      [first, '実証の場です。'],
      [second, ''],
    ])
    const moved = await change(id, { municipalityCodes: [second, first, third], candidateNotes: [about(third, '港が近い町です。')] })
    expect(notesIn(moved.json())).toEqual([
      [second, ''],
      [first, '実証の場です。'],
      [third, '港が近い町です。'],
    ])
    expect(moved.json().version).not.toBe(drafted.version)
    await change(id, { municipalityCodes: [second] })
    expect(notesIn((await change(id, { municipalityCodes: [second, first] })).json())).toEqual([
      [second, ''],
      [first, ''],
    ])
    const changed = (await historyOf(desk, found.ticketId, 'shortlist.changed')).find(({ subjectId }) => subjectId === id)
    expect(changed?.details).toMatchObject({ fields: ['municipalities', 'candidate_notes'] })
  })

  it('change the list like its other words: another version, an approval ends; the same again changes nothing', async () => {
    const supervisor = await desk.staff('supervisor')
    const { id } = (await draft(found, { municipalityCodes: [first], candidateNotes: [about(first, '一つ目の言葉')] })).json()
    await supervisor.request('PUT', `${urlOf(id)}/approval`)
    const { version } = await readAs(found.consultant, id)
    expect((await change(id, { candidateNotes: [about(first, '一つ目の言葉')] })).json()).toMatchObject({ status: 'approved', version })
    expect((await change(id, { candidateNotes: [about(first, '書き直した言葉')] })).json()).toMatchObject({
      status: 'draft',
      approvedBy: null,
      changedBy: found.consultant.id,
    })
    const stale = await found.consultant.request(
      'PATCH',
      urlOf(id),
      { candidateNotes: [about(first, '遅れた言葉')] },
      { 'if-match': `"${version}"` },
    )
    expect(stale.statusCode).toBe(412)
    expect(notesIn((await change(id, { candidateNotes: [about(first, '')] })).json())).toEqual([[first, '']])
  })

  it('name whoever is not on the list or named twice, and keep the rules of other words', async () => {
    const { id } = (await draft(found, { municipalityCodes: [first] })).json()
    const refused = await change(id, { candidateNotes: [about(second, '別の町'), about(first, '一'), about(first, '二')] })
    expect(refused.json().errors.map(({ field, code }: { field: string; code: string }) => [field, code])).toEqual([
      ['candidateNotes.0.municipalityCode', 'not_listed'],
      ['candidateNotes.2.municipalityCode', 'repeated'],
    ])
    const misformed = await change(id, { candidateNotes: [about(first, 'あ'.repeat(1001))] })
    expect(misformed.json().errors).toMatchObject([{ field: 'candidateNotes.0.note', code: 'too_big' }])
    const hidden = await change(id, { candidateNotes: [about(first, '前\u202E後')] })
    expect(hidden.json().errors).toMatchObject([{ field: 'candidateNotes.0.note', code: 'control_character' }])
    const drafted = await draft(found, { municipalityCodes: [first], candidateNotes: [about(second, '別の町')] })
    expect(drafted.json().errors).toMatchObject([{ field: 'candidateNotes.0.municipalityCode', code: 'not_listed' }])
  })

  it('stand in the preview, the mail and the page at that municipality, and reach the company’s own reading', async () => {
    const own = await openCase(desk)
    const words = '視察をご案内できる町です。\n冬は雪が多い所です。'
    const notes = { municipalityCodes: [first, second], candidateNotes: [about(second, words)] }
    const preview = (
      await own.consultant.request('POST', `/api/v1/tickets/${own.number}/shortlist-preview`, {
        runId: own.runId,
        note: '',
        ...notes,
      })
    ).json()
    expect(notesIn(preview)).toEqual([
      [first, ''],
      [second, words],
    ])
    expect(preview.text.indexOf('視察をご案内できる町です。')).toBeGreaterThan(preview.text.indexOf('白浜町'))
    const id = await dispatched(own, notes)
    const company = await companyOf(desk, own)
    expect(notesIn(await readAs(company, id))).toEqual([
      [first, ''],
      [second, words],
    ])
    const { path } = await newLink(desk, { contactId: own.applicantId, ticketId: own.ticketId, purpose: 'interest', shortlistId: id })
    const page = await look(desk, path)
    expect(page(`#town-${second} .words`).text()).toContain('冬は雪が多い所です。')
    expect(page(`#town-${first} .words`)).toHaveLength(0)
    const compared = await look(desk, `${path}/comparison?with=${first}&with=${second}`)
    expect(
      compared('tr')
        .filter((_, row) => compared(row).find('th').text().includes('専任コンサルタントより'))
        .text(),
    ).toContain('視察をご案内できる町です。')
  })

  it('are for the company alone: the municipality reads them nowhere, an auditor masked', async () => {
    const own = await openCase(desk)
    const id = await dispatched(own, { municipalityCodes: [first], candidateNotes: [about(first, '秘密の一言です。')] })
    await own.consultant.request('PUT', `${urlOf(id)}/candidates/${first}/interest`, { interest: 'interested' })
    const town = await desk.contact({ organizationId: await municipalityIdOf(desk, first), name: '会津 太郎' })
    const enquiryId = (await readAs(own.consultant, id)).candidates[0].enquiry.id
    const enquiry = await town.request('GET', `/api/v1/enquiries/${enquiryId}`)
    expect(enquiry.statusCode).toBe(200)
    expect(enquiry.body).not.toContain('秘密の一言')
    const auditor = await desk.staff('auditor')
    expect(JSON.stringify(await readAs(auditor, id))).not.toContain('秘密の一言')
  })
})
