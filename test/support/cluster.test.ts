import postgres from 'postgres'
import { expect, inject, it } from 'vitest'

it('hands every test file a running PostgreSQL 18 with its three roles', async () => {
  for (const name of ['adminUrl', 'ownerUrl', 'appUrl'] as const) {
    const sql = postgres(inject(name), { max: 1 })
    const [row] = await sql<{ version: string }[]>`select current_setting('server_version') as version`
    await sql.end()
    expect(row?.version).toMatch(/^18\./u)
  }
})
