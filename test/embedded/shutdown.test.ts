import { describe, expect, it } from 'vitest'
import { createShutdown, StartCutShort } from '../../src/embedded/shutdown.ts'

/** A shutdown whose end can be awaited; `told` are the errors a person would see. */
function watched() {
  const told: unknown[] = []
  const { promise: exited, resolve } = Promise.withResolvers<number>()
  const shutdown = createShutdown(resolve, (error) => told.push(error))
  return { shutdown, exited, told }
}

describe('the end of a start', () => {
  it('stops what was started, the last first, then exits', async () => {
    const { shutdown, exited } = watched()
    const stopped: string[] = []
    for (const name of ['PostgreSQL', 'worker', 'api']) shutdown.add({ name, stop: async () => void stopped.push(name) })
    expect(shutdown.end(0)).toBe(true)
    expect(await exited).toBe(0)
    expect(stopped).toEqual(['api', 'worker', 'PostgreSQL'])
  })

  it('happens once, however often it is asked for', async () => {
    const { shutdown, exited } = watched()
    let stops = 0
    shutdown.add({ name: 'api', stop: async () => void (stops += 1) })
    expect([shutdown.end(0), shutdown.end(1)]).toEqual([true, false])
    expect([await exited, stops]).toEqual([0, 1])
  })

  it('goes on when one of them cannot be stopped, and tells', async () => {
    const { shutdown, exited, told } = watched()
    let stopped = false
    shutdown.add({ name: 'PostgreSQL', stop: async () => void (stopped = true) })
    shutdown.add({ name: 'api', stop: () => Promise.reject(new Error('stuck')) })
    shutdown.end(0)
    expect([await exited, stopped, told]).toEqual([1, true, [new Error('stuck')]])
  })

  it('comes with code 1 when the start fails, and says why', async () => {
    const { shutdown, exited, told } = watched()
    shutdown.run(() => Promise.reject(new Error('port in use')))
    expect([await exited, told]).toEqual([1, [new Error('port in use')]])
  })

  it('waits for the step under way, stops what it started too, and is no failure', async () => {
    const { shutdown, exited, told } = watched()
    const step = Promise.withResolvers<void>()
    let stopped = false
    shutdown.run(async () => {
      await step.promise
      shutdown.add({ name: 'PostgreSQL', stop: async () => void (stopped = true) })
      shutdown.goOn()
      throw new Error('went on')
    })
    shutdown.end(0)
    step.resolve()
    expect([await exited, stopped, told]).toEqual([0, true, []])
  })

  it('does not wait for what may take long to become ready', async () => {
    const { shutdown, exited } = watched()
    const waiting = shutdown.unlessEnding(new Promise<void>(() => undefined))
    shutdown.run(() => waiting)
    shutdown.end(0)
    await expect(waiting).rejects.toBeInstanceOf(StartCutShort)
    expect(await exited).toBe(0)
  })
})
