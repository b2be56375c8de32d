import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startApp, type Person, type TestApp } from '../support/app.ts'
import { draft, excludedCode, historyOf, listedCodes, openCase, outcome, storeRun, type Case } from './scene.ts'

let desk: TestApp
let supervisor: Person
let other: Person
let found: Case
beforeAll(async () => {
  desk = await startApp()
  supervisor = await desk.staff('supervisor')
  other = await desk.staff('supervisor')
  found = await openCase(desk)
})
afterAll(() => desk.close())

const [first, second, third] = listedCodes
const urlOf = (id: string) => `/api/v1/shortlists/${id}`
const summary = '実証に参加できる拠点を探しています。'

const readAs = async (person: Person, id: string) => (await person.request('GET', urlOf(id))).json()
const read = (id: string) => readAs(found.consultant, id)

/** Changes a list as `person` read it just now. */
async function change(person: Person, id: string, body: object, version?: string) {
  const seen = version ?? (await readAs(person, id)).version
  return person.request('PATCH', urlOf(id), body, { 'if-match': `"${String(seen)}"` })
}

const codesOf = ({ candidates }: { candidates: { municipality: { code: string } }[] }) =>
  candidates.map(({ municipality }) => municipality.code)

describe('a shortlist that has not left the desk', () => {
  it('is put in another order, loses one, gains one, and says other words; its preview follows', async () => {
    const { id, version } = (await draft(found, { municipalityCodes: [first, second], summary })).json()
    const answer = await change(found.consultant, id, {
      municipalityCodes: [third, first],
      note: 'まず北九州市をご覧ください。',
      summary: '',
    })
    expect(answer.json()).toMatchObject({
      status: 'draft',
      note: 'まず北九州市をご覧ください。',
      enquirySummaryWritten: false,
      changedBy: found.consultant.id,
      candidates: [
        { municipality: { code: third }, position: 1, engineRank: 3 },
        { municipality: { code: first }, position: 2, engineRank: 1 },
      ],
      can: { change: true },
    })
    expect(answer.json().version).not.toBe(version)
    expect(answer.headers.etag).toBe(`"${answer.json().version}"`)
    const preview = (await found.consultant.request('GET', `${urlOf(id)}/preview`)).json()
    expect(preview.candidates.map(({ municipality }: { municipality: { code: string } }) => municipality.code)).toEqual([third, first])
    expect(preview.text).toContain('まず北九州市をご覧ください。')
    const changes = (await historyOf(desk, found.ticketId, 'shortlist.changed')).filter(({ subjectId }) => subjectId === id)
    expect(changes).toMatchObject([
      { actorId: found.consultant.id, details: { shortlistId: id, fields: ['municipalities', 'note', 'summary'] } },
    ])
  })

  it('is not withdrawn by who has not seen what a colleague made of it', async () => {
    const { id, version: seen } = (await draft(found, { municipalityCodes: [first] })).json()
    const { version: now } = (await change(found.consultant, id, { note: '加えた一言です。' })).json()
    const withdraw = (version: string) => supervisor.request('DELETE', urlOf(id), undefined, { 'if-match': `"${version}"` })
    expect((await withdraw(seen)).json()).toMatchObject({ status: 412, currentVersion: now })
    expect(await read(id)).toMatchObject({ status: 'draft', note: '加えた一言です。' })
    expect((await withdraw(now)).json().status).toBe('withdrawn')
  })

  it('stays as it is in what is not given, and writes nothing down where nothing changes', async () => {
    const { id, version } = (await draft(found, { summary })).json()
    const same = await change(found.consultant, id, { municipalityCodes: [...listedCodes], note: 'ご検討ください。' })
    expect(same.json()).toMatchObject({ version, changedAt: null, enquirySummary: summary })
    await change(found.consultant, id, { note: '' })
    expect(await read(id)).toMatchObject({ note: '', enquirySummary: summary })
    expect(codesOf(await read(id))).toEqual([...listedCodes])
  })

  it('is changed only as it was read: 428 without If-Match, 412 once a colleague was quicker, whose words stay', async () => {
    const { id, version } = (await draft(found)).json()
    expect((await found.consultant.request('PATCH', urlOf(id), { note: '私の言葉' })).statusCode).toBe(428)
    await change(supervisor, id, { note: '同僚の言葉' })
    expect(outcome(await change(found.consultant, id, { note: '私の言葉' }, version))).toEqual([412, 'stale'])
    expect(await read(id)).toMatchObject({ note: '同僚の言葉', changedBy: supervisor.id })
  })

  it('names whoever is no candidate of the run or stands on it twice, and a summary that tells who it is; nothing changes', async () => {
    const { id, version } = (await draft(found, { municipalityCodes: [first] })).json()
    const refused = await change(found.consultant, id, {
      municipalityCodes: [first, excludedCode, '131016', first],
      summary: `${found.companyName}が探しています。`,
    })
    expect(refused.json().errors.map(({ field, code }: { field: string; code: string }) => [field, code])).toEqual([
      ['municipalityCodes.1', 'excluded_candidate'],
      ['municipalityCodes.2', 'not_a_candidate'],
      ['municipalityCodes.3', 'repeated'],
      ['summary', 'identifies_company'],
    ])
    expect((await change(found.consultant, id, { municipalityCodes: [] })).json().errors[0].field).toBe('municipalityCodes')
    expect((await read(id)).version).toBe(version)
  })

  it('takes nobody an enquiry of the ticket is with by now, but keeps its own order beside one', async () => {
    const own = await openCase(desk)
    const sent = (await draft(own, { municipalityCodes: [first] })).json().id
    const { id } = (await draft(own, { municipalityCodes: [second, third] })).json()
    await own.consultant.request('PUT', `${urlOf(sent)}/dispatch`)
    await own.consultant.request('PUT', `${urlOf(sent)}/candidates/${first}/interest`, { interest: 'interested' })
    expect((await change(own.consultant, id, { municipalityCodes: [second, first] })).json().errors).toMatchObject([
      { field: 'municipalityCodes.1', code: 'already_enquired' },
    ])
    expect(codesOf((await change(own.consultant, id, { municipalityCodes: [third, second] })).json())).toEqual([third, second])
    expect(outcome(await change(own.consultant, sent, { note: '追記' }))).toEqual([409, 'illegal_move'])
  })

  it('is changed by whoever has the ticket and by supervisors, by nobody else', async () => {
    const { id } = (await draft(found)).json()
    const colleague = await desk.staff('consultant')
    expect(outcome(await change(colleague, id, { note: '別の言葉' }))).toEqual([403, 'not_your_ticket'])
    const auditor = await desk.staff('auditor')
    expect((await change(auditor, id, { note: '別の言葉' })).statusCode).toBe(403)
    const contact = await desk.contact({ organizationId: found.companyId })
    expect((await change(contact, id, { note: '別の言葉' }, 'any')).statusCode).toBe(403)
    expect((await change(supervisor, id, { note: '別の言葉' })).statusCode).toBe(200)
  })
})

