import type { TestProject } from 'vitest/node'
import { startInstance } from '../../../bin/demo/instance.ts'
import type { DemoAccount } from '../../../src/seed/seed-demo.ts'
import { chromiumPath } from './chromium.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the desk of the browser suite answers: `http://127.0.0.1:…`. */
    deskUrl: string
    /** Its data folder; the mails it sent lie in `mails`. */
    deskFolder: string
    deskAccounts: DemoAccount[]
  }
}

/** Robots fill in forms faster than people, and many of them. */
const quickVisitors = { FORM_MIN_SECONDS: '0', FORMS_PER_HOUR: '1000' } as const

/** vitest globalSetup: one desk for the whole suite, started by the command a user types, with its samples; none where no browser is. */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  if (!chromiumPath) return undefined
  const instance = await startInstance(() => undefined, quickVisitors)
  project.provide('deskUrl', instance.url)
  project.provide('deskFolder', instance.dataDir)
  project.provide('deskAccounts', instance.accounts)
  return instance.stop
}
