import { describe, expect, it } from 'vitest'
import { identifyProcess } from '../../src/embedded/process-identity.ts'
import { eventually } from '../support/eventually.ts'
import { connectedTo } from '../support/own-cluster.ts'
import { databaseOf, processesOf, startDesk } from '../support/running-desk.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const keepARow = (dataDir: string) => connectedTo(databaseOf(dataDir).ownerUrl, (sql) => sql`create table kept_by_test as select 7 as id`)
const keptRows = (dataDir: string) => connectedTo(databaseOf(dataDir).ownerUrl, (sql) => sql`select id from kept_by_test`)

describe('after kill -9, the next npm start', { timeout: 180_000 }, () => {
  it('works by itself when the whole group was killed, and nothing is lost', async () => {
    const dataDir = temporaryFolder()
    const first = startDesk({ dataDir })
    await first.ready()
    await keepARow(dataDir)
    first.signal('SIGKILL', 'group')
    expect(await first.ended()).toBe('SIGKILL')
    const second = startDesk({ dataDir })
    await second.ready()
    expect(await keptRows(dataDir)).toEqual([{ id: 7 }])
  })

  it('works by itself when only the parent was killed: its PostgreSQL is taken over, its processes are gone', async () => {
    const dataDir = temporaryFolder()
    const first = startDesk({ dataDir, env: { PORT: '0' } })
    const { address } = await first.ready()
    await keepARow(dataDir)
    const { api, worker } = processesOf(dataDir)
    const { pid: postmaster } = databaseOf(dataDir)
    first.signal('SIGKILL', 'parent')
    expect(await first.ended()).toBe('SIGKILL')
    expect(identifyProcess(postmaster)).toBeDefined()

    // On the same port, so that what is left of the first one would be in the way.
    const second = startDesk({ dataDir, env: { PORT: new URL(address).port } })
    await second.ready()
    expect(second.output()).toContain('taken over')
    expect(databaseOf(dataDir).pid).toBe(postmaster)
    expect([identifyProcess(api), identifyProcess(worker)]).toEqual([undefined, undefined])
    expect(await keptRows(dataDir)).toEqual([{ id: 7 }])
  })

  it('is not even needed by api and worker to end: they notice', async () => {
    const dataDir = temporaryFolder()
    const desk = startDesk({ dataDir })
    await desk.ready()
    const { api, worker } = processesOf(dataDir)
    desk.signal('SIGKILL', 'parent')
    await eventually(() => !identifyProcess(api) && !identifyProcess(worker), { within: 60_000 })
  })
})
