import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/cluster.ts'],
    pool: 'forks',
    maxWorkers: 4,
    isolate: false,
    testTimeout: 15_000,
    hookTimeout: 30_000,
  },
})
