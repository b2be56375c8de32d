import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { afterEach, expect, it } from 'vitest'
import { followUpAttempts } from '../../src/follow-ups/follow-ups.table.ts'
import { startDesk, type TestDesk } from '../support/desk.ts'
import { eventually } from '../support/eventually.ts'
import { corporateForm } from '../support/forms.ts'

const main = fileURLToPath(new URL('../../workers/main.ts', import.meta.url))
const patience = { within: 60_000 }

let desk: TestDesk | undefined
let child: ChildProcess | undefined
afterEach(async () => {
  child?.kill('SIGKILL')
  await desk?.close()
})

/** The worker as production runs it. */
function startProcess({ deps: { config } }: TestDesk): ChildProcess {
  const { DATABASE_URL = '', SMTP_URL = '', LINK_SECRET = '', PUBLIC_URL, PATH } = { ...config, PATH: process.env.PATH }
  const env = { DATABASE_URL, SMTP_URL, LINK_SECRET, PUBLIC_URL, PATH, LOG_LEVEL: 'warn' }
  return spawn(process.execPath, [main], { env, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
}

it('sends a mail again under its Message-ID, once, when the worker was killed between the 250 and the commit', async () => {
  const taken: string[] = []
  const opened = await startDesk(() => ({
    onData(stream, _session, callback) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        taken.push(Buffer.concat(chunks).toString('utf8'))
        // The mail is taken. The worker dies before it hears of it.
        if (taken.length === 1) child?.kill('SIGKILL')
        callback(null)
      })
    },
  }))
  desk = opened
  const form = corporateForm()
  expect((await opened.request('POST', '/api/v1/intake/corporate', form)).statusCode).toBe(201)
  const killed = startProcess(opened)
  child = killed
  await once(killed, 'exit')
  expect(taken).toHaveLength(1)
  const state = async () => (await opened.acknowledgements())[0]
  expect(await state()).toMatchObject({ state: 'sending', attempts: 1 })

  // Half a minute of silence passes, and the pause before the second attempt.
  await opened.db.execute(`update follow_ups set claimed_at = claimed_at - interval '31 seconds'`)
  const next = startProcess(opened)
  child = next
  await eventually(async () => (await state())?.state === 'pending', patience)
  expect(await state()).toMatchObject({ attempts: 1, ambiguousAttempts: 1 })
  await opened.moveClockTo(new Date(Date.now() + 60_000))
  await eventually(async () => (await state())?.state === 'sent', patience)

  expect(taken).toHaveLength(2)
  const [first, second] = taken.map((mail) => ({
    id: /^Message-ID: (.+)$/imu.exec(mail)?.[1],
    link: /\/l\/[\w-]{43}/u.exec(mail)?.[0],
  }))
  expect(first?.id).toBeDefined()
  expect(second).toEqual(first)
  const attempts = await opened.db.select().from(followUpAttempts).orderBy(followUpAttempts.attempt)
  expect(attempts.map(({ outcome }) => outcome)).toEqual(['unknown', 'sent'])

  // Asked to stop, the worker ends in order.
  next.kill('SIGTERM')
  expect(await once(next, 'exit')).toEqual([0, null])
})

it('ends by itself when its supervisor is gone, with nothing left half done', async () => {
  const opened = await startDesk()
  desk = opened
  const form = corporateForm()
  await opened.request('POST', '/api/v1/intake/corporate', form)
  const running = startProcess(opened)
  child = running
  await once(running, 'message')
  await eventually(() => opened.smtp.received.length === 1, patience)
  running.disconnect()
  expect(await once(running, 'exit')).toEqual([0, null])
  expect(await opened.acknowledgements()).toMatchObject([{ state: 'sent', attempts: 1 }])
})
