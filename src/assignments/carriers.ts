import type { Reader } from '../db/client.ts'
import { findCompany, findMunicipality } from '../organizations/read-organization.ts'
import { listAbsencesOn, type StaffRow } from '../people/read-staff.ts'
import type { Carrier } from './choose-consultant.rules.ts'
import { countOpenLoads } from './workload.store.ts'

/** What the choice looks at of these people on a day (YYYY-MM-DD in Japan). */
export async function describeCarriers(reader: Reader, people: readonly StaffRow[], today: string): Promise<Carrier[]> {
  const absences = new Map((await listAbsencesOn(reader, today)).map((absence) => [absence.staffId, absence]))
  const loads = await countOpenLoads(
    reader,
    people.map((person) => person.id),
  )
  return people.map((person) => ({
    id: person.id,
    role: person.role === 'supervisor' ? 'supervisor' : 'consultant',
    audiences: person.audiences,
    topics: person.topics,
    prefectures: person.prefectures,
    capacity: person.capacity,
    openLoad: loads.get(person.id) ?? 0,
    absent: absences.has(person.id),
    awaitsPassword: person.passwordHash === null,
    substituteId: absences.get(person.id)?.substituteId ?? null,
  }))
}

/** Where a ticket's organisation is (JIS X 0401); null for a worker. */
export async function prefectureOf(reader: Reader, organizationId: string | null): Promise<string | null> {
  if (organizationId === null) return null
  const organization = (await findMunicipality(reader, organizationId)) ?? (await findCompany(reader, organizationId))
  return organization?.prefecture ?? null
}
