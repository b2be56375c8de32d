import { randomUUID } from 'node:crypto'
import { dayInJapan } from '../calendar/business-time.rules.ts'
import { readNow } from '../db/clock.store.ts'
import type { Deps } from '../deps.ts'
import { NotFound } from '../errors.ts'
import type { SignedInActor } from '../people/actor.ts'
import { findStaff, ticketCarriersForAssignment } from '../people/read-staff.ts'
import { describeCarriers, prefectureOf } from './carriers.ts'
import { chooseConsultant, type Carrier } from './choose-consultant.rules.ts'
import { nextSubstitute } from './propose-hand-over.ts'
import { withOneMore } from './share-out.rules.ts'
import { lockHeldBy } from './workload.store.ts'
import { chosenByRule, writeAssignment } from './write-assignment.ts'

export interface WantedShare {
  number: string
  /** As the proposal was seen. */
  version: number
  consultantId: string
}

/** not_theirs: the person holds it no more, or it is finished; stale: it has changed since; not_active_consultant: nobody to give it to. */
export type HandOverFault = 'not_theirs' | 'stale' | 'not_active_consultant'

export interface HandOver {
  assigned: string[]
  failed: { number: string; code: HandOverFault }[]
}

/**
 * Gives tickets of one person to others, all that can be given in one transaction. Where the rules choose the same person still, the
 * ticket's history says why; otherwise that it was given by hand. NotFound (404) for nobody of the desk.
 */
export async function handOverTickets(
  { db }: Pick<Deps, 'db'>,
  actor: SignedInActor,
  staffId: string,
  wanted: readonly WantedShare[],
): Promise<HandOver> {
  return db.transaction(async (tx) => {
    const now = await readNow(tx)
    const today = dayInJapan(now)
    const person = await findStaff(tx, staffId)
    if (!person) throw new NotFound({ ja: '職員', en: 'member of the desk' })
    const numbers = wanted.map(({ number }) => number)
    const held = new Map((await lockHeldBy(tx, staffId, numbers)).map((ticket) => [ticket.number, ticket]))
    const substituteId = await nextSubstitute(tx, person, today)
    let carriers: readonly Carrier[] = (await describeCarriers(tx, await ticketCarriersForAssignment(tx), today)).map((carrier) =>
      carrier.id === staffId ? { ...carrier, absent: true, substituteId } : carrier,
    )
    const inOneGo = randomUUID()
    const assigned: string[] = []
    const failed: HandOver['failed'] = []
    for (const { number, version, consultantId } of wanted) {
      const ticket = held.get(number)
      const isCarrier = consultantId !== staffId && carriers.some(({ id }) => id === consultantId)
      if (!ticket) failed.push({ number, code: 'not_theirs' })
      else if (ticket.version !== version) failed.push({ number, code: 'stale' })
      else if (!isCarrier) failed.push({ number, code: 'not_active_consultant' })
      else {
        const prefecture = await prefectureOf(tx, ticket.organizationId)
        const { chosen } = chooseConsultant({ ...ticket, prefecture }, carriers)
        const byRule = chosen?.consultantId === consultantId
        const details = byRule ? chosenByRule(consultantId, chosen.reasons) : { consultantId, automatic: false }
        await writeAssignment(tx, actor, ticket, { ...details, inOneGo }, now)
        carriers = withOneMore(carriers, consultantId)
        assigned.push(number)
      }
    }
    return { assigned, failed }
  })
}
