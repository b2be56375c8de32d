import { setImmediate as othersTurn } from 'node:timers/promises'

/** Milliseconds of work before everybody else of the process has their turn. */
const slice = 1

/** Makes one of each, in their order, letting other requests have their turn every millisecond. */
export async function inSlices<One, Made>(all: readonly One[], make: (one: One) => Made): Promise<Made[]> {
  const made: Made[] = []
  let until = performance.now() + slice
  for (const one of all) {
    if (performance.now() >= until) {
      await othersTurn()
      until = performance.now() + slice
    }
    made.push(make(one))
  }
  return made
}
