import type { Role } from '../../catalog/desk-codes.ts'
import type { Deps } from '../../deps.ts'
import { NotFound } from '../../errors.ts'
import { selectStaff } from '../staff.store.ts'
import { mustHaveFactor } from './second-factor.rules.ts'
import { countRecoveryCodes, findFactor } from './second-factor.store.ts'

/** Whether somebody has a second factor, whether they must, and how many recovery codes are left. */
export async function readFactor({ db, config }: Pick<Deps, 'db' | 'config'>, { id, role }: { id: string; role: Role }) {
  const [factor, recoveryCodesLeft] = await Promise.all([findFactor(db, id), countRecoveryCodes(db, id)])
  return {
    setUpAt: factor?.confirmedAt?.toISOString() ?? null,
    required: role !== 'contact' && mustHaveFactor(role, config.requireSecondFactor),
    recoveryCodesLeft,
  }
}

/** The same of a member of the desk by their id, for who may take it away. NotFound (404). */
export async function readFactorOf(deps: Pick<Deps, 'db' | 'config'>, staffId: string) {
  const member = await selectStaff(deps.db, staffId)
  if (!member) throw new NotFound({ ja: '職員', en: 'member of the desk' })
  return readFactor(deps, member)
}
