import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { trimLog } from '../../src/embedded/child-log.ts'
import { identifyProcess } from '../../src/embedded/process-identity.ts'
import { superviseChild, type ChildOptions } from '../../src/embedded/supervise-child.ts'
import { eventually } from '../support/eventually.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

/** Supervises a Node process that runs `script`. */
function supervise(script: string, options: Partial<ChildOptions> = {}) {
  const child = superviseChild({
    name: 'sample',
    command: process.execPath,
    args: ['-e', script],
    env: process.env,
    logFile: join(temporaryFolder(), 'sample.log'),
    onGiveUp: () => undefined,
    ...options,
    patience: { firstPause: 20, ...options.patience },
  })
  onTestFinished(() => child.stop())
  return child
}

const untilEnded = 'setInterval(() => {}, 1000)'

describe('a supervised child', () => {
  it('is ready when it says so', async () => {
    const file = join(temporaryFolder(), 'said')
    await supervise(`require('fs').writeFileSync('${file}', ''); process.send('ready'); ${untilEnded}`).ready
    expect(existsSync(file)).toBe(true)
  })

  it('is ready when the given question is answered with yes', async () => {
    let asked = 0
    await supervise(untilEnded, { isReady: async () => ++asked === 3 }).ready
    expect(asked).toBe(3)
  })

  it('is started again when it is killed', async () => {
    const pids: number[] = []
    const said: string[] = []
    const child = supervise(`process.send('ready'); ${untilEnded}`, { onSpawn: (pid) => pids.push(pid), say: (line) => said.push(line) })
    await child.ready
    process.kill(child.pid ?? 0, 'SIGKILL')
    await eventually(() => pids.length === 2)
    expect(child.pid).toBe(pids[1])
    expect(said).toEqual(['The sample process ended (SIGKILL); it is started again.'])
  })

  it('is given up, once and with the reason, when it never lives long', async () => {
    const given: Error[] = []
    const child = supervise('process.exit(3)', { onGiveUp: (error) => given.push(error), patience: { quickDeaths: 3 } })
    await expect(child.ready).rejects.toThrow('The sample process ended 3 times in a row (last: code 3).')
    expect(given.length).toBe(1)
  })

  it('is started again for ever once it was ready, however quickly it dies, with pauses that grow to the longest', async () => {
    const births: number[] = []
    const said: string[] = []
    const given: Error[] = []
    const child = supervise(`process.send('ready', () => process.exit(1))`, {
      onSpawn: () => births.push(performance.now()),
      say: (line) => said.push(line),
      onGiveUp: (error) => given.push(error),
      patience: { quickDeaths: 2, longestPause: 100 },
    })
    await child.ready
    await eventually(() => births.length >= 8, { within: 20_000 })
    expect(given).toEqual([])
    expect(said.length).toBeGreaterThanOrEqual(7)
    const pauses = births.slice(1).map((birth, index) => birth - (births[index] ?? 0))
    for (const pause of pauses.slice(3)) expect(pause).toBeGreaterThanOrEqual(99)
  })

  it('says how long it waits when that is a second or more', async () => {
    const said: string[] = []
    const child = supervise(untilEnded, {
      isReady: async () => true,
      say: (line) => said.push(line),
      patience: { firstPause: 3000 },
    })
    await child.ready
    process.kill(child.pid ?? 0, 'SIGKILL')
    await eventually(() => said.length === 1)
    expect(said).toEqual(['The sample process ended (SIGKILL); it is started again in 3 s.'])
  })

  it('is given up when it cannot be started at all', async () => {
    const child = supervise('', { command: '/nowhere/at/all', patience: { quickDeaths: 2 } })
    await expect(child.ready).rejects.toThrow('ENOENT')
  })

  it('is not given up when it lived long enough between its deaths', async () => {
    let born = 0
    const given: Error[] = []
    // What is watched over lives so long, beyond `settledAfter`; the test itself waits for births.
    supervise('setTimeout(() => process.exit(1), 30)', {
      onSpawn: () => (born += 1),
      onGiveUp: (error) => given.push(error),
      patience: { quickDeaths: 2, settledAfter: 20 },
    })
    await eventually(() => born >= 4)
    expect(given).toEqual([])
  })

  it('waits longer from death to death', async () => {
    const births: number[] = []
    supervise('process.exit(1)', { onSpawn: () => births.push(performance.now()), patience: { quickDeaths: 4, firstPause: 150 } })
    await eventually(() => births.length === 4)
    const pauses = births.slice(1).map((birth, index) => birth - (births[index] ?? 0))
    expect(pauses[0]).toBeGreaterThanOrEqual(149)
    expect(pauses[2]).toBeGreaterThanOrEqual(599)
  })

  it('ends politely, with its output in the file, and stays ended', async () => {
    const logFile = join(temporaryFolder(), 'sample.log')
    const polite = `process.on('SIGTERM', () => { console.log('goodbye'); process.exit(0) }); process.send('ready'); ${untilEnded}`
    let born = 0
    const child = supervise(polite, { logFile, onSpawn: () => (born += 1) })
    await child.ready
    await child.stop()
    expect([readFileSync(logFile, 'utf8'), child.pid, born]).toEqual(['goodbye\n', undefined, 1])
  })

  it('is not started again when it dies while everything is being stopped', async () => {
    let born = 0
    const said: string[] = []
    const child = supervise(`process.send('ready'); ${untilEnded}`, {
      onSpawn: () => (born += 1),
      say: (line) => said.push(line),
      isEnding: () => true,
    })
    await child.ready
    process.kill(child.pid ?? 0, 'SIGKILL')
    await eventually(() => child.pid === undefined)
    await child.stop()
    expect([born, said]).toEqual([1, []])
  })

  it('goes on writing to a log that was trimmed meanwhile', async () => {
    const logFile = join(temporaryFolder(), 'sample.log')
    const atTheEnd = `process.on('SIGTERM', () => { console.log('later'); process.exit() })`
    const child = supervise(`console.log('x'.repeat(2000)); ${atTheEnd}; process.send('ready'); ${untilEnded}`, { logFile })
    await child.ready
    await eventually(() => statSync(logFile).size === 2001)
    trimLog(logFile, 5000)
    expect(existsSync(`${logFile}.1`)).toBe(false)
    trimLog(logFile, 1000)
    await child.stop()
    expect([statSync(`${logFile}.1`).size, readFileSync(logFile, 'utf8')]).toEqual([2001, 'later\n'])
  })

  it('ends by force when it does not listen', async () => {
    const child = supervise(`process.on('SIGTERM', () => {}); process.send('ready'); ${untilEnded}`, { patience: { stopWithin: 100 } })
    await child.ready
    const pid = child.pid ?? 0
    await child.stop()
    expect(identifyProcess(pid)).toBeUndefined()
  })
})
