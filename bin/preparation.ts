import type { Config } from '../src/config.ts'
import { migrateDatabase, type MigrationUrls } from '../src/db/migrate.ts'

export interface Preparation {
  config: Config
  urls: MigrationUrls
}

interface Step {
  name: string
  run(preparation: Preparation): Promise<void>
}

/** What is done to the database before api and worker start, in this order, by `npm start` and `npm run migrate`. Each step may be repeated. */
export const preparationSteps: readonly Step[] = [{ name: 'migrate', run: ({ urls }) => migrateDatabase(urls) }]

/** Runs the steps, as long as `goOn` does not throw. */
export async function prepareDatabase(preparation: Preparation, goOn: () => void = () => undefined): Promise<void> {
  for (const step of preparationSteps) {
    goOn()
    await step.run(preparation)
  }
}
