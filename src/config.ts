import { X509Certificate } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { isIP } from 'node:net'
import { resolve } from 'node:path'
import { parseEnv } from 'node:util'
import { z } from 'zod'
import { isLoopback } from './loopback.ts'
import { parseBounceAddress, parseSender } from './mail-address.ts'
import { readSmtpUrl } from './smtp-server-address.ts'
import { readClamdUrl } from './tickets/attachments/clamd.ts'

const port = z.coerce.number().int().min(0).max(65_535)
/** A text that `read` can read; what it throws otherwise says what is wrong. */
function readableBy(read: (text: string) => unknown) {
  return z.string().superRefine((text, context) => {
    try {
      read(text)
    } catch (error) {
      context.addIssue({ code: 'custom', message: error instanceof Error ? error.message : 'cannot be read' })
    }
  })
}

const poolSize = z.coerce.number().int().min(1).max(100)
const postgresUrl = z.url({ protocol: /^postgres(ql)?$/u })

/** Whose `X-Forwarded-For` is believed: nobody's, that of so many proxies in front, or of those at these addresses. */
const trustedProxies = z
  .string()
  .refine((text) => /^(true|false|[1-9]\d?)$/u.test(text) || text.split(',').every(isAddressOrRange), {
    error: 'true, false, a number of proxies (1 to 99), or their addresses (10.0.0.1,10.1.0.0/16)',
  })
  .transform((text) => (text === 'true' ? 1 : text === 'false' ? false : /^\d+$/u.test(text) ? Number(text) : text))

/** `10.0.0.1`, `10.1.0.0/16`, `fd00::/8`; a range of everything (`/0`) is none the api takes. */
function isAddressOrRange(text: string): boolean {
  const [address = '', prefix, ...more] = text.split('/')
  const family = isIP(address)
  if (family === 0 || address.includes('%') || more.length > 0) return false
  return prefix === undefined || (/^[1-9]\d{0,2}$/u.test(prefix) && Number(prefix) <= (family === 4 ? 32 : 128))
}

/** As people write it: 03-1234-5678, +81 3 1234 5678. */
const telephone = z.string().regex(/^\+?[\d() -]{6,24}$/u, { error: 'digits, blanks, hyphens and brackets, such as 03-1234-5678' })

/** Every variable the system reads; `.env.example` lists the same ones and a test compares them. */
export const configSchema = z.object({
  PORT: port.default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATA_DIR: z.string().min(1).default('.data'),
  DATABASE_URL: postgresUrl.optional(),
  DATABASE_DIRECT_URL: postgresUrl.optional(),
  DATABASE_LISTEN_URL: postgresUrl.optional(),
  DATABASE_PREPARED: z.enum(['on', 'off']).default('off'),
  REDIS_URL: z.url({ protocol: /^rediss?$/u }).optional(),
  SMTP_URL: readableBy(readSmtpUrl).optional(),
  SMTP_CA: readableBy((path) => new X509Certificate(readFileSync(path))).optional(),
  MAIL_FROM: readableBy(parseSender).default('地方創生テレワーク相談窓口 <desk@musubi.example>'),
  BOUNCE_ADDRESS: readableBy(parseBounceAddress).optional(),
  CLAMD_URL: readableBy(readClamdUrl).optional(),
  DESK_PHONE: telephone.optional(),
  DESK_ADDRESS: z.string().trim().min(1).max(200).optional(),
  DESK_OPERATOR: z.string().trim().min(1).max(200).optional(),
  PUBLIC_URL: z.url({ protocol: /^https?$/u }).optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  TRUST_PROXY: trustedProxies.default(false),
  ADMIN_EMAIL: z.email().optional(),
  ADMIN_PASSWORD: z.string().min(12).optional(),
  LINK_SECRET: z.string().min(32).optional(),
  REQUIRE_SECOND_FACTOR: z.enum(['on', 'off']).optional(),
  INTAKE_RATE_PER_MINUTE: z.coerce.number().int().min(1).default(120),
  FORMS_PER_HOUR: z.coerce.number().int().min(1).default(60),
  FORM_MIN_SECONDS: z.coerce.number().int().min(0).max(60).default(5),
  FORM_PROOF_OF_WORK: z.enum(['on', 'off']).default('off'),
  API_POOL_SIZE: poolSize.default(10),
  WORKER_POOL_SIZE: poolSize.default(6),
  QUEUE_POOL_SIZE: poolSize.default(2),
  SEED: z.enum(['demo', 'none']).optional(),
})

