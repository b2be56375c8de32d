import { fork, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, onTestFinished } from 'vitest'
import { identifyProcess, isRunning } from '../../src/embedded/process-identity.ts'
import { eventually } from '../support/eventually.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const program = fileURLToPath(new URL('programs/follow.ts', import.meta.url))

async function follower(manner: string, { supervised = true, file = '' } = {}): Promise<ChildProcess> {
  const child = supervised
    ? fork(program, [manner, file], { stdio: ['ignore', 'pipe', 'pipe', 'ipc'] })
    : spawn(process.execPath, [program, manner, file], { stdio: ['ignore', 'pipe', 'pipe'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  await once(child.stdout ?? child, 'data')
  return child
}

describe('a process that follows its parent', () => {
  it('stops in order, once, when the parent is gone', async () => {
    const file = join(temporaryFolder(), 'log')
    const child = await follower('polite', { file })
    child.disconnect()
    child.kill('SIGTERM')
    expect(await once(child, 'exit')).toEqual([0, null])
    expect(readFileSync(file, 'utf8')).toBe('stopped\n')
  })

  it('notices a parent that was killed', async () => {
    const parent = spawn(
      process.execPath,
      [
        '-e',
        `const child = require('child_process').fork('${program}', ['polite', '/dev/null']); child.on('message', () => console.log(child.pid)); setInterval(() => {}, 1000)`,
      ],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    )
    onTestFinished(() => void parent.kill('SIGKILL'))
    let printed = ''
    parent.stdout.setEncoding('utf8').on('data', (text: string) => (printed += text))
    const pid = await eventually(() => Number(/^\d+$/mu.exec(printed)?.[0] ?? 0) || false)
    const child = identifyProcess(pid)
    onTestFinished(() => void (child && isRunning(child) && process.kill(pid, 'SIGKILL')))
    expect(child).toBeDefined()
    parent.kill('SIGKILL')
    await eventually(() => !identifyProcess(pid))
  })

  it('leaves Ctrl-C to its supervisor', async () => {
    const child = await follower('polite', { file: '/dev/null' })
    const messages: unknown[] = []
    child.on('message', (message) => messages.push(message))
    child.kill('SIGINT')
    // The signal and the first question may arrive in either order; by the third answer it has long been dealt with.
    for (const answers of [1, 2, 3]) {
      child.send('still there?')
      await eventually(() => messages.filter((message) => message === 'still here').length === answers)
    }
  })

  it('stops on Ctrl-C when it was started by hand', async () => {
    const child = await follower('polite', { supervised: false, file: '/dev/null' })
    child.kill('SIGINT')
    expect(await once(child, 'exit')).toEqual([0, null])
  })

  it('is gone soon even when stopping never ends', async () => {
    const child = await follower('hanging')
    child.disconnect()
    expect(await once(child, 'exit')).toEqual([1, null])
  })

  it('tells when stopping failed', async () => {
    const child = await follower('failing')
    child.kill('SIGTERM')
    const [said] = (await once(child.stderr ?? child, 'data')) as [Buffer]
    expect(String(said)).toContain('could not stop')
    expect(await once(child, 'exit')).toEqual([1, null])
  })
})
