import { seedOf, type Config } from '../config.ts'
import { CannotStart } from './cannot-start.ts'
import type { DataFolder } from './data-folder.ts'
import { findFreePort, portIsFree } from './free-port.ts'
import { startMailCatcher } from './mail-catcher.ts'
import { randomSecret, readOrCreatePrivateFile } from './private-files.ts'
import type { Shutdown } from './shutdown.ts'
import { supervisePostgres } from './supervise-postgres.ts'

export interface Services {
  readonly urls: { readonly directUrl: string; readonly appUrl: string }
  /** The configuration with what was filled in; `embedded` still tells how it was started. */
  readonly config: Config
  /** What api and worker need to know beyond what was configured. */
  readonly environment: Readonly<Record<string, string>>
}

/** Gives port 0 a real number. Throws when somebody else listens there. */
export async function settleAddress(config: Config): Promise<Config> {
  if (config.PORT === 0) {
    const port = await findFreePort(config.HOST)
    return { ...config, PORT: port, PUBLIC_URL: config.PUBLIC_URL.replace(/:0$/u, `:${port}`) }
  }
  const free = await portIsFree(config.PORT, config.HOST).catch((error: NodeJS.ErrnoException) => {
    throw new CannotStart(`It cannot listen on port ${config.PORT} of ${config.HOST} (${error.code}). Set PORT and HOST to something else.`)
  })
  if (free) return config
  const hint = `PORT=${config.PORT + 1} npm start`
  throw new CannotStart(
    `Port ${config.PORT} of ${config.HOST} is in use by another program; choose another one: ${hint}\n` +
      `ポート ${config.PORT} はほかのプログラムが使用しています。別の番号を指定してください: ${hint}`,
  )
}

/**
 * Starts what a configuration without DATABASE_URL brings along (PostgreSQL, and the mail catcher when there is no SMTP_URL either);
 * with DATABASE_URL nothing is started.
 */
export async function startServices(
  config: Config,
  folder: DataFolder,
  shutdown: Shutdown,
  say: (line: string) => void,
  giveUp: (error: Error) => void,
): Promise<Services> {
  const address = { PORT: String(config.PORT), HOST: config.HOST, PUBLIC_URL: config.PUBLIC_URL, DATA_DIR: config.DATA_DIR }
  if (config.DATABASE_URL) {
    const urls = { directUrl: config.DATABASE_DIRECT_URL ?? config.DATABASE_URL, appUrl: config.DATABASE_URL }
    return { urls, config, environment: address }
  }
  const postgres = await supervisePostgres(
    { dataDir: folder.folder, durable: true },
    { say, onGiveUp: giveUp, isEnding: shutdown.isEnding },
  )
  shutdown.add({ name: 'PostgreSQL', stop: postgres.stop })
  for (const note of postgres.notes) say(note)
  if (postgres.adopted) say('PostgreSQL was still running from an earlier start; it is taken over.')
  shutdown.goOn()

  let smtpUrl = config.SMTP_URL
  if (!smtpUrl) {
    const catcher = await startMailCatcher(folder.mails)
    shutdown.add({ name: 'mail catcher', stop: catcher.stop })
    smtpUrl = catcher.url
  }
  const found = {
    DATABASE_URL: postgres.appUrl,
    DATABASE_DIRECT_URL: postgres.ownerUrl,
    DATABASE_PREPARED: 'on' as const,
    SMTP_URL: smtpUrl,
    LINK_SECRET: config.LINK_SECRET ?? readOrCreatePrivateFile(folder.linkSecret, randomSecret),
  }
  return {
    urls: { directUrl: postgres.ownerUrl, appUrl: postgres.appUrl },
    config: { ...config, ...found },
    // What was decided here is not decided anew by processes that see a database like any other.
    environment: { ...address, ...found, REQUIRE_SECOND_FACTOR: config.requireSecondFactor ? 'on' : 'off', SEED: seedOf(config) },
  }
}
