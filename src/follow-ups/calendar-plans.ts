import { nextMonday, nextOpening, openingOf, yearOfHandover } from './calendar-plans.rules.ts'
import { dayInJapan } from '../calendar/business-time.rules.ts'
import type { Transaction } from '../db/client.ts'
import { readNow } from '../db/clock.store.ts'
import type { Deps } from '../deps.ts'
import { listReadersOf } from '../notifications/told-by-mail.ts'
import { system } from '../people/actor.ts'
import { listConsultants, listSupervisors } from '../people/read-staff.ts'
import { listKnownMunicipalities, listUnknownKeys, listUnplannedProfiles, listWithNoticesToCome } from './calendar-plans.store.ts'
import { profileChecks } from './organization.reactions.ts'
import { carryOutWithoutEvent, type PlannedFollowUp } from './plan.ts'
import { planSequence } from './plan-sequence.ts'

const batch = 100

/** Milliseconds: what was stated today is seen to by whoever hears of it. */
const aDay = 86_400_000

/**
 * Plans, once for each, what asks organisations about profiles stated before anybody asked. Returns how many mails, of a hundred
 * organisations at most.
 */
export async function planProfileChecks({ db }: Deps): Promise<number> {
  return db.transaction(async (tx) => {
    const now = await readNow(tx)
    const planned: PlannedFollowUp[] = []
    for (const { organizationId, versionId, at } of await listUnplannedProfiles(tx, new Date(now.getTime() - aDay), batch)) {
      planned.push(...(await profileChecks(tx, organizationId, { at, happenedAt: now, key: versionId })))
    }
    return (await carryOutWithoutEvent(tx, system, { add: planned }, now)).length
  })
}

/**
 * Plans, from March on, what asks the municipalities' offices in early April who has which post: also of those whose mailbox nobody knows
 * yet, so that it is seen that they are not asked. Returns how many mails.
 */
export async function planHandovers({ db }: Deps): Promise<number> {
  return db.transaction(async (tx) => {
    const now = await readNow(tx)
    const year = yearOfHandover(now)
    if (year === undefined) return 0
    const planned: PlannedFollowUp[] = []
    for (const organizationId of await listKnownMunicipalities(tx)) {
      const mail = { side: 'organization', ticketId: null, organizationId } as const
      const start = { at: openingOf(`${year}-04-01`) }
      planned.push(
        ...(await planSequence(tx, 'april-handover', start, ({ code }) => ({
          ...mail,
          key: `handover:${organizationId}:${year}:${code}`,
        }))),
      )
    }
    return carryOutNew(tx, planned, now)
  })
}

/** Plans the digest of the coming Monday for every consultant and supervisor. Returns how many mails. */
export async function planDigests({ db }: Deps): Promise<number> {
  return db.transaction(async (tx) => {
    const now = await readNow(tx)
    const weekOf = nextMonday(now)
    const planned: PlannedFollowUp[] = []
    for (const { id: staffId } of [...(await listConsultants(tx)), ...(await listSupervisors(tx))]) {
      planned.push(
        ...(await planSequence(tx, 'weekly-digest', { at: openingOf(weekOf) }, ({ code }) => ({
          key: `digest:${staffId}:${weekOf}:${code}`,
          side: 'staff',
          ticketId: null,
          staffId,
          details: { weekOf },
        }))),
      )
    }
    return carryOutNew(tx, planned, now)
  })
}

/** Plans the digest of the next opening of the desk for whoever wants one and has not read what came. Returns how many mails. */
export async function planDailyDigests({ db }: Deps): Promise<number> {
  return db.transaction(async (tx) => {
    const now = await readNow(tx)
    const at = nextOpening(now)
    const digestOf = dayInJapan(at)
    const planned: PlannedFollowUp[] = []
    for (const { staffId } of await listReadersOf(tx, 'daily')) {
      planned.push(
        ...(await planSequence(tx, 'daily-digest', { at }, ({ code }) => ({
          key: `daily-digest:${staffId}:${digestOf}:${code}`,
          side: 'staff',
          ticketId: null,
          staffId,
          details: { digestOf },
        }))),
      )
    }
    return carryOutNew(tx, planned, now)
  })
}

/**
 * Milliseconds notices wait after the first thing they tell of: what follows at once is told with it, and what is read meanwhile not at
 * all.
 */
const noticesGather = 5 * 60_000

/**
 * Plans a mail for whoever wants to be told at once and has not read what came, unless one to come will tell it. Returns how many mails.
 */
export async function planNotices({ db }: Deps): Promise<number> {
  return db.transaction(async (tx) => {
    const now = await readNow(tx)
    const readers = await listReadersOf(tx, 'at_once')
    const told = await listWithNoticesToCome(
      tx,
      readers.map(({ staffId }) => staffId),
    )
    const planned: PlannedFollowUp[] = []
    for (const { staffId, at, latest } of readers.filter((one) => !told.has(one.staffId))) {
      const start = { at: new Date(at.getTime() + noticesGather), happenedAt: at }
      planned.push(
        ...(await planSequence(tx, 'notices', start, ({ code }) => ({
          key: `notices:${staffId}:${latest}:${code}`,
          side: 'staff',
          ticketId: null,
          staffId,
        }))),
      )
    }
    return carryOutNew(tx, planned, now)
  })
}

/** This is asked at every turn of the clockwork: what is planned already is not even tried again. */
async function carryOutNew(tx: Transaction, planned: readonly PlannedFollowUp[], now: Date): Promise<number> {
  const unknown = new Set(
    await listUnknownKeys(
      tx,
      planned.map(({ key }) => key),
    ),
  )
  return (await carryOutWithoutEvent(tx, system, { add: planned.filter(({ key }) => unknown.has(key)) }, now)).length
}
