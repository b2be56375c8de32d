import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { bytesAtMost, deskScreens, pageScreens, screens, screenWidth } from './browser/support/screens.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const read = (file: string): string => readFileSync(resolve(root, file), 'utf8')

interface Manifest {
  scripts: Record<string, string>
  dependencies: Record<string, string>
  devDependencies: Record<string, string>
  license: string
}
const manifest = JSON.parse(read('package.json')) as Manifest
const ofConsole = JSON.parse(read('console/package.json')) as Manifest

/** The rows of every table in a Markdown text, cell by cell, without head and rule. */
function rowsOf(markdown: string): string[][] {
  const lines = markdown.split('\n')
  return lines.flatMap((line, at) => {
    const isRow = line.startsWith('|') && !line.startsWith('|--') && !lines[at + 1]?.startsWith('|--')
    return isRow
      ? [
          line
            .split('|')
            .slice(1, -1)
            .map((cell) => cell.trim()),
        ]
      : []
  })
}

describe('docs/decisions/dependencies.md', () => {
  const [runTime = '', development = ''] = read('docs/decisions/dependencies.md').split('## For development')
  const [developmentTable = '', rest = ''] = development.split('## Of the console')
  const consoleTable = rest.split('## Overrides')[0] ?? ''

  it.each([
    ['dependencies', runTime, manifest.dependencies],
    ['devDependencies', developmentTable, manifest.devDependencies],
    ['devDependencies of the console', consoleTable, ofConsole.devDependencies],
  ])('has a line for each of the %s, with its exact version, date, licence and reason', (_kind, markdown, listed) => {
    const told = rowsOf(markdown).map(([name = '', version]) => [name.replaceAll('`', ''), version])
    expect(told).toEqual(Object.entries(listed))
    for (const [name = '', , released, licence, why] of rowsOf(markdown)) {
      const installed = JSON.parse(read(`node_modules/${name.replaceAll('`', '')}/package.json`)) as Manifest
      expect(released, name).toMatch(/^\d{4}-\d{2}-\d{2}$/u)
      expect(licence, name).toBe(installed.license)
      expect(why?.length, `${name}: a reason`).toBeGreaterThan(10)
    }
  })
})

it('pins every version exactly', () => {
  for (const [name, version] of Object.entries({ ...manifest.dependencies, ...manifest.devDependencies, ...ofConsole.devDependencies })) {
    expect(version, name).toMatch(/^\d+\.\d+\.\d+(-[a-z0-9.]+)?$/u)
  }
})

it('numbers the decisions without a gap, each with its status', () => {
  const records = globSync('docs/decisions/[0-9]*.md', { cwd: root }).toSorted()
  expect(records.map((file) => Number(/\/(\d{4})-/u.exec(file)?.[1]))).toEqual(records.map((_, index) => index + 1))
  for (const file of records) expect(read(file), file).toMatch(/^# .+\n\nStatus: (accepted|superseded by \d{4}), \d{4}-\d{2}-\d{2}$/mu)
})

describe('docs/glossary.md', () => {
  const rows = rowsOf(read('docs/glossary.md'))
  const codesIn = (cell = '') => Array.from(cell.matchAll(/`([^`]+)`/gu), ([, code = '']) => code)
  const sources = globSync('{src,workers}/**/*.ts', { cwd: root }).map(read).join('\n')

  it('uses codes the code uses', () => {
    expect(rows.length).toBeGreaterThan(50)
    for (const code of rows.flatMap((cells) => codesIn(cells[2]))) expect(sources, code).toMatch(new RegExp(`\\b${code}`, 'iu'))
  })

  it('names tables that are there, and all of them but three', () => {
    const tables = Array.from(sources.matchAll(/pgTable\(\s*'(\w+)'/gu), ([, name = '']) => name)
    const named = new Set(rows.flatMap((cells) => codesIn(cells[3])))
    expect([...named].filter((name) => !tables.includes(name))).toEqual([])
    expect(tables.filter((name) => !named.has(name)).toSorted()).toEqual(['idempotency_keys', 'settings', 'ticket_counters'])
  })

  it('names routes of the API', () => {
    const { paths } = JSON.parse(read('openapi/openapi.json')) as { paths: Record<string, unknown> }
    for (const route of rows.flatMap((cells) => codesIn(cells[4]))) expect(paths, route).toHaveProperty([`/api/v1${route}`])
  })
})

describe('docs/screens', () => {
  const inFolder = (name: string) => `docs/screens/${name}.png`

  it('has a picture of each of its pages, as wide as a window and light, and no other', () => {
    expect(globSync('docs/screens/*.png', { cwd: root }).toSorted()).toEqual(screens.map(inFolder).toSorted())
    expect([pageScreens.length, deskScreens.length]).toEqual([8, 8])
    for (const picture of screens.map((name) => readFileSync(resolve(root, inFolder(name))))) {
      expect(picture.readUInt32BE(16)).toBe(screenWidth)
      expect(picture.length).toBeLessThanOrEqual(bytesAtMost)
    }
  })

  it('shows three of its visitors’ pages in the README, and three of the console', () => {
    const shown = [...read('README.md').matchAll(/!\[[^\]]+\]\((docs\/screens\/[^)]+)\)/gu)].map(([, file]) => file)
    for (const side of [pageScreens, deskScreens]) expect(side.map(inFolder).filter((file) => shown.includes(file))).toHaveLength(3)
    expect(screens.map(inFolder)).toEqual(expect.arrayContaining(shown))
  })
})

/** Not the changelog: it speaks of the past. */
const documents = ['README.md', 'STYLE.md', ...globSync('docs/**/*.md', { cwd: root })].filter((file) => existsSync(resolve(root, file)))

describe.each(documents)('%s', (file) => {
  it('links to files that are there', () => {
    for (const [, target = ''] of read(file).matchAll(/\]\(([^)\s]+)\)/gu)) {
      if (/^[a-z]+:|^#/u.test(target)) continue
      const linked = resolve(root, dirname(file), target.split('#')[0] ?? '')
      expect(existsSync(linked), `${file} → ${target}`).toBe(true)
    }
  })

  it('names files, folders and npm scripts that are there', () => {
    const text = read(file)
    for (const [, path = ''] of text.matchAll(/`((?:src|workers|bin|test|openapi|migrations|docs)\/[^`\s*…<>{}]*)`/gu)) {
      expect(existsSync(resolve(root, path)), `${file} names ${path}`).toBe(true)
    }
    for (const [, script = ''] of text.matchAll(/npm run ([a-z:-]+)/gu)) {
      expect(manifest.scripts, `${file} says npm run ${script}`).toHaveProperty([script])
    }
  })
})
