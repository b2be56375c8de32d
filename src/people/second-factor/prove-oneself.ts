import type { Transaction } from '../../db/client.ts'
import { readWallClock } from '../../db/clock.store.ts'
import type { Deps } from '../../deps.ts'
import { DeskError } from '../../errors.ts'
import type { SignedInActor } from '../actor.ts'
import { markSucceeded } from '../attempts.store.ts'
import { countAttempt } from '../count-attempt.ts'
import { linkSecretOf } from '../link-secret.ts'
import { passwordMatches } from '../secrets.ts'
import { selectStaff } from '../staff.store.ts'
import { requireLivingFactor, wrongCode } from './show-factor.ts'
import { findFactor, lockFactor } from './second-factor.store.ts'

/** What somebody shows anew who changes their own second factor: a screen left open, or a stolen cookie, is not enough. */
export interface Proof {
  password: string
  /** Digits of the app that counts, or a recovery code; not needed as long as there is none. */
  code?: string | undefined
}

/** Who asks, and from which network address. */
export interface Prover {
  actor: SignedInActor
  address: string
}

/** What an act is done with that was proved. */
interface Proved {
  tx: Transaction
  now: Date
  /** Whether an app counts already, a code of which was shown. */
  hasFactor: boolean
}

export const wrongPassword = new DeskError(401, 'wrong_password', {
  ja: 'パスワードが違います。',
  en: 'The password is wrong.',
})

/**
 * Lets somebody act upon their own second factor, in one transaction, once they showed their password and, as long as an app counts, a code.
 * DeskError `wrong_password` (401), `wrong_code` (401); TooManyAttempts (429), counted together with the sign-ins.
 */
export async function proveOneself<Done>(
  deps: Pick<Deps, 'db' | 'config'>,
  { actor, address }: Prover,
  { password, code }: Proof,
  act: (proved: Proved) => Promise<Done>,
): Promise<Done> {
  const { db, config } = deps
  const member = await selectStaff(db, actor.id)
  if (!member) throw new Error('a member of the desk is gone')
  const { email } = member
  const guess = await countAttempt(deps, { kind: 'password', email, address })
  if (!(await passwordMatches(member.passwordHash, password))) throw wrongPassword
  await db.transaction((tx) => markSucceeded(tx, guess))
  const shown = (await findFactor(db, actor.id)) && (await countAttempt(deps, { kind: 'code', email, address }))
  return db.transaction(async (tx) => {
    const now = await readWallClock(tx)
    if (shown !== undefined) {
      await requireLivingFactor(tx, linkSecretOf(config), { staffId: actor.id, typed: code ?? '', now })
      await markSucceeded(tx, shown)
      // An app may have begun to count since it was looked for.
    } else if (await lockFactor(tx, actor.id)) throw wrongCode
    return act({ tx, now, hasFactor: shown !== undefined })
  })
}
