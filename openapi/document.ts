import openapiTypescript, { astToString } from 'openapi-typescript'
import { pino } from 'pino'
import { buildApp } from '../src/app.ts'
import { readConfig } from '../src/config.ts'
import { openDatabase } from '../src/db/client.ts'

/** The API's document and the types of its clients, as text files hold them. Needs no database: nothing is queried. */
export async function writeDocument(): Promise<{ document: string; types: string }> {
  const config = readConfig({ PUBLIC_URL: 'http://127.0.0.1:3000', LOG_LEVEL: 'silent' })
  const { db, close } = openDatabase({ url: 'postgres://nobody@127.0.0.1:1/none', poolSize: 1, name: 'openapi' })
  const app = await buildApp({ db, config, log: pino({ level: 'silent' }) })
  try {
    const document = app.swagger()
    const types = astToString(await openapiTypescript(document as Parameters<typeof openapiTypescript>[0]))
    return { document: `${JSON.stringify(document, null, 1)}\n`, types }
  } finally {
    await app.close()
    await close()
  }
}
