import { Conflict } from '../errors.ts'
import { isUnfinished } from '../tickets/lifecycle.rules.ts'
import type { TicketRow } from '../tickets/update-ticket.ts'

/** Throws Conflict (409) when the ticket is finished: it must be reopened first. */
export function refuseFinished({ status }: Pick<TicketRow, 'status'>): void {
  if (isUnfinished(status)) return
  throw new Conflict(
    'ticket_finished',
    {
      ja: '解決または終了した相談案件の担当は変えられません。先に再開してください。',
      en: 'The ticket is resolved or closed; reopen it before you change who takes care of it.',
    },
    { status },
  )
}

/** Throws Conflict (409) when somebody has the ticket already. */
export function refuseAssigned({ assigneeId, version }: Pick<TicketRow, 'assigneeId' | 'version'>): void {
  if (assigneeId === null) return
  throw new Conflict(
    'already_assigned',
    {
      ja: 'この相談案件には既に担当者がいます。統括責任者は If-Match に現在の版を指定すると担当を変更できます。',
      en: 'Somebody already takes care of this ticket; a supervisor can reassign it by sending its current version in If-Match.',
    },
    { assigneeId, currentVersion: version },
  )
}
