import { pino } from 'pino'
import { seedOf, type Config } from '../src/config.ts'
import { openDatabase } from '../src/db/client.ts'
import { migrateDatabase, type MigrationUrls } from '../src/db/migrate.ts'
import type { Deps } from '../src/deps.ts'
import { ensureFirstAdministrator } from '../src/people/ensure-first-administrator.ts'
import { deliverSequences } from '../src/sequences/deliver-sequences.ts'
import { seedDemo } from '../src/seed/seed-demo.ts'

export interface Preparation {
  config: Config
  urls: MigrationUrls
}

interface Step {
  name: string
  run(preparation: Preparation): Promise<void>
}

/** What is done to the database before api and worker start, in this order, by `npm start` and `npm run migrate`. Each step may be repeated. */
export const preparationSteps: readonly Step[] = [
  { name: 'migrate', run: ({ urls }) => migrateDatabase(urls) },
  { name: 'sequences', run: (preparation) => withDeps(preparation, deliverSequences) },
  { name: 'first administrator', run: (preparation) => withDeps(preparation, ensureFirstAdministrator) },
  { name: 'seed', run: (preparation) => (seedOf(preparation.config) === 'demo' ? withDeps(preparation, seedDemo) : Promise.resolve()) },
]

async function withDeps({ config, urls }: Preparation, work: (deps: Deps) => Promise<unknown>): Promise<void> {
  const { db, close } = openDatabase({ url: urls.appUrl, poolSize: 2, name: 'musubi preparation' })
  try {
    await work({ db, config, log: pino({ level: config.LOG_LEVEL, name: 'preparation' }) })
  } finally {
    await close()
  }
}

/** Runs the steps, as long as `goOn` does not throw. */
export async function prepareDatabase(preparation: Preparation, goOn: () => void = () => undefined): Promise<void> {
  for (const step of preparationSteps) {
    goOn()
    await step.run(preparation)
  }
}
