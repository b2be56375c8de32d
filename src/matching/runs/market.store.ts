import { eq, inArray, sql } from 'drizzle-orm'
import type { Reader, Transaction } from '../../db/client.ts'
import { evidenceVersions } from '../../evidence/evidence.table.ts'
import { municipalities, profileVersions } from '../../organizations/organizations.table.ts'
import type { MunicipalityProfile } from '../../organizations/profile.schemas.ts'
import { profileSets } from './runs.table.ts'

/** A municipality and the version of its profile that counts. */
export interface TownVersion {
  readonly code: string
  readonly municipalityId: string
  readonly name: string
  readonly prefecture: string
  /** Null: it has stated nothing. */
  readonly versionId: string | null
}

/** A state of the market by its content: every municipality in the order of the codes, with the version of its profile. */
export interface MarketSet {
  readonly digest: string
  readonly towns: readonly TownVersion[]
}

/** Every municipality with its newest profile version: one probe of the unique index each, however many versions there are. */
const current = sql`
  select m.code, m.id, m.name, m.prefecture, p.id as version
  from ${municipalities} m left join lateral (
    select id from ${profileVersions} where organization_id = m.id order by version desc limit 1
  ) p on true
  where m.kind = 'municipality' order by m.code`

/** SHA-256 (hex) over `code:version` of all municipalities in the order of their codes, joined by commas; without a version `code:`. */
const digest = sql`encode(sha256(convert_to(string_agg(code || ':' || coalesce(version::text, ''), ',' order by code), 'UTF8')), 'hex')`

/** What the market is now: its digest, whether that is already written down, and the evidence that counts (0: none). */
export type CurrentState = { digest: string; stored: boolean; evidenceVersion: number }

/** All of it by one statement, that is, of one moment. */
export async function selectCurrentState(reader: Reader): Promise<CurrentState> {
  const [row] = await reader.execute<CurrentState>(
    sql`select d.digest, exists (select 1 from ${profileSets} s where s.digest = d.digest) as stored,
          (select coalesce(max(number), 0) from ${evidenceVersions}) as "evidenceVersion"
        from (select ${digest} as digest from (${current}) t) d`,
  )
  if (!row) throw new Error('the market has no digest')
  return row
}

type TownRow = {
  code: string
  id: string
  name: string
  prefecture: string
  version: string | null
}

function townOf({ code, id, name, prefecture, version }: TownRow): TownVersion {
  return { code, municipalityId: id, name, prefecture, versionId: version }
}

/** The market as it is now, town by town; digest and towns are of one moment. */
export async function selectCurrentSet(reader: Reader): Promise<MarketSet> {
  const rows = await reader.execute<TownRow & { digest: string }>(
    sql`with t as materialized (${current}) select t.*, (select ${digest} from t) as digest from t order by code`,
  )
  return { digest: rows[0]?.digest ?? '', towns: rows.map(townOf) }
}

/** A state of the market as it is written down. */
export interface StoredSet extends MarketSet {
  /** Codes that no municipality has (any more); they are no part of `towns`. */
  readonly unknownCodes: readonly string[]
}

/** A state of the market that a run named, with the digest of what is written down; undefined when nothing is. */
export async function selectStoredSet(reader: Reader, wanted: string): Promise<StoredSet | undefined> {
  const rows = await reader.execute<Omit<TownRow, 'id'> & { id: string | null; digest: string }>(
    sql`with t as materialized (
          select c.code, c.version from ${profileSets} s cross join lateral unnest(s.codes, s.version_ids) as c (code, version)
          where s.digest = ${wanted}
        )
        select t.code, t.version, m.id, m.name, m.prefecture, (select ${digest} from t) as digest
        from t left join ${municipalities} m on m.code = t.code order by t.code`,
  )
  const [first] = rows
  if (first === undefined) return undefined
  return {
    digest: first.digest,
    towns: rows.flatMap(({ id, ...row }) => (id === null ? [] : [townOf({ ...row, id })])),
    unknownCodes: rows.filter(({ id }) => id === null).map(({ code }) => code),
  }
}

/** Writes a state of the market down, once. */
export async function insertSetOnce(tx: Transaction, { digest: key, towns }: MarketSet): Promise<void> {
  const versionIds = towns.map(({ versionId }) => versionId)
  await tx
    .insert(profileSets)
    .values({ digest: key, codes: towns.map(({ code }) => code), versionIds })
    .onConflictDoNothing({ target: profileSets.digest })
}

/** How many versions one statement asks for. */
const chunk = 500

/** What municipalities stated, by profile version; versions that are not there (any more) are left out. */
export async function selectProfiles(reader: Reader, versionIds: readonly string[]): Promise<Map<string, MunicipalityProfile>> {
  const found = new Map<string, MunicipalityProfile>()
  for (let start = 0; start < versionIds.length; start += chunk) {
    const rows = await reader
      .select({ id: profileVersions.id, body: profileVersions.body })
      .from(profileVersions)
      .where(inArray(profileVersions.id, versionIds.slice(start, start + chunk)))
    for (const { id, body } of rows) if ('strengths' in body) found.set(id, body)
  }
  return found
}

/** A version of what a company stated; undefined when it is not there (any more). */
export async function selectCompanyVersion(reader: Reader, id: string) {
  const [row] = await reader.select().from(profileVersions).where(eq(profileVersions.id, id))
  return row !== undefined && 'industry' in row.body ? row.body : undefined
}

/** Which version of its organisation's profile this is, from 1; undefined when it is not there (any more). */
export async function selectVersionNumber(reader: Reader, id: string): Promise<number | undefined> {
  const [row] = await reader.select({ version: profileVersions.version }).from(profileVersions).where(eq(profileVersions.id, id))
  return row?.version
}
