import type { Reader } from '../../db/client.ts'
import { findMunicipalitiesByCode } from '../../organizations/read-organization.ts'
import type { ExcludedTown } from './ranking-answer.ts'
import type { RunRow } from './runs.store.ts'
import { storedExcludedSchema } from './stored-run.schemas.ts'

/** The first `count` excluded, or all, of a run of engine '1', which keeps everyone it excluded; of others, nobody. */
export async function storedExcluded(reader: Reader, run: RunRow, count?: number): Promise<ExcludedTown[]> {
  if (run.excluded === null) return []
  const stored = storedExcludedSchema.parse(run.excluded).slice(0, count)
  const towns = await findMunicipalitiesByCode(
    reader,
    stored.map(({ code }) => code),
  )
  return stored.flatMap((said) => {
    const town = towns.get(said.code)
    return town === undefined ? [] : [{ town, said }]
  })
}
