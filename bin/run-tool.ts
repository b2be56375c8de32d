import { ConfigError } from '../src/config.ts'

/** Runs a command of the terminal; what it throws is told (expected kinds without their stack) and makes it end with 1. */
export async function runTool(expected: readonly (abstract new (...args: never[]) => Error)[], work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    const known = error instanceof ConfigError || expected.some((kind) => error instanceof kind)
    console.error(known ? (error as Error).message : error)
    process.exitCode = 1
  }
}
