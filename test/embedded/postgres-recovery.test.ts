import { spawn } from 'node:child_process'
import { readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { findFreePort } from '../../src/embedded/free-port.ts'
import { clusterUser } from '../../src/embedded/os-user.ts'
import { installedBinaries, programOf } from '../../src/embedded/postgres-binaries.ts'
import { readPidFile } from '../../src/embedded/postgres-pidfile.ts'
import { identifyProcess } from '../../src/embedded/process-identity.ts'
import { supervisePostgres } from '../../src/embedded/supervise-postgres.ts'
import { eventually } from '../support/eventually.ts'
import { clusterOfAnotherProcess, connectedTo, ownCluster } from '../support/own-cluster.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const keepARow = (url: string) => connectedTo(url, (sql) => sql`create table kept as select 7 as id`)
const keptRows = (url: string) => connectedTo(url, (sql) => sql`select id from kept`)

describe('after a crash, PostgreSQL', () => {
  it('is adopted when it outlived its parent', async () => {
    const dataDir = temporaryFolder()
    const { parent, pid } = await clusterOfAnotherProcess(dataDir)
    process.kill(parent, 'SIGKILL')
    await eventually(() => !identifyProcess(parent))
    const server = await ownCluster({ dataDir })
    expect(server).toMatchObject({ adopted: true, pid })
    await keepARow(server.ownerUrl)
  })

  it('recovers by itself when its postmaster was killed, and keeps what was committed', async () => {
    const dataDir = temporaryFolder()
    const first = await ownCluster({ dataDir, durable: true })
    await keepARow(first.ownerUrl)
    process.kill(first.pid, 'SIGKILL')
    const second = await ownCluster({ dataDir, durable: true })
    expect(second.adopted).toBe(false)
    expect(await keptRows(second.ownerUrl)).toEqual([{ id: 7 }])
  })

  it('starts although the number in the pid file left behind now belongs to a stranger', async () => {
    const dataDir = temporaryFolder()
    const first = await ownCluster({ dataDir })
    const file = join(dataDir, 'postgres', 'data', 'postmaster.pid')
    const text = readFileSync(file, 'utf8')
    await first.stop()
    writeFileSync(file, text.replace(/^\d+/u, String(process.pid)))
    const second = await ownCluster({ dataDir })
    expect(second.adopted).toBe(false)
    expect(second.pid).not.toBe(process.pid)
  })

  it('starts although a power failure left an empty pid file', async () => {
    const dataDir = temporaryFolder()
    await (await ownCluster({ dataDir })).stop()
    const file = join(dataDir, 'postgres', 'data', 'postmaster.pid')
    writeFileSync(file, '')
    utimesSync(file, new Date(0), new Date(0))
    expect((await ownCluster({ dataDir })).adopted).toBe(false)
  })

  it('starts although nobody buries its killed postmaster (a container without an init)', async () => {
    const dataDir = temporaryFolder()
    await (await ownCluster({ dataDir })).stop()
    const home = join(dataDir, 'postgres')
    const user = clusterUser(home)
    const port = await findFreePort()
    const server = `"$0" -D "$1" -p ${port} -c unix_socket_directories= & exec sleep 60`
    const careless = spawn('/bin/sh', ['-c', server, programOf(installedBinaries(), 'postgres'), join(home, 'data')], {
      cwd: '/',
      stdio: 'ignore',
      ...(user && { uid: user.uid, gid: user.gid }),
    })
    onTestFinished(() => void careless.kill('SIGKILL'))
    const pid = await eventually(() => readPidFile(join(home, 'data'))?.pid || false)
    process.kill(pid, 'SIGKILL')
    await eventually(() => !identifyProcess(pid))
    // The number is still taken: that is what a zombie is.
    process.kill(pid, 0)
    expect((await ownCluster({ dataDir })).adopted).toBe(false)
  })

  it('is started again on the same port while its supervisor lives', async () => {
    const said: string[] = []
    const server = await supervisePostgres(
      { dataDir: temporaryFolder(), durable: true },
      { say: (line) => said.push(line), onGiveUp: () => expect.unreachable(), isEnding: () => false },
    )
    onTestFinished(() => server.stop())
    await keepARow(server.ownerUrl)
    const killed = server.pid
    process.kill(killed, 'SIGKILL')
    await eventually(() => server.pid !== killed, { within: 60_000 })
    expect(await keptRows(server.ownerUrl)).toEqual([{ id: 7 }])
    expect(said).toEqual(['PostgreSQL is gone; it is started again.'])
  })
})
