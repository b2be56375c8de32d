import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { identifyProcess } from '../../src/embedded/process-identity.ts'
import { endRecordedProcesses, recordProcesses } from '../../src/embedded/recorded-processes.ts'
import { takeStartLock } from '../../src/embedded/start-lock.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const sleeper = (script = '') => {
  const child = spawn(process.execPath, ['-e', `${script}; setInterval(() => {}, 1000); console.log('up')`], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  return once(child.stdout, 'data').then(() => child)
}

describe('the lock of a start', () => {
  it('is refused while its holder lives, and free again when given back', () => {
    const file = join(temporaryFolder(), 'start.lock')
    const release = takeStartLock(file)
    expect(() => takeStartLock(file)).toThrow(`(process ${process.pid})`)
    release()
    expect(existsSync(file)).toBe(false)
    takeStartLock(file)()
  })

  it('does not count when its holder is gone', () => {
    const file = join(temporaryFolder(), 'start.lock')
    writeFileSync(file, JSON.stringify({ pid: 2_147_483_647, started: 'long ago' }))
    takeStartLock(file)
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(identifyProcess(process.pid))
  })

  it('does not count when the number of its holder belongs to a stranger now', () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'start.lock'), JSON.stringify({ pid: process.ppid, started: 'before the reboot' }))
    takeStartLock(join(folder, 'start.lock'))
    expect(readdirSync(folder)).toEqual(['start.lock'])
  })

  it('does not count when a power failure left nothing in it', () => {
    const file = join(temporaryFolder(), 'start.lock')
    writeFileSync(file, '')
    takeStartLock(file)
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ pid: process.pid })
  })

  it('is not given back by one who has lost it', () => {
    const file = join(temporaryFolder(), 'start.lock')
    const release = takeStartLock(file)
    writeFileSync(file, JSON.stringify({ pid: process.ppid, started: 'another' }))
    release()
    expect(existsSync(file)).toBe(true)
  })
})

describe('the record of our processes', () => {
  it('lets the next start end what was left running, and nothing else', async () => {
    const file = join(temporaryFolder(), 'processes.json')
    const [ours, stranger] = [await sleeper(), await sleeper()]
    recordProcesses(file).add('api', ours.pid ?? 0)
    const record = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>
    writeFileSync(file, JSON.stringify({ ...record, worker: { pid: stranger.pid, started: 'earlier, by somebody else' } }))
    expect(await endRecordedProcesses(file)).toEqual([ours.pid])
    expect(identifyProcess(ours.pid ?? 0)).toBeUndefined()
    expect(identifyProcess(stranger.pid ?? 0)).toBeDefined()
  })

  it('ends by force what does not listen', async () => {
    const file = join(temporaryFolder(), 'processes.json')
    const deaf = await sleeper(`process.on('SIGTERM', () => {})`)
    recordProcesses(file).add('worker', deaf.pid ?? 0)
    await endRecordedProcesses(file, { within: 100 })
    expect(identifyProcess(deaf.pid ?? 0)).toBeUndefined()
  })

  it('is nothing to worry about when missing or cut off', async () => {
    const file = join(temporaryFolder(), 'processes.json')
    expect(await endRecordedProcesses(file)).toEqual([])
    writeFileSync(file, '{"api":{"pi')
    expect(await endRecordedProcesses(file)).toEqual([])
  })
})
