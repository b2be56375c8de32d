import type { BulkAct } from './bulk-acts.ts'
import type { BulkDialogProps } from './bulk-dialog.tsx'
import { ChangeDialog } from './change-dialog.tsx'
import { ClaimDialog } from './claim-dialog.tsx'
import { HandOverDialog } from './hand-over-dialog.tsx'
import { ResolveDialog } from './resolve-dialog.tsx'
import { StopWaitingDialog, WaitDialog } from './wait-dialog.tsx'
import { NoteDialog, PauseDialog } from './words-dialog.tsx'

const dialogs = {
  assign: HandOverDialog,
  claim: ClaimDialog,
  wait: WaitDialog,
  stopWaiting: StopWaitingDialog,
  resolve: ResolveDialog,
  change: ChangeDialog,
  note: NoteDialog,
  pauseMails: PauseDialog,
} as const satisfies Record<BulkAct, (props: BulkDialogProps) => unknown>

/** What one act to several tickets asks before it is done, and what it says after. */
export function BulkActDialog({ act, ...props }: BulkDialogProps & { act: BulkAct }) {
  const Asked = dialogs[act]
  return <Asked {...props} />
}
