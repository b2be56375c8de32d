import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { actionIds, keyCatalog, keyGroups, type KeyGroup } from '../../console/src/keys/key-catalog.ts'

const file = fileURLToPath(new URL('../../docs/keys.md', import.meta.url))
const howToRewrite = 'UPDATE_DOCS=1 npx vitest run test/console/keys-document.test.ts'

const content = [
  '# Keys of the console',
  '',
  `Written from \`console/src/keys/key-catalog.ts\` by a test: \`${howToRewrite}\`. Each can be chosen anew or all switched off with \`?\`; within fields, and while an input method puts words together, they rest.`,
  ...(Object.keys(keyGroups) as KeyGroup[]).flatMap((group) => [
    '',
    `## ${keyGroups[group].ja} · ${keyGroups[group].en}`,
    '',
    '| key | 操作 | action |',
    '|---|---|---|',
    ...actionIds
      .filter((action) => keyCatalog[action].group === group)
      .map((action) => `| \`${keyCatalog[action].keys}\` | ${keyCatalog[action].ja} | ${keyCatalog[action].en} |`),
  ]),
  '',
].join('\n')

if (process.env['UPDATE_DOCS'] === '1') writeFileSync(file, content)

it(`docs/keys.md says what the keys do (otherwise: ${howToRewrite})`, () => {
  expect(readFileSync(file, 'utf8')).toBe(content)
})
