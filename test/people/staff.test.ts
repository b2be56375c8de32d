import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { events } from '../../src/events/events.table.ts'
import { ensureFirstAdministrator } from '../../src/people/ensure-first-administrator.ts'
import { listStaffOnDuty } from '../../src/people/read-staff.ts'
import { staff } from '../../src/people/people.table.ts'
import { startApp, type Person, type TestApp } from '../support/app.ts'
import { eventually } from '../support/eventually.ts'

let desk: TestApp
let administrator: Person

beforeAll(async () => {
  desk = await startApp({ ADMIN_EMAIL: 'first@desk.example', ADMIN_PASSWORD: 'a long first password' })
  administrator = await desk.staff('administrator')
})
afterAll(() => desk.close())

const newcomer = (email: string) => ({ name: '佐藤 花子', email, role: 'consultant' })

async function eventsAbout(subjectId: string, type: string) {
  return desk.db
    .select()
    .from(events)
    .where(and(eq(events.subjectId, subjectId), eq(events.type, type)))
}

describe('adding staff', () => {
  it('adds a consultant with skills and capacity', async () => {
    const skills = { audiences: ['corporate'], topics: ['corp.rules', 'corp.entry'], prefectures: ['07', '30'] }
    const answer = await administrator.request('POST', '/api/v1/staff', { ...newcomer('hanako@desk.example'), skills, capacity: 5 })
    expect(answer.statusCode).toBe(201)
    expect(answer.json()).toMatchObject({ name: '佐藤 花子', role: 'consultant', active: true, skills, capacity: 5, absences: [] })
    expect(answer.body).not.toContain('password')
    expect(await eventsAbout(answer.json().id, 'staff.created')).toMatchObject([
      { actorId: administrator.id, details: { staffId: answer.json().id, role: 'consultant' } },
    ])
  })

  it('refuses an address somebody already has, in whatever case, with 422 on email', async () => {
    await administrator.request('POST', '/api/v1/staff', newcomer('twice@desk.example'))
    const answer = await administrator.request('POST', '/api/v1/staff', newcomer('TWICE@desk.example'))
    expect(answer.statusCode).toBe(422)
    expect(answer.json().errors).toMatchObject([{ field: 'email', code: 'taken' }])
  })

  it('gives one of ten simultaneous requests for one address 201 and the others 422', async () => {
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => administrator.request('POST', '/api/v1/staff', newcomer('rush@desk.example'))),
    )
    expect(answers.map((answer) => answer.statusCode).toSorted((a, b) => a - b)).toEqual([201, ...Array<number>(9).fill(422)])
  })

  it('names every wrong field at once', async () => {
    const answer = await administrator.request('POST', '/api/v1/staff', {
      name: '改行\nあり',
      email: 'not an address',
      role: 'contact',
      skills: { audiences: ['corporate', 'corporate'], topics: ['nope'], prefectures: ['48'], level: 3 },
      capacity: -1,
      admin: true,
    })
    expect(answer.statusCode).toBe(422)
    const fields = answer.json().errors.map((error: { field: string }) => error.field)
    expect(fields.toSorted()).toEqual([
      'admin',
      'capacity',
      'email',
      'name',
      'role',
      'skills.audiences.1',
      'skills.level',
      'skills.prefectures.0',
      'skills.topics.0',
    ])
  })
})

