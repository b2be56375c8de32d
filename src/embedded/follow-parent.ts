import { inspect } from 'node:util'

/**
 * Ends this process in order: on SIGTERM; when started by a supervisor (with an IPC channel), also when that one is gone, even by
 * `kill -9`; when started by hand, on Ctrl-C. Under a supervisor Ctrl-C is left to it: a terminal sends the signal to all processes
 * at once, and the supervisor stops them one after the other. `stop` is called once; whatever it does, the process is gone `within` ms.
 */
export function followParent(stop: () => Promise<void>, { within = 8000 }: { within?: number } = {}): void {
  let ending = false
  const end = (): void => {
    if (ending) return
    ending = true
    setTimeout(() => process.exit(1), within).unref()
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        process.stderr.write(`${inspect(error)}\n`)
        process.exit(1)
      },
    )
  }
  const supervised = process.send !== undefined
  process.on('SIGTERM', end)
  process.on('SIGINT', supervised ? () => undefined : end)
  if (!supervised) return
  // The supervisor may have died while this process was still loading its modules.
  if (process.connected) process.on('disconnect', end)
  else end()
}
