import { once } from 'node:events'
import { existsSync, readdirSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { eventually } from '../support/eventually.ts'
import { databaseOf, startDesk } from '../support/running-desk.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

describe('npm start', () => {
  it('says so and ends when the desk runs already on this data folder, which is not disturbed', async () => {
    const dataDir = temporaryFolder()
    const first = startDesk({ dataDir })
    const { address } = await first.ready()
    const second = startDesk({ dataDir })
    expect(await second.ended()).toBe(1)
    expect(second.output()).toContain(`(process ${first.pid})`)
    expect((await fetch(`${address}/readyz`)).status).toBe(200)
  })

  it('says so when somebody else listens on its port, and leaves nothing running', async () => {
    const server = createServer().listen(0, '127.0.0.1')
    onTestFinished(() => void server.close())
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    const dataDir = temporaryFolder()
    const desk = startDesk({ dataDir, env: { PORT: String(port) } })
    expect(await desk.ended()).toBe(1)
    expect(desk.output()).toContain(`Port ${port} of 127.0.0.1 is in use by another program`)
    expect(desk.output()).not.toContain('at ')
    expect(readdirSync(dataDir)).toEqual(['logs'])
  })

  it('names all faults of its configuration at once', async () => {
    const desk = startDesk({ dataDir: temporaryFolder(), env: { PORT: 'many', DATABASE_URL: 'postgres://somewhere/else' } })
    expect(await desk.ended()).toBe(1)
    for (const name of ['PORT', 'SMTP_URL', 'LINK_SECRET']) expect(desk.output()).toContain(`- ${name}:`)
  })

  it('ends in order when it is interrupted while still starting', async () => {
    const dataDir = temporaryFolder()
    const desk = startDesk({ dataDir })
    await eventually(() => existsSync(join(dataDir, 'postgres')), { within: 60_000 })
    desk.signal('SIGTERM', 'parent')
    expect(await desk.ended()).toBe(0)
    expect(() => databaseOf(dataDir)).toThrow('no database runs')
    expect(existsSync(join(dataDir, 'start.lock'))).toBe(false)
    await startDesk({ dataDir }).ready()
  })
})
