import { drizzle } from 'drizzle-orm/postgres-js'
import { pino } from 'pino'
import postgres from 'postgres'
import { buildApp } from '../../src/app.ts'
import type { Config } from '../../src/config.ts'

/** How PostgreSQL carries a statement out, told by itself of each. */
export const telling = {
  'auto_explain.log_min_duration': '0',
  'auto_explain.log_analyze': 'on',
  'auto_explain.log_timing': 'off',
  'auto_explain.log_buffers': 'on',
  'auto_explain.log_format': 'json',
  'auto_explain.log_level': 'notice',
} as const

/** The api upon this database; `hear` is told how each of its statements was carried out, as `explain (analyze, buffers)` has it. */
export async function openApi(appUrl: string, config: Config, hear: (plan: string) => void) {
  const sql = postgres(appUrl, {
    max: 4,
    prepare: true,
    connection: { application_name: 'musubi bench', TimeZone: 'UTC', ...telling },
    onnotice: ({ message = '' }) => {
      const plan = message.indexOf('{')
      if (message.startsWith('duration:') && plan > 0) hear(message.slice(plan))
    },
  })
  const db = drizzle(sql, { casing: 'snake_case' })
  const app = await buildApp({ db, config, log: pino({ level: 'warn' }) })
  return {
    app,
    async close() {
      await app.close()
      await sql.end({ timeout: 5 })
    },
  }
}

export type Api = Awaited<ReturnType<typeof openApi>>
