import type { Sql } from 'postgres'
import { addCalendarDays, dayInJapan } from '../../src/calendar/business-time.rules.ts'
import type { DemoAccount } from '../../src/seed/seed-demo.ts'
import type { Api } from './api.ts'
import { ask, type Cookies, type Told } from './ask.ts'
import { requestsOf, type Asked, type Known } from './requests.ts'

const roles = ['consultant', 'supervisor', 'administrator', 'auditor'] as const

/** Sends every request of the console and tells what each cost, by its name. */
export async function measure({
  api,
  admin,
  accounts,
  heard,
}: {
  api: Pick<Api, 'app'>
  admin: Sql
  accounts: readonly DemoAccount[]
  heard: string[]
}): Promise<Map<string, Told & Asked>> {
  const cookies = await signInAll(api, accounts)
  const told = new Map<string, Told & Asked>()
  for (const asked of requestsOf(await lookAround(admin))) {
    // One after the other, so that each is measured alone.
    told.set(asked.name, { ...asked, ...(await ask(api, cookies, heard, asked, 2)) })
  }
  return told
}

async function signInAll({ app }: Pick<Api, 'app'>, accounts: readonly DemoAccount[]): Promise<Cookies> {
  const signedIn = await Promise.all(
    roles.map(async (wanted) => {
      const { email, password } = accounts.find(({ role }) => role === wanted) ?? { email: '', password: '' }
      const answer = await app.inject({ method: 'POST', url: '/api/v1/session', payload: { email, password } })
      const [cookie] = String(answer.headers['set-cookie']).split(';')
      return [wanted, cookie] as const
    }),
  )
  return Object.fromEntries(signedIn) as unknown as Cookies // every role is in it
}

async function lookAround(admin: Sql): Promise<Known> {
  const [found] = await admin<Omit<Known, 'day' | 'monthAgo' | 'fiscalYear'>[]>`
    select t.number as ticket, t.organization_id as organization, s.id as consultant,
      (select organization_id from tickets where organization_id is not null group by 1 order by count(*) desc limit 1) as largest
    from tickets t, staff s where s.email = 'consultant1@desk.example' and t.audience = 'corporate' and t.status = 'open' and t.assignee_id is not null
      and t.id in (select ticket_id from enquiries)
    order by t.received_at desc limit 1`
  if (!found) throw new Error('the desk is empty')
  const day = dayInJapan(new Date())
  // A year that is over, if the desk is that old.
  return { ...found, day, monthAgo: addCalendarDays(day, -30), fiscalYear: Number(day.slice(0, 4)) - (Number(day.slice(5, 7)) < 4 ? 1 : 0) }
}
