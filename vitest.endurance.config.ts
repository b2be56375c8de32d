import { defineConfig } from 'vitest/config'

/** What takes too long for every `npm test`: `npm run test:endurance`. */
export default defineConfig({
  test: { include: ['test/endurance/**/*.endurance.ts'], globalSetup: ['test/support/cluster.ts'], pool: 'forks', hookTimeout: 60_000 },
})
