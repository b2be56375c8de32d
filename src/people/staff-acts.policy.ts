import { reachOf, type Operation } from './access.policy.ts'
import type { SignedInActor } from './actor.ts'
import { carriesTickets, mayGiveTicketsTo, mayLetHost } from './staff.rules.ts'
import type { StaffRow } from './staff.store.ts'

interface Judged extends Pick<StaffRow, 'id' | 'role' | 'active'> {
  /** Whether a link to choose their first password by still opens something. */
  readonly isInvited: boolean
}

interface Act {
  readonly operation: Operation
  /** Whether who they are, and who asks beyond their reach, allow it. */
  readonly isLegal: (person: Judged, actor: SignedInActor) => boolean
}

const always = (): boolean => true

/** What a reader may be offered to do with a member of the desk: the operation, and what its verb asks besides the reach of a role. */
const acts = {
  giveTickets: { operation: 'assignTicket', isLegal: (person, actor) => carriesTickets(person) && mayGiveTicketsTo(actor, person.id) },
  letHost: { operation: 'addMeeting', isLegal: (person, actor) => mayLetHost(actor, person) },
  letStandIn: { operation: 'setAbsences', isLegal: carriesTickets },
  change: { operation: 'changeStaff', isLegal: always },
  setAbsences: { operation: 'setAbsences', isLegal: isWithinReachOf('setAbsences') },
  listSessions: { operation: 'listSessions', isLegal: always },
  invite: { operation: 'inviteStaff', isLegal: ({ active }) => active },
  withdrawInvitation: { operation: 'withdrawStaffInvitation', isLegal: ({ isInvited }) => isInvited },
} as const satisfies Record<string, Act>

export type StaffAct = keyof typeof acts
export const staffActs = Object.keys(acts) as StaffAct[] // `Object.keys` tells text only

/** What `actor` may do with a member of the desk as they are: asked of the same rows and rules that decide when they do it. */
export function actsOnStaff(person: Judged, actor: SignedInActor): Record<StaffAct, boolean> {
  const may = ({ operation, isLegal }: Act): boolean => reachOf(operation, actor.role) !== 'none' && isLegal(person, actor)
  return Object.fromEntries(staffActs.map((act) => [act, may(acts[act])])) as Record<StaffAct, boolean> // one for each act
}

function isWithinReachOf(operation: Operation): Act['isLegal'] {
  return (person, actor) => reachOf(operation, actor.role) === 'all' || person.id === actor.id
}