describe('changing staff', () => {
  it('changes only what is given and records which fields', async () => {
    const person = await desk.staff('consultant', { topics: ['corp.rules'], prefectures: ['01'] })
    const answer = await administrator.request('PATCH', `/api/v1/staff/${person.id}`, {
      name: '新しい名前',
      capacity: 20,
      skills: { prefectures: ['07'] },
    })
    expect(answer.statusCode).toBe(200)
    expect(answer.json()).toMatchObject({ name: '新しい名前', skills: { audiences: [], topics: ['corp.rules'], prefectures: ['07'] } })
    expect(await eventsAbout(person.id, 'staff.changed')).toMatchObject([{ details: { fields: ['name', 'prefectures'] } }])
  })

  it('ends the sessions of a person whose password changes; only the new password opens one', async () => {
    const person = await desk.staff('consultant')
    expect((await person.request('GET', '/api/v1/session')).statusCode).toBe(200)
    await administrator.request('PATCH', `/api/v1/staff/${person.id}`, { password: 'an altogether new one' })
    expect((await person.request('GET', '/api/v1/session')).statusCode).toBe(401)
    const { email } = person
    const signIn = async (password: string) => (await desk.request('POST', '/api/v1/session', { email, password })).statusCode
    expect(await signIn('correct horse battery staple')).toBe(401)
    expect(await signIn('an altogether new one')).toBe(200)
  })

  it('ends the sessions of a deactivated person for good, also after reactivation', async () => {
    const person = await desk.staff('supervisor')
    await administrator.request('PATCH', `/api/v1/staff/${person.id}`, { active: false })
    expect((await person.request('GET', '/api/v1/session')).statusCode).toBe(401)
    await administrator.request('PATCH', `/api/v1/staff/${person.id}`, { active: true })
    expect((await person.request('GET', '/api/v1/session')).statusCode).toBe(401)
  })

  it('answers 404 for nobody', async () => {
    const answer = await administrator.request('PATCH', '/api/v1/staff/01900000-0000-7000-8000-000000000000', { name: '誰か' })
    expect(answer.statusCode).toBe(404)
  })

  it('keeps one active administrator: the last can neither be demoted nor deactivated, nor two each other', async () => {
    const url = `/api/v1/staff/${administrator.id}`
    for (const change of [{ role: 'supervisor' }, { active: false }]) {
      const answer = await administrator.request('PATCH', url, change)
      expect([answer.statusCode, answer.json().code]).toEqual([409, 'last_administrator'])
    }
    expect((await administrator.request('PATCH', url, { name: '管理 太郎', role: 'administrator', active: true })).statusCode).toBe(200)

    for (let round = 0; round < 5; round += 1) {
      const second = await desk.staff('administrator')
      const answers = await Promise.all([
        administrator.request('PATCH', `/api/v1/staff/${second.id}`, { role: 'auditor' }),
        second.request('PATCH', url, { role: 'auditor' }),
      ])
      const statuses = answers.map((answer) => answer.statusCode)
      expect(statuses).toContain(200)
      expect(statuses.every((status) => [200, 403, 409].includes(status))).toBe(true)
      expect(statuses.filter((status) => status === 200)).toHaveLength(1)
      await desk.db.update(staff).set({ role: 'administrator' }).where(eq(staff.id, administrator.id))
      await desk.db.update(staff).set({ role: 'auditor' }).where(eq(staff.id, second.id))
    }
  })
})

