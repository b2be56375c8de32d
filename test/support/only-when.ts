import { it } from 'vitest'

/**
 * `it` where `condition` holds, otherwise a skip that says why. Under REQUIRE_ALL=1 (continuous integration) a skip is a failure.
 */
export function itOnlyWhen(condition: boolean, reason: string): typeof it | typeof it.skip {
  if (condition) return it
  if (process.env.REQUIRE_ALL === '1') throw new Error(`REQUIRE_ALL=1, but skipped: ${reason}`)
  process.stdout.write(`skipped: ${reason}\n`)
  return it.skip
}
