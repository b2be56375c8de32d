import type { Logger } from 'pino'
import type { Config } from './config.ts'
import type { Database } from './db/client.ts'

/** What verbs are given: the database, the configuration and a log. Nothing else is reachable from a verb. */
export interface Deps {
  readonly db: Database
  readonly config: Config
  readonly log: Logger
}
