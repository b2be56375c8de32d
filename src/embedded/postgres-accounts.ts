import postgres from 'postgres'
import { CannotStart } from './cannot-start.ts'
import { randomSecret, readOrCreatePrivateFile } from './private-files.ts'

export const DATABASE = 'musubi'
const ROLES = { admin: 'musubi_admin', owner: 'musubi_owner', app: 'musubi_app' } as const
export type Account = keyof typeof ROLES
export type Passwords = Readonly<Record<Account, string>>

export const ADMIN_ROLE = ROLES.admin

/** The passwords of a cluster's three roles, made once and kept in `file` (mode 600). */
export function passwordsIn(file: string): Passwords {
  const make = (): string => JSON.stringify({ admin: randomSecret(), owner: randomSecret(), app: randomSecret() })
  return JSON.parse(readOrCreatePrivateFile(file, make)) as Passwords
}

/** The address of `database` for one role of the cluster on `port`. */
export function urlFor(account: Account, passwords: Passwords, port: number, database: string): string {
  return `postgres://${ROLES[account]}:${passwords[account]}@127.0.0.1:${port}/${database}`
}

/**
 * Whether the server on `port` is the one of `dataFolder` and takes our connection already (not while it starts, recovers or stops).
 * Throws when it knows other passwords: waiting would not help.
 */
export async function letsUsIn(passwords: Passwords, port: number, dataFolder: string): Promise<boolean> {
  const sql = connect(urlFor('admin', passwords, port, 'postgres'))
  try {
    const [row] = await sql<{ folder: string }[]>`select current_setting('data_directory') as folder`
    return row?.folder === dataFolder
  } catch (error) {
    if ((error as { code?: string }).code !== '28P01') return false
    throw new CannotStart(`The passwords kept for the database in ${dataFolder} are not its own (postgres-passwords.json was replaced?).`, {
      cause: error,
    })
  } finally {
    await sql.end({ timeout: 1 })
  }
}

/** Creates what is missing of the two roles and the database; the application's role owns nothing and may only connect. */
export async function ensureAccounts(passwords: Passwords, port: number): Promise<void> {
  const sql = connect(urlFor('admin', passwords, port, 'postgres'))
  try {
    for (const account of ['owner', 'app'] as const) {
      const role = ROLES[account]
      const [known] = await sql`select 1 from pg_roles where rolname = ${role}`
      if (!known) await sql.unsafe(`create role ${role} login password '${passwords[account]}'`)
    }
    const [known] = await sql`select 1 from pg_database where datname = ${DATABASE}`
    if (!known) await sql.unsafe(`create database ${DATABASE} owner ${ROLES.owner}`)
    await sql.unsafe(`revoke all on database ${DATABASE} from public`)
    await sql.unsafe(`grant connect, temporary on database ${DATABASE} to ${ROLES.app}`)
  } finally {
    await sql.end({ timeout: 1 })
  }
}

const connect = (url: string): postgres.Sql => postgres(url, { max: 1, connect_timeout: 3, onnotice: () => undefined })
