import { afterAll, beforeAll, expect, it } from 'vitest'
import { openDatabase, type OpenDatabase } from '../../src/db/client.ts'
import { Forbidden } from '../../src/errors.ts'
import type { ContactActor } from '../../src/people/actor.ts'
import { draftShortlist, tryDraft } from '../../src/shortlists/draft-shortlist.ts'
import { startApp, type TestApp } from '../support/app.ts'

let desk: TestApp
let away: OpenDatabase
beforeAll(async () => {
  desk = await startApp()
  // Nothing listens on the discard port.
  away = openDatabase({ url: 'postgres://nobody@127.0.0.1:9/none', poolSize: 1, name: 'musubi test' })
})
afterAll(async () => {
  await away?.close()
  await desk?.close()
})

it('refuses whoever is not of the desk before anything is looked at for them', async () => {
  const deps = { ...desk.deps, db: away.db }
  const actor: ContactActor = {
    kind: 'contact',
    id: crypto.randomUUID(),
    role: 'contact',
    organizationId: null,
    representative: false,
    reach: 'own',
  }
  const input = { runId: crypto.randomUUID(), note: '' }
  await expect(draftShortlist(deps, actor, 'C-2026-000001', input)).rejects.toThrow(Forbidden)
  await expect(tryDraft(deps, actor, { number: 'C-2026-000001', input }, () => Promise.resolve())).rejects.toThrow(Forbidden)
})
