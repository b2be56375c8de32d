import type { TicketStatus } from '../catalog/desk-codes.ts'
import type { TicketViewCode } from '../catalog/ticket-views.ts'
import { unfinishedStatuses } from './lifecycle.rules.ts'

/** What `GET /tickets` is asked for to list a view. */
export interface ViewQuery {
  readonly status?: readonly TicketStatus[]
  readonly assignee?: 'me' | 'none' | 'stood_in_for'
  readonly due?: 'overdue' | 'today'
  readonly fastPass?: true
}

/** Which tickets each view shows. */
export const queryOfView: Readonly<Record<TicketViewCode, ViewQuery>> = {
  mine: { assignee: 'me', status: unfinishedStatuses },
  standing_in: { assignee: 'stood_in_for', status: unfinishedStatuses },
  unassigned: { assignee: 'none', status: unfinishedStatuses },
  due_today: { due: 'today' },
  overdue: { due: 'overdue' },
  waiting: { status: ['waiting_applicant', 'waiting_third_party'] },
  fast_pass: { fastPass: true, status: unfinishedStatuses },
  all: {},
}
