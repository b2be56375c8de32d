import { spawnSync } from 'node:child_process'

/** Everything a machine can hold of STYLE.md and docs/architecture.md. Runs all of it and says at the end what failed. */
const checks: readonly (readonly [name: string, command: string, ...args: string[]])[] = [
  ['format', 'oxfmt', '--check', '.'],
  ['lint', 'oxlint', '--type-aware', '--report-unused-disable-directives-severity', 'error'],
  ['types', 'tsc', '-p', '.'],
  ['types of the pages’ script', 'tsc', '-p', 'src/pages/browser'],
  ['types of the console', 'tsc', '-p', 'console'],
  ['import rules', 'depcruise', 'src', 'workers', 'bin', 'openapi', 'console/src', '--config', '.dependency-cruiser.cjs'],
  ['unused code', 'knip'],
  ['migrations', 'node', 'bin/check-migrations.ts'],
  ['OpenAPI drift', 'node', 'openapi/generate.ts', '--check'],
  ['OpenAPI lint', 'redocly', 'lint', 'openapi/openapi.json', '--config', 'openapi/redocly.yaml'],
]

const failed: string[] = []
for (const [name, command, ...args] of checks) {
  const started = Date.now()
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8', env: { ...process.env, REDOCLY_TELEMETRY: 'off' } })
  const seconds = ((Date.now() - started) / 1000).toFixed(1)
  console.log(`${status === 0 ? 'ok    ' : 'FAILED'}  ${name} (${seconds} s)`)
  if (status !== 0) {
    failed.push(name)
    console.log([stdout, stderr].join('\n').trim())
  }
}
if (failed.length > 0) {
  console.error(`\nFailed: ${failed.join(', ')}`)
  process.exitCode = 1
}
