/** What the choice looks at of a ticket. */
export interface TicketToAssign {
  audience: string
  topics: readonly string[]
  /** Where its organisation is (JIS X 0401); null for a worker. */
  prefecture: string | null
}

/** What the choice looks at of somebody who could carry a ticket. */
export interface Carrier {
  id: string
  /** Consultants are candidates; supervisors only stand in for absent ones. */
  role: 'consultant' | 'supervisor'
  audiences: readonly string[]
  topics: readonly string[]
  prefectures: readonly string[]
  capacity: number
  /** Unfinished tickets assigned to this person. */
  openLoad: number
  absent: boolean
  /** Invited, and has not chosen a password yet: nobody can say when they begin. */
  awaitsPassword: boolean
  /** Who stands in while this person is absent. */
  substituteId: string | null
}

export const assignmentRules = ['audience', 'topics', 'prefecture', 'load', 'stands_in_for'] as const

/** One reason: the rule, the fact it saw, and what it adds to the score (0 where the fact only explains). */
export interface Reason {
  rule: (typeof assignmentRules)[number]
  /** audience and prefecture: 1 or 0; topics: how many of the ticket's; load: tickets held; stands_in_for: the absent colleague's id. */
  value: number | string
  points: number
}

export interface Place {
  consultantId: string
  score: number
  reasons: Reason[]
}

/** Why somebody cannot be given the ticket. */
export type Hindrance = 'full' | 'absent' | 'substitute_unavailable' | 'awaits_password'

export interface Choice {
  chosen: Place | null
  runnerUp: Place | null
  /** Every candidate who was passed over, in the order of their ids. */
  unavailable: { consultantId: string; why: Hindrance }[]
}

/**
 * Points at most. An audience outweighs everything else together, so that a ticket goes to somebody of the wrong one only for want of
 * others.
 */
export const points = { audience: 6, topics: 2, prefecture: 1, load: 2 } as const

/**
 * Who should take the ticket, and who would be next. Skill speaks for a candidate, and room left below their capacity; nobody is
 * chosen who is absent, full or only invited. The place of an absent candidate is taken by their substitute, who brings their own load and room.
 * Equal scores go to who holds fewer tickets, then to who joined first (ids sort by time). The order of `carriers` does not matter.
 */
export function chooseConsultant(ticket: TicketToAssign, carriers: readonly Carrier[]): Choice {
  const byId = new Map(carriers.map((carrier) => [carrier.id, carrier]))
  const places: RankedPlace[] = []
  const unavailable: Choice['unavailable'] = []
  for (const candidate of carriers.filter(({ role }) => role === 'consultant').toSorted(byIdOrder)) {
    const found = placeOf(ticket, candidate, byId)
    if (typeof found === 'string') unavailable.push({ consultantId: candidate.id, why: found })
    else places.push(found)
  }
  const [chosen, runnerUp] = bestPlacePerPerson(places)
  return { chosen: chosen ? shown(chosen) : null, runnerUp: runnerUp ? shown(runnerUp) : null, unavailable }
}

interface RankedPlace extends Place {
  openLoad: number
}

function placeOf(ticket: TicketToAssign, candidate: Carrier, byId: ReadonlyMap<string, Carrier>): RankedPlace | Hindrance {
  if (candidate.awaitsPassword) return 'awaits_password'
  if (!candidate.absent) return isFull(candidate) ? 'full' : place(ticket, candidate, candidate)
  if (candidate.substituteId === null) return 'absent'
  const substitute = byId.get(candidate.substituteId)
  if (!substitute || substitute.absent || substitute.awaitsPassword || isFull(substitute)) return 'substitute_unavailable'
  return place(ticket, candidate, substitute)
}

/** The skills of `skilled` and the load of `bearer`, who is the same person or stands in. */
function place(ticket: TicketToAssign, skilled: Carrier, bearer: Carrier): RankedPlace {
  const knownTopics = ticket.topics.filter((topic) => skilled.topics.includes(topic)).length
  const knowsAudience = skilled.audiences.includes(ticket.audience)
  const knowsPrefecture = ticket.prefecture !== null && skilled.prefectures.includes(ticket.prefecture)
  const reasons: Reason[] = [
    { rule: 'audience', value: Number(knowsAudience), points: knowsAudience ? points.audience : 0 },
    { rule: 'topics', value: knownTopics, points: knownTopics === 0 ? 0 : (points.topics * knownTopics) / ticket.topics.length },
    { rule: 'prefecture', value: Number(knowsPrefecture), points: knowsPrefecture ? points.prefecture : 0 },
    { rule: 'load', value: bearer.openLoad, points: points.load * (1 - bearer.openLoad / bearer.capacity) },
    ...(skilled === bearer ? [] : [{ rule: 'stands_in_for' as const, value: skilled.id, points: 0 }]),
  ]
  const score = reasons.reduce((sum, reason) => sum + reason.points, 0)
  return { consultantId: bearer.id, score, reasons, openLoad: bearer.openLoad }
}

function isFull({ openLoad, capacity }: Carrier): boolean {
  return openLoad >= capacity
}

/** A substitute may hold several places; only the best counts: their own before a colleague's, then as the candidates were sorted. */
function bestPlacePerPerson(places: readonly RankedPlace[]): RankedPlace[] {
  const seen = new Set<string>()
  return places.toSorted(byRank).filter(({ consultantId }) => {
    if (seen.has(consultantId)) return false
    seen.add(consultantId)
    return true
  })
}

function byRank(a: RankedPlace, b: RankedPlace): number {
  return b.score - a.score || a.openLoad - b.openLoad || compare(a.consultantId, b.consultantId) || a.reasons.length - b.reasons.length
}

function byIdOrder(a: { id: string }, b: { id: string }): number {
  return compare(a.id, b.id)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function shown({ consultantId, score, reasons }: RankedPlace): Place {
  return { consultantId, score, reasons }
}
