import type { DemoAccount } from '../../src/seed/seed-demo.ts'
import { connect, signIn, type DeskClient } from './desk-client.ts'
import type { Instance } from './instance.ts'
import { openMailbox, type Mailbox } from './mailbox.ts'
import type { Transcript } from './transcript.ts'

/** Everyone and everything the story needs. */
export interface Stage {
  /** Nobody: the public forms. */
  everyone: DeskClient
  supervisor: DeskClient
  mailbox: Mailbox
  transcript: Transcript
  moveClockTo(at: string): Promise<void>
}

export async function setStage(instance: Instance, transcript: Transcript): Promise<Stage> {
  const account = accountOf(instance.accounts, 'supervisor')
  return {
    everyone: connect(instance.url),
    supervisor: await signIn(instance.url, account),
    mailbox: openMailbox(instance.mailFolder),
    transcript,
    moveClockTo: instance.moveClockTo,
  }
}

function accountOf(accounts: readonly DemoAccount[], role: string): DemoAccount {
  const account = accounts.find((candidate) => candidate.role === role)
  if (!account) throw new Error(`the demo has no ${role}`)
  return account
}
