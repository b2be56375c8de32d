import { type ComputedRun, excludedOf } from './computed-run.ts'
import { reliefFor } from './relaxations.rules.ts'
import type { Criterion, Side } from './result.schemas.ts'
import type { RunSummary } from './stored-run.schemas.ts'

/** With fewer candidates than this, what keeps the others away is told. */
const enoughCandidates = 3

/** Which must-have rules out how many, most first; a municipality may be ruled out by several. */
function exclusionsOf(run: ComputedRun): RunSummary['excludedBy'] {
  const counts = new Map<string, { side: Side; criterion: Criterion; municipalities: number }>()
  for (const { said } of excludedOf(run, run.ranked.excluded.length)) {
    for (const { side, criterion } of said.violations) {
      const counted = counts.get(`${side} ${criterion}`) ?? { side, criterion, municipalities: 0 }
      counts.set(`${side} ${criterion}`, { ...counted, municipalities: counted.municipalities + 1 })
    }
  }
  return [...counts.values()].toSorted(
    (a, b) => b.municipalities - a.municipalities || (`${a.side} ${a.criterion}` < `${b.side} ${b.criterion}` ? -1 : 1),
  )
}

/** What there is to know of a run as a whole. */
export function summarize(run: ComputedRun): RunSummary {
  const { held, company, weights, ranked } = run
  const relief = ranked.order.length < enoughCandidates ? reliefFor(held.market, company, weights) : null
  return {
    statedProfiles: held.set.towns.filter(({ versionId }) => versionId !== null).length,
    excludedBy: exclusionsOf(run),
    relief: relief && { mustHaves: [...relief.mustHaves], conflicts: relief.conflicts.map((conflict) => [...conflict]) },
  }
}
