import type { Deps } from '../../deps.ts'
import type { SignedInActor } from '../actor.ts'
import { mustHaveFactor } from './second-factor.rules.ts'
import { countRecoveryCodes, findFactor } from './second-factor.store.ts'

/** Whether somebody has a second factor, whether they must, and how many recovery codes are left. */
export async function readFactor({ db, config }: Pick<Deps, 'db' | 'config'>, { id, role }: SignedInActor) {
  const [factor, recoveryCodesLeft] = await Promise.all([findFactor(db, id), countRecoveryCodes(db, id)])
  return {
    setUpAt: factor?.confirmedAt?.toISOString() ?? null,
    required: role !== 'contact' && mustHaveFactor(role, config.requireSecondFactor),
    recoveryCodesLeft,
  }
}
