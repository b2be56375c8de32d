import { ConfigError } from '../src/config.ts'
import { isDatabaseOutage } from '../src/db/outage.ts'
import { codeOf } from '../src/log/fault.ts'

/** What a mistyped DATABASE_URL meets: no such host, a wrong password or role, no such database. */
const mistyped = /^(ENOTFOUND|EAI_AGAIN|28P01|28000|3D000)$/u

/**
 * Runs a command of the terminal; what it throws is told (expected kinds, and a database that lets nobody in, without their stack) and
 * makes it end with `failsWith`, 1 unless that says something else already.
 */
export async function runTool(
  expected: readonly (abstract new (...args: never[]) => Error)[],
  work: () => Promise<void>,
  { failsWith = 1 }: { failsWith?: number } = {},
): Promise<void> {
  try {
    await work()
  } catch (error) {
    const known = error instanceof ConfigError || expected.some((kind) => error instanceof kind)
    console.error(known ? (error as Error).message : (sentenceOfOutage(error) ?? error))
    process.exitCode = failsWith
  }
}

function sentenceOfOutage(error: unknown): string | undefined {
  const code = codeOf(error) ?? ''
  if (!isDatabaseOutage(error) && !mistyped.test(code)) return undefined
  return (
    `The database cannot be used (${code}): see that it runs, and that DATABASE_URL is right.\n` +
    `データベースを利用できません（${code}）。起動しているか、DATABASE_URL が正しいかを確認してください。`
  )
}
