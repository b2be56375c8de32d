import { globSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { staffRoleCodes } from '../../src/catalog/desk-codes.ts'

/** Where the console names a role, and why it decides nothing by it. */
const allowed: Record<string, string> = {
  'shell/who-sees.ts': 'says in words who sees a screen that the reader is refused; held to the policy by its own test',
  'people/member-dialog.tsx': 'chooses the role of a new member',
}

const folder = new URL('../../console/src/', import.meta.url)
const sources = globSync('**/*.{ts,tsx}', { cwd: folder.pathname })
const roleName = new RegExp(`'(?:${staffRoleCodes.join('|')})'`, 'u')
const comparison = /\brole\b\s*[!=]==?|\.includes\([^)]*\brole\b|switch\s*\([^)]*\brole\b/u

it('decides nothing in the console by the role of anybody: what may be done the API says with each thing', () => {
  expect(sources.length).toBeGreaterThan(100)
  const decided = sources.flatMap((path) =>
    readFileSync(new URL(path, folder), 'utf8')
      .split('\n')
      .flatMap((line, index) => {
        const isWord = line.includes("labels('roles'") || line.includes('setRole(')
        const isTold = allowed[path] !== undefined && !comparison.test(line)
        return (roleName.test(line) || comparison.test(line)) && !isWord && !isTold ? [`${path}:${index + 1} ${line.trim()}`] : []
      }),
  )
  expect(decided).toEqual([])
})

it('keeps no exception that is no longer needed', () => {
  for (const path of Object.keys(allowed)) expect([path, roleName.test(readFileSync(new URL(path, folder), 'utf8'))]).toEqual([path, true])
})
