import { eq, inArray, sql } from 'drizzle-orm'
import type { Reader } from '../db/client.ts'
import { companies, municipalities, organizations } from './organizations.table.ts'

/** What these organisations are called and counted as now, by their ids; `code`: of a local government. */
export async function listOrganizationNames(reader: Reader, ids: readonly string[]): Promise<Map<string, NamedOrganization>> {
  if (ids.length === 0) return new Map()
  const rows = await reader
    .select({
      id: organizations.id,
      name: sql<string>`coalesce(${municipalities.name}, ${companies.name})`,
      code: municipalities.code,
      corporateNumber: companies.corporateNumber,
    })
    .from(organizations)
    .leftJoin(municipalities, eq(municipalities.id, organizations.id))
    .leftJoin(companies, eq(companies.id, organizations.id))
    .where(inArray(organizations.id, [...new Set(ids)]))
  return new Map(rows.map((row) => [row.id, row]))
}

export interface NamedOrganization {
  readonly id: string
  readonly name: string
  readonly code: string | null
  readonly corporateNumber: string | null
}
