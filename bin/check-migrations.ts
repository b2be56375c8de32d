import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Fails when the tables in `src` say something no migration says yet: generating into a copy must add nothing. */
const copy = mkdtempSync(join(tmpdir(), 'musubi-migrations-'))
try {
  cpSync('migrations', copy, { recursive: true })
  const before = readdirSync(copy)
  const args = ['generate', '--dialect', 'postgresql', '--schema', './src/db/tables.ts', '--out', copy, '--casing', 'snake_case']
  const { status, stdout, stderr } = spawnSync('drizzle-kit', args, { encoding: 'utf8' })
  const added = readdirSync(copy).filter((name) => !before.includes(name))
  if (status !== 0 || added.length > 0) {
    console.error(status === 0 ? 'The tables changed: run `npm run migrations:generate` and commit the migration.' : stdout + stderr)
    process.exitCode = 1
  }
} finally {
  rmSync(copy, { recursive: true })
}
