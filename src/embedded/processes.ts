/** What runs, beside Node, in every form of installation: `npm start` supervises api and worker, the image of `Dockerfile` runs all. */
export const processes = {
  migrate: ['bin/migrate.ts'],
  api: ['src/server.ts'],
  worker: ['workers/main.ts'],
} as const satisfies Record<string, readonly string[]>
