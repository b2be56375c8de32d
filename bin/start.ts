import { ConfigError, loadConfig } from '../src/config.ts'
import { CannotStart } from '../src/embedded/cannot-start.ts'
import { prepareDataFolder } from '../src/embedded/data-folder.ts'
import { startDeskProcesses } from '../src/embedded/desk-processes.ts'
import { endRecordedProcesses, recordProcesses } from '../src/embedded/recorded-processes.ts'
import { settleAddress, startServices } from '../src/embedded/services.ts'
import { createShutdown } from '../src/embedded/shutdown.ts'
import { takeStartLock } from '../src/embedded/start-lock.ts'
import { welcome } from '../src/embedded/welcome.ts'
import { prepareDatabase } from './preparation.ts'

const say = (line: string): void => console.log(line)
const tell = (error: unknown): void => console.error(error instanceof CannotStart || error instanceof ConfigError ? error.message : error)
const shutdown = createShutdown((code) => process.exit(code), tell)

function giveUp(error: unknown): void {
  tell(error)
  shutdown.end(1)
}

async function start(): Promise<void> {
  const { config: given, warnings } = loadConfig()
  warnings.forEach(say)
  const folder = prepareDataFolder(given.DATA_DIR)
  const release = takeStartLock(folder.lock)
  shutdown.add({ name: 'lock', stop: async () => release() })
  const ended = await endRecordedProcesses(folder.processes)
  if (ended.length > 0) say(`What an earlier start had left running was ended (processes ${ended.join(', ')}).`)
  const config = await settleAddress(given)
  shutdown.goOn()

  const services = await startServices(config, folder, shutdown, say, giveUp)
  await prepareDatabase({ config: services.config, urls: services.urls }, shutdown.goOn)
  shutdown.goOn()

  const record = recordProcesses(folder.processes)
  await startDeskProcesses({ config, folder, record, shutdown, env: { ...process.env, ...services.environment }, say, giveUp })
  say(welcome(config, folder, performance.now()))
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    if (shutdown.end(0)) say('Stopping … 終了しています。')
  })
}
process.on('uncaughtException', giveUp)
// Whoever read our lines may be gone (`npm start | head`); the desk runs on.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)
shutdown.run(start)
