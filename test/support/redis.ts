import { spawn, spawnSync } from 'node:child_process'
import { onTestFinished } from 'vitest'
import { findFreePort } from '../../src/embedded/free-port.ts'
import { temporaryFolder } from './temporary-folder.ts'

/** Whether this machine has Debian's redis-server. */
export const hasRedis = spawnSync('redis-server', ['--version']).status === 0

/** A Redis of this test's own that keeps nothing on disk; gone when the test is over. */
export async function startRedis(): Promise<{ url: string; cli: (...command: string[]) => string }> {
  const port = await findFreePort()
  const redis = spawn(
    'redis-server',
    ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', temporaryFolder()],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  onTestFinished(() => void redis.kill('SIGKILL'))
  await new Promise<void>((resolve, reject) => {
    redis.once('exit', () => reject(new Error('redis-server ended')))
    redis.stdout.setEncoding('utf8').on('data', (words: string) => {
      if (words.includes('Ready to accept connections')) resolve()
    })
  })
  return {
    url: `redis://127.0.0.1:${port}`,
    cli: (...command) => spawnSync('redis-cli', ['-p', String(port), ...command], { encoding: 'utf8' }).stdout.trim(),
  }
}
