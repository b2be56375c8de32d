import { readWallClock } from '../db/clock.store.ts'
import type { Deps } from '../deps.ts'
import { linkSecretOf } from './link-secret.ts'
import { countRefused } from './refused-sign-ins.store.ts'
import { digestOfAccount } from './sign-in-limit.rules.ts'
import { selectStaffPage } from './staff.store.ts'

/** Accounts of a day that are told one by one; beyond, a flood is what has to be seen. */
const linesAtMost = 500

/** More members than any desk has. */
const membersAtMost = 1000

export interface RefusedSignIns {
  /** Day in Japan. */
  day: string
  /** Whose account it was; null: nobody's of the desk, all such accounts of the day together. */
  staffId: string | null
  count: number
  /** How many networks it came from; null for accounts of nobody, whose networks cannot be added up. */
  networks: number | null
  last: Date
}

/**
 * Refused attempts of the last `days` days, by the wall clock, as sign-in counts them. Which address was typed is nowhere kept: the digest
 * of each member's address tells theirs, and everything else is one line a day.
 */
export async function readRefusedSignIns({ db, config }: Deps, days: number): Promise<RefusedSignIns[]> {
  const secret = linkSecretOf(config)
  const since = new Date((await readWallClock(db)).getTime() - days * 86_400_000)
  const [rows, staff] = await Promise.all([
    countRefused(db, since, linesAtMost),
    selectStaffPage(db, { role: undefined, active: undefined, after: undefined, limit: membersAtMost }),
  ])
  const owners = new Map(staff.map(({ id, email }) => [digestOfAccount(secret, email).toString('hex'), id]))
  const lines = new Map<string, RefusedSignIns>()
  for (const { day, accountDigest, count, networks, last } of rows) {
    const staffId = owners.get(accountDigest.toString('hex')) ?? null
    const line = lines.get(`${day} ${staffId}`)
    const lastAt = new Date(last)
    if (!line) lines.set(`${day} ${staffId}`, { day, staffId, count, networks: staffId === null ? null : networks, last: lastAt })
    else lines.set(`${day} ${staffId}`, { ...line, count: line.count + count, last: lastAt > line.last ? lastAt : line.last })
  }
  return [...lines.values()]
}
