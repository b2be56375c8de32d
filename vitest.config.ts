import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

// Every `npm start` of a test reads a thousand modules three times over: what is compiled of them is kept from one to the next.
process.env['NODE_COMPILE_CACHE'] ??= fileURLToPath(new URL('node_modules/.cache/compiled', import.meta.url))

// docs/decisions/0026: a busy machine may cost a test its time once; the report names each test that needed it.
const retry = process.env['CI'] ? 1 : 0

export default defineConfig({
  test: {
    pool: 'forks',
    // docs/decisions/0026: more of them than cores make the whole no faster, and each test slower.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'desk',
          retry,
          include: ['test/**/*.test.ts'],
          globalSetup: ['test/support/cluster.ts'],
          isolate: false,
          testTimeout: 120_000,
          expect: { poll: { timeout: 30_000 } },
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'browser',
          retry,
          include: ['test/browser/**/*.browser.ts'],
          globalSetup: ['test/browser/support/desk.ts'],
          isolate: false,
          testTimeout: 120_000,
          expect: { poll: { timeout: 30_000 } },
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
