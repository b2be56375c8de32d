import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import {
  actionIds,
  keyCatalog,
  keyGroups,
  lineKeys,
  lineKeysName,
  writingKeys,
  writingKeysName,
  type KeyGroup,
} from '../../console/src/keys/key-catalog.ts'

const file = fileURLToPath(new URL('../../docs/keys.md', import.meta.url))
const howToRewrite = 'UPDATE_DOCS=1 npx vitest run test/console/keys-document.test.ts'

const content = [
  '# Keys of the console',
  '',
  `Written from \`console/src/keys/key-catalog.ts\` by a test: \`${howToRewrite}\`. Each can be chosen anew or all switched off with \`?\`; within fields, and while an input method puts words together, they rest. While a dialog is open all of them rest, \`${keyCatalog.palette.keys}\` too, so that nothing leads away from what is written in it.`,
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
  `## ${writingKeysName.ja} · ${writingKeysName.en}`,
  '',
  '| key | 操作 | action |',
  '|---|---|---|',
  ...writingKeys.map(({ keys, ja, en }) => `| \`${keys}\` | ${ja} | ${en} |`),
  '',
  `## ${lineKeysName.ja} · ${lineKeysName.en}`,
  '',
  'A long list is one stop of Tab (`console/src/focus/use-one-stop.ts`). These move within it, as within any list or grid, and are never switched off.',
  '',
  '| key | 操作 | action |',
  '|---|---|---|',
  ...lineKeys.map(({ keys, ja, en }) => `| \`${keys}\` | ${ja} | ${en} |`),
  '',
  '## コマンドパレット · Palette',
  '',
  `\`${keyCatalog.palette.keys}\` offers all of these and, by name in either language, whatever the screen can do at that moment: every button that acts, each row’s with what it acts upon, what the other sides of an open ticket do, every queue, saved list and screen. Nothing is listed twice: a button offers itself (\`console/src/keys/act-button.tsx\`), and is offered as long as it may be pressed.`,
  '',
].join('\n')

if (process.env['UPDATE_DOCS'] === '1') writeFileSync(file, content)

it(`docs/keys.md says what the keys do (otherwise: ${howToRewrite})`, () => {
  expect(readFileSync(file, 'utf8')).toBe(content)
})