describe('the approval of a list that is changed', () => {
  it('ends: it was of something else', async () => {
    const { id } = (await draft(found)).json()
    await supervisor.request('PUT', `${urlOf(id)}/approval`)
    expect((await change(found.consultant, id, { municipalityCodes: [second] })).json()).toMatchObject({
      status: 'draft',
      approvedBy: null,
      approvedAt: null,
    })
    expect((await historyOf(desk, found.ticketId, 'shortlist.approval_ended')).map(({ subjectId }) => subjectId)).toContain(id)
  })

  it('stays when nothing of it changes', async () => {
    const { id } = (await draft(found)).json()
    await supervisor.request('PUT', `${urlOf(id)}/approval`)
    expect((await change(found.consultant, id, { note: 'ご検討ください。' })).json()).toMatchObject({ status: 'approved' })
  })

  it('is given neither by its author nor by who wrote what stands, but by a third person', async () => {
    const { id } = (await draft(found)).json()
    await change(supervisor, id, { note: '統括の言葉' })
    expect((await readAs(supervisor, id)).can.approve).toBe(false)
    expect(outcome(await supervisor.request('PUT', `${urlOf(id)}/approval`))).toEqual([403, 'second_person_needed'])
    expect(outcome(await found.consultant.request('PUT', `${urlOf(id)}/approval`))).toEqual([403, 'second_person_needed'])
    expect((await readAs(other, id)).can.approve).toBe(true)
    expect((await other.request('PUT', `${urlOf(id)}/approval`)).json()).toMatchObject({ status: 'approved', approvedBy: other.id })
  })

  it('ends when its written summary is given up, too: whoever did that cannot approve it anew; dispatched, it keeps what it left with', async () => {
    const own = await openCase(desk)
    const { id } = (await draft(own, { summary })).json()
    await supervisor.request('PUT', `${urlOf(id)}/approval`)
    const renewed = await supervisor.request('DELETE', `${urlOf(id)}/summary`)
    expect(renewed.json()).toMatchObject({
      status: 'draft',
      enquirySummaryWritten: false,
      approvedBy: null,
      changedBy: supervisor.id,
      can: { approve: false, change: true },
    })
    expect(await historyOf(desk, own.ticketId, 'shortlist.approval_ended')).toMatchObject([{ subjectId: id }])
    const sent = (await draft(own, { summary })).json().id
    await supervisor.request('PUT', `${urlOf(sent)}/approval`)
    await own.consultant.request('PUT', `${urlOf(sent)}/dispatch`)
    const left = await own.consultant.request('DELETE', `${urlOf(sent)}/summary`)
    expect(left.json()).toMatchObject({ status: 'dispatched', enquirySummaryWritten: false, approvedBy: supervisor.id })
  })

  it('is of what was read: 412 when it was changed meanwhile, and so is the dispatch', async () => {
    const { id, version } = (await draft(found)).json()
    await change(found.consultant, id, { note: '書き直した言葉' })
    for (const act of ['approval', 'dispatch']) {
      const answer = await supervisor.request('PUT', `${urlOf(id)}/${act}`, undefined, { 'if-match': `"${String(version)}"` })
      expect(outcome(answer), act).toEqual([412, 'stale'])
    }
    const { version: seen } = await readAs(supervisor, id)
    const approved = await supervisor.request('PUT', `${urlOf(id)}/approval`, undefined, { 'if-match': `"${String(seen)}"` })
    expect(approved.json().status).toBe('approved')
  })
})

it('keeps the run as it was, whatever became of its lists', async () => {
  const runId = await storeRun(desk, found.ticketId, found.companyId, found.consultant.id)
  const { id } = (await draft(found, { runId, municipalityCodes: [first] })).json()
  await change(found.consultant, id, { municipalityCodes: [third, second] })
  await change(found.consultant, id, { municipalityCodes: [first] })
  expect(codesOf(await read(id))).toEqual([first])
})
