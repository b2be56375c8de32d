import { pino } from 'pino'
import { buildApp } from './app.ts'
import { loadConfig } from './config.ts'
import { openDatabase } from './db/client.ts'
import { followParent } from './embedded/follow-parent.ts'
import { keepMarketLoaded } from './matching/runs/keep-market-loaded.ts'

const { config, warnings } = loadConfig()
const log = pino({ level: config.LOG_LEVEL, name: 'api' })
for (const warning of warnings) log.warn(warning)
if (!config.DATABASE_URL) throw new Error('DATABASE_URL is missing. `npm start` brings a database along; `npm run start:api` needs one.')

const { db, close } = openDatabase({
  url: config.DATABASE_URL,
  poolSize: config.API_POOL_SIZE,
  name: 'musubi api',
  prepares: config.DATABASE_PREPARED === 'on',
})
const app = await buildApp({ db, config, log })
let stopLoading = async (): Promise<void> => {}
const stop = async () => {
  await stopLoading()
  await app.close()
  await close()
}
followParent(stop)
await app.listen({ port: config.PORT, host: config.HOST })
stopLoading = keepMarketLoaded({ db, log })
