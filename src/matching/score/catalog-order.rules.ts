import { companyNeedCodes, municipalNeedCodes } from '../../catalog/matching-codes.ts'

const places = new Map<string, number>([...companyNeedCodes, ...municipalNeedCodes].map((code, place) => [code, place]))

/** The same in the order of the catalog: what companies wish for, then what municipalities do. */
export function inCatalogOrder<One>(all: readonly One[], codeOf: (one: One) => string): One[] {
  const placeOf = (one: One): number => places.get(codeOf(one)) ?? 0
  return all.toSorted((a, b) => placeOf(a) - placeOf(b))
}
