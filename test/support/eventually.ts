import { setTimeout as delay } from 'node:timers/promises'

/**
 * Waits until `check` neither throws nor gives false, asking it again and again, and returns what it gave.
 * After `within` milliseconds the last failure is thrown: a bounded wait for something that happens elsewhere.
 */
export async function eventually<T>(
  check: () => T | Promise<T>,
  { within = 15_000 }: { within?: number } = {},
): Promise<Exclude<T, false>> {
  const deadline = performance.now() + within
  for (;;) {
    let failure: unknown
    try {
      const result = await check()
      if (result !== false) return result as Exclude<T, false>
      failure = new Error('the condition is still false')
    } catch (error) {
      failure = error
    }
    if (performance.now() > deadline) throw new Error(`not within ${within} ms`, { cause: failure })
    await delay(25)
  }
}
