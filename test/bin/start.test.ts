import { existsSync, statSync } from 'node:fs'
import { availableParallelism, loadavg } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { identifyProcess } from '../../src/embedded/process-identity.ts'
import { eventually } from '../support/eventually.ts'
import { connectedTo } from '../support/own-cluster.ts'
import { databaseOf, processesOf, startDesk } from '../support/running-desk.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const isGone = (pid: number): boolean => identifyProcess(pid) === undefined
const isReady = async (address: string): Promise<boolean> => (await fetch(`${address}/readyz`).catch(() => undefined))?.status === 200

/**
 * The promise is for a machine with nothing else to do. With other tests at the same time the limit grows by how crowded it is:
 * by the load of the last minute, or by how much longer than its own work a busy loop takes just now.
 */
function onThisMachine(seconds: number): number {
  const [began, before] = [performance.now(), process.cpuUsage()]
  while (performance.now() - began < 200);
  const { user, system } = process.cpuUsage(before)
  const crowd = Math.max((loadavg()[0] ?? 0) / availableParallelism(), 200 / ((user + system) / 1000))
  return crowd < 1.1 ? seconds : seconds * crowd * 2
}
const keepARow = (dataDir: string) => connectedTo(databaseOf(dataDir).ownerUrl, (sql) => sql`create table kept_by_test as select 7 as id`)
const keptRows = (dataDir: string) => connectedTo(databaseOf(dataDir).ownerUrl, (sql) => sql`select id from kept_by_test`)

describe('npm start', { timeout: 180_000 }, () => {
  it('brings up a desk without any configuration, says where everything is, and ends in order on Ctrl-C', async () => {
    const dataDir = temporaryFolder()
    const desk = startDesk({ dataDir, env: { SEED: 'demo' } })
    const { address, seconds } = await desk.ready()
    expect(seconds).toBeLessThan(onThisMachine(20))
    expect(await isReady(address)).toBe(true)
    const accounts = join(dataDir, 'demo-accounts.json')
    for (const told of [`${address}/docs`, `${address}/mails`, join(dataDir, 'mails'), accounts]) expect(desk.output()).toContain(told)
    for (const name of ['demo-accounts.json', 'link-secret', 'postgres-passwords.json', 'start.lock']) {
      expect([name, statSync(join(dataDir, name)).mode & 0o777]).toEqual([name, 0o600])
    }

    const { api, worker } = processesOf(dataDir)
    const { pid: postmaster } = databaseOf(dataDir)
    await keepARow(dataDir)
    desk.signal('SIGINT', 'group')
    expect(await desk.ended()).toBe(0)
    for (const pid of [api, worker, postmaster]) expect(isGone(pid)).toBe(true)
    expect(existsSync(join(dataDir, 'start.lock'))).toBe(false)
    expect(desk.output()).not.toContain('started again')

    const second = startDesk({ dataDir })
    expect((await second.ready()).seconds).toBeLessThan(onThisMachine(5))
    expect(await keptRows(dataDir)).toEqual([{ id: 7 }])
  })

  it('brings back whichever of its processes is killed', async () => {
    const dataDir = temporaryFolder()
    const desk = startDesk({ dataDir })
    const { address } = await desk.ready()
    await keepARow(dataDir)
    for (const name of ['api', 'worker'] as const) {
      const killed = processesOf(dataDir)[name]
      process.kill(killed, 'SIGKILL')
      await eventually(() => processesOf(dataDir)[name] !== killed, { within: 60_000 })
      expect(desk.output()).toContain(`The ${name} process ended (SIGKILL); it is started again.`)
    }
    await eventually(() => isReady(address), { within: 60_000 })
    const { pid } = databaseOf(dataDir)
    process.kill(pid, 'SIGKILL')
    await eventually(() => databaseOf(dataDir).pid !== pid && isReady(address), { within: 60_000 })
    expect(await keptRows(dataDir)).toEqual([{ id: 7 }])
    desk.signal('SIGTERM', 'parent')
    expect(await desk.ended()).toBe(0)
  })
  it('stays up, and brings the worker back each time, however often that is killed', async () => {
    const dataDir = temporaryFolder()
    const desk = startDesk({ dataDir })
    const { address } = await desk.ready()
    const { api } = processesOf(dataDir)
    for (let kill = 0; kill < 7; kill += 1) {
      const { worker } = processesOf(dataDir)
      process.kill(worker, 'SIGKILL')
      await eventually(() => processesOf(dataDir).worker !== worker, { within: 60_000 })
    }
    expect(desk.output()).toContain('The worker process ended (SIGKILL); it is started again in 10 s.')
    expect(await isReady(address)).toBe(true)
    expect(processesOf(dataDir).api).toBe(api)
    await eventually(async () => ((await (await fetch(`${address}/readyz`)).json()) as { worker: string }).worker === 'ok', {
      within: 60_000,
    })
    desk.signal('SIGTERM', 'parent')
    expect(await desk.ended()).toBe(0)
  })
})
