import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { roles } from '../../src/catalog/desk-codes.ts'
import type { AccessRule, Reach } from '../../src/people/access-rules.policy.ts'
import { access, type Operation } from '../../src/people/access.policy.ts'

const file = fileURLToPath(new URL('../../docs/roles.md', import.meta.url))
const howToRewrite = 'UPDATE_DOCS=1 npx vitest run test/people/roles-document.test.ts'

interface Described {
  operationId: string
  summary: string
}

const document = JSON.parse(readFileSync(new URL('../../openapi/openapi.json', import.meta.url), 'utf8')) as {
  paths: Record<string, Record<string, Described>>
}
const summaries = new Map(
  Object.values(document.paths).flatMap((path) => Object.values(path).map(({ operationId, summary }) => [operationId, summary] as const)),
)

const reached: Record<Reach, string> = { all: 'all', own: 'own', masked: 'masked', reasoned: 'with a reason', none: '–' }

function rowOf(operation: Operation): string {
  const rule: AccessRule = access[operation]
  const summary = summaries.get(operation) ?? ''
  if (rule === 'public') return `| \`${operation}\` | ${summary} | ${roles.map(() => 'public').join(' | ')} | – |`
  return `| \`${operation}\` | ${summary} | ${roles.map(({ code }) => reached[rule[code]]).join(' | ')} | ${rule.scope ?? '–'} |`
}

const content = [
  '# Who may do what',
  '',
  `Written from \`src/people/access.policy.ts\` by a test: \`${howToRewrite}\`. **all**: everything; **own**: what is theirs; **masked**: everything, personal data masked; **with a reason**: a ticket they opened with a recorded reason (\`openTicket\`), for eight hours; **–**: not at all. The last column is the scope an API token needs; without one it needs a person.`,
  '',
  `| operation | what it is for | ${roles.map(({ ja, en }) => `${ja} ${en}`).join(' | ')} | token |`,
  `|---|---|${roles.map(() => '---').join('|')}|---|`,
  ...(Object.keys(access) as Operation[]).map(rowOf),
  '',
].join('\n')

if (process.env['UPDATE_DOCS'] === '1') writeFileSync(file, content)

it(`docs/roles.md says who may do what (otherwise: ${howToRewrite})`, () => {
  expect(readFileSync(file, 'utf8')).toBe(content)
})