export type Environment = z.infer<typeof configSchema>
export type VariableName = keyof Environment
export const variableNames = Object.keys(configSchema.shape) as VariableName[]

export interface Config extends Omit<Environment, 'DATA_DIR' | 'PUBLIC_URL' | 'BOUNCE_ADDRESS'> {
  /** Absolute path. */
  DATA_DIR: string
  /** Without a trailing slash. */
  PUBLIC_URL: string
  /** Each mail's return path is made of it. */
  BOUNCE_ADDRESS: string
  /** True when no DATABASE_URL is given: PostgreSQL, queue and mail catcher are brought along by `npm start`. */
  embedded: boolean
  /** Whether administrators and supervisors must have a second factor: by default wherever anybody but this machine can reach the desk. */
  requireSecondFactor: boolean
}

/** All faults of a configuration at once, one line each. */
export class ConfigError extends Error {
  readonly faults: readonly string[]

  constructor(faults: readonly string[]) {
    super(['The configuration cannot be used:', ...faults.map((fault) => `  - ${fault}`)].join('\n'))
    this.faults = faults
  }
}

/**
 * Reads a configuration out of `env` (empty strings count as absent).
 * Throws ConfigError naming every fault.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(variableNames.flatMap((name) => (env[name] ? [[name, env[name]]] : [])))
  const parsed = configSchema.safeParse(given)
  const faults = parsed.success ? [] : parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
  if (given.DATABASE_URL && !given.SMTP_URL) {
    faults.push('SMTP_URL: required with DATABASE_URL, because real mail must not vanish in the catcher')
  }
  if (Boolean(given.ADMIN_EMAIL) !== Boolean(given.ADMIN_PASSWORD)) {
    faults.push('ADMIN_EMAIL, ADMIN_PASSWORD: give both or neither')
  }
  if (given.DATABASE_URL && !given.LINK_SECRET) {
    faults.push('LINK_SECRET: required with DATABASE_URL (32 characters or more); every api and worker process needs the same one')
  }
  if (given.HOST && !isLoopback(given.HOST) && !given.PUBLIC_URL) {
    faults.push(`PUBLIC_URL: required with HOST ${given.HOST}; it is the address people reach the desk at, which links in mails begin with`)
  }
  if (!parsed.success || faults.length > 0) throw new ConfigError(faults)
  const { data } = parsed
  const host = data.HOST.includes(':') ? `[${data.HOST}]` : data.HOST
  const publicUrl = (data.PUBLIC_URL ?? `http://${host}:${data.PORT}`).replace(/\/+$/u, '')
  const isForThisMachine = !data.DATABASE_URL && isLoopback(new URL(publicUrl).hostname)
  return {
    ...data,
    DATA_DIR: resolve(data.DATA_DIR),
    PUBLIC_URL: publicUrl,
    requireSecondFactor: data.REQUIRE_SECOND_FACTOR ? data.REQUIRE_SECOND_FACTOR === 'on' : !isForThisMachine,
    BOUNCE_ADDRESS: data.BOUNCE_ADDRESS ?? `bounce@${parseSender(data.MAIL_FROM).address.split('@')[1] ?? ''}`,
    embedded: !data.DATABASE_URL,
  }
}

/** Only the database that comes along is ever filled without being asked to. */
export function seedOf({ SEED, embedded }: Pick<Config, 'SEED' | 'embedded'>): 'demo' | 'none' {
  return SEED ?? (embedded ? 'demo' : 'none')
}

export interface LoadedConfig {
  config: Config
  /** Things a person should know but that do not stop the start: names in `.env` nothing reads, sessions that travel unprotected. */
  warnings: string[]
}

/** The configuration of this process: `.env` in `directory` when there is one, overridden by the environment. */
export function loadConfig(directory: string = process.cwd()): LoadedConfig {
  const file = resolve(directory, '.env')
  const fromFile = existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {}
  const known = new Set<string>(variableNames)
  const config = readConfig({ ...fromFile, ...process.env })
  const unread = Object.keys(fromFile)
    .filter((name) => !known.has(name))
    .map((name) => `.env: ${name} is not a name this system reads (see .env.example)`)
  return { config, warnings: [...unread, ...warningsAbout(config)] }
}

function warningsAbout({ PUBLIC_URL }: Config): string[] {
  const { protocol, hostname } = new URL(PUBLIC_URL)
  if (protocol === 'https:' || isLoopback(hostname)) return []
  return [
    `PUBLIC_URL: ${PUBLIC_URL} is not https, so passwords and the session cookie travel unprotected; anybody on the way can read them`,
  ]
}
