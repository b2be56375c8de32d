/** SQLSTATE classes and codes, and codes of the driver and the socket, that say: not now, but perhaps in a moment. */
const passing =
  /^(08...|57P0[1-5]|53[0-3]00|40001|40P01|55P03|CONNECTION_CLOSED|CONNECTION_ENDED|CONNECTION_DESTROYED|CONNECT_TIMEOUT|ECONNREFUSED|ECONNRESET|EPIPE)$/u

/** Whether an error, or what caused it, is an outage of the database that a later try may not meet. */
export function isDatabaseOutage(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const { code } = cause as { code?: unknown }
    if (typeof code === 'string' && passing.test(code)) return true
    if (cause instanceof AggregateError && cause.errors.some(isDatabaseOutage)) return true
  }
  return false
}

/** What the work makes, or nothing while there is no database: for what can go on without it. */
export async function unlessOutage<Value>(work: Promise<Value>): Promise<Value | undefined> {
  try {
    return await work
  } catch (error) {
    if (isDatabaseOutage(error)) return undefined
    throw error
  }
}
