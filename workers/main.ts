import { pino } from 'pino'
import { loadConfig } from '../src/config.ts'
import { openDatabase } from '../src/db/client.ts'
import { followParent } from '../src/embedded/follow-parent.ts'
import { startWorker } from './start-worker.ts'

const { config, warnings } = loadConfig()
const log = pino({ level: config.LOG_LEVEL, name: 'worker' })
for (const warning of warnings) log.warn(warning)
if (!config.DATABASE_URL) throw new Error('DATABASE_URL is missing. `npm start` brings a database along; `npm run start:worker` needs one.')

const { db, close } = openDatabase({
  url: config.DATABASE_URL,
  poolSize: config.WORKER_POOL_SIZE,
  name: 'musubi worker',
  prepares: config.DATABASE_PREPARED === 'on',
})
const worker = startWorker({ db, config, log })
followParent(async () => {
  await worker.stop()
  await close()
})
process.send?.('ready')