describe('absences', () => {
  it('replaces all absences; who is absent is not on duty that day and their substitute stands in', async () => {
    const person = await desk.staff('consultant')
    const substitute = await desk.staff('consultant')
    const url = `/api/v1/staff/${person.id}/absences`
    await administrator.request('PUT', url, [{ startsOn: '2027-01-01', endsOn: '2027-01-02' }])
    const answer = await administrator.request('PUT', url, [
      { startsOn: '2027-03-05', endsOn: '2027-03-05' },
      { startsOn: '2027-02-01', endsOn: '2027-02-10', substituteId: substitute.id },
    ])
    expect(answer.statusCode).toBe(200)
    expect(answer.json().absences).toEqual([
      { startsOn: '2027-02-01', endsOn: '2027-02-10', substituteId: substitute.id },
      { startsOn: '2027-03-05', endsOn: '2027-03-05', substituteId: null },
    ])
    const onDuty = async (day: string) => (await listStaffOnDuty(desk.db, day)).some((row) => row.id === person.id)
    expect(await Promise.all(['2027-01-01', '2027-01-31', '2027-02-01', '2027-02-10', '2027-02-11'].map(onDuty))).toEqual([
      true,
      true,
      false,
      false,
      true,
    ])
  })

  it('lets consultants set their own absences only', async () => {
    const person = await desk.staff('consultant')
    const colleague = await desk.staff('consultant')
    const holiday = [{ startsOn: '2027-05-01', endsOn: '2027-05-05' }]
    expect((await person.request('PUT', `/api/v1/staff/${person.id}/absences`, holiday)).statusCode).toBe(200)
    expect((await person.request('PUT', `/api/v1/staff/${colleague.id}/absences`, holiday)).statusCode).toBe(403)
  })

  it('names every absence that ends before it starts, overlaps, or has a substitute who cannot stand in', async () => {
    const person = await desk.staff('consultant')
    const auditor = await desk.staff('auditor')
    const gone = await desk.staff('consultant', { active: true })
    await administrator.request('PATCH', `/api/v1/staff/${gone.id}`, { active: false })
    const url = `/api/v1/staff/${person.id}/absences`
    const faultsOf = async (body: unknown) => {
      const answer = await administrator.request('PUT', url, body)
      expect(answer.statusCode).toBe(422)
      return answer.json().errors.map(({ field, code }: { field: string; code: string }) => `${field} ${code}`)
    }
    expect(await faultsOf([{ startsOn: '2027-05-05', endsOn: '2027-05-01' }])).toEqual(['0.endsOn order'])
    expect(
      await faultsOf([
        { startsOn: '2027-05-01', endsOn: '2027-05-03' },
        { startsOn: '2027-05-03', endsOn: '2027-05-04' },
      ]),
    ).toEqual(['1.startsOn overlap'])
    const days = ['2027-05-01', '2027-05-02', '2027-05-03', '2027-05-04']
    const unfit = [person.id, auditor.id, gone.id, '01900000-0000-7000-8000-000000000000']
    expect(await faultsOf(days.map((day, index) => ({ startsOn: day, endsOn: day, substituteId: unfit[index] })))).toEqual([
      '0.substituteId not_substitute',
      '1.substituteId not_substitute',
      '2.substituteId not_substitute',
      '3.substituteId not_substitute',
    ])
  })
})

/** Runs `work` several times; all have found no administrator and stand before writing one when the first is let through. */
async function atTheSameTime<T>(times: number, work: () => Promise<T>): Promise<T[]> {
  const running = await desk.owner.begin(async (sql) => {
    await sql`lock table staff in share row exclusive mode`
    const started = Array.from({ length: times }, work)
    await eventually(async () => {
      const [row] = await sql<{ waiting: number }[]>`
        select count(*)::int as waiting from pg_locks join pg_database on pg_database.oid = database
        where not granted and datname = current_database()`
      return row?.waiting === times
    })
    return { started }
  })
  return Promise.all(running.started)
}

describe('the first administrator', () => {
  it('is created once however many processes start, and only when there is no active one', async () => {
    expect(await ensureFirstAdministrator(desk.deps)).toBeUndefined()
    await desk.db.update(staff).set({ active: false }).where(eq(staff.role, 'administrator'))
    try {
      const made = await atTheSameTime(6, () => ensureFirstAdministrator(desk.deps))
      expect(made.filter((row) => row !== undefined)).toMatchObject([{ role: 'administrator', email: 'first@desk.example', active: true }])
      const session = await desk.request('POST', '/api/v1/session', { email: 'first@desk.example', password: 'a long first password' })
      expect(session.json().person).toMatchObject({ role: 'administrator' })

      await desk.db.update(staff).set({ active: false, role: 'auditor' }).where(eq(staff.email, 'first@desk.example'))
      expect(await ensureFirstAdministrator(desk.deps)).toMatchObject({ role: 'administrator', active: true })
    } finally {
      await desk.db.update(staff).set({ active: true }).where(eq(staff.id, administrator.id))
    }
  })

  it('is nobody when no address is configured', async () => {
    const { ADMIN_EMAIL: _email, ADMIN_PASSWORD: _password, ...config } = desk.deps.config
    await desk.db.update(staff).set({ active: false }).where(eq(staff.role, 'administrator'))
    try {
      expect(await ensureFirstAdministrator({ db: desk.db, config })).toBeUndefined()
    } finally {
      await desk.db.update(staff).set({ active: true }).where(eq(staff.role, 'administrator'))
    }
  })
})
