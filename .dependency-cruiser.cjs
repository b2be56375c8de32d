/** The import rules of docs/architecture.md, as a machine can hold them. */
/** What each room stands on; it also knows what those stand on. The table of docs/architecture.md. */
const standsOn = {
  people: [],
  organizations: ['people'],
  tickets: ['organizations', 'suppressions'],
  live: ['tickets'],
  search: ['tickets'],
  assignments: ['tickets'],
  evidence: ['organizations'],
  matching: ['evidence', 'tickets'],
  shortlists: ['matching'],
  meetings: ['tasks'],
  links: ['shortlists', 'meetings'],
  tasks: ['tickets'],
  suppressions: ['people'],
  mail: [],
  sequences: ['people', 'mail'],
  texts: ['people', 'mail'],
  'follow-ups': ['assignments', 'links', 'tasks', 'suppressions', 'sequences', 'texts', 'notifications'],
  bulk: ['follow-ups'],
  timeline: ['follow-ups'],
  merging: ['follow-ups'],
  splitting: ['follow-ups'],
  erasing: ['follow-ups'],
  reports: ['shortlists', 'meetings'],
  notifications: ['tickets'],
  queue: ['people'],
  pages: ['timeline'],
  seed: ['tickets', 'texts'],
}
const rooms = Object.keys(standsOn)
const known = (room) => new Set(standsOn[room].flatMap((lower) => [lower, ...known(lower)]))
const unknown = (room) => rooms.filter((other) => other !== room && !known(room).has(other))

const pure =
  '\\.(rules|policy)\\.ts$|^src/matching/(engine|result|criteria/|words/|market/|score/|lines/|explain)|^src/mail/(compose|layout|messages/)'

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true, dependencyTypesNot: ['type-only'] } },
    {
      name: 'pure-stays-pure',
      severity: 'error',
      comment: 'Rules, policies, scores and messages know no database, no server, no queue and no process.',
      from: { path: pure },
      to: {
        dependencyTypesNot: ['type-only'],
        path: '(^|/)(drizzle-orm|postgres|fastify|bullmq|ioredis|nodemailer|pino)/|\\.(store|routes)\\.ts$|^src/db/|node:(fs|process|child_process)',
      },
    },
    {
      name: 'sql-in-stores',
      severity: 'error',
      from: { path: '^(src|workers)/', pathNot: '\\.(store|table)\\.ts$|^src/(db|embedded)/|^src/http/health\\.routes\\.ts$' },
      to: { path: 'node_modules/(drizzle-orm|postgres)/' },
    },
    {
      name: 'stores-are-private',
      severity: 'error',
      comment: 'A room uses the verbs, rules and types of rooms below, never their stores.',
      from: { path: '^src/([^/]+)/', pathNot: '^src/db/migrate\\.ts$' },
      to: { path: '^src/[^/]+/.+\\.store\\.ts$', pathNot: ['^src/$1/', '^src/(db|events)/'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'fastify-at-the-door',
      severity: 'error',
      from: { path: '^(src|workers)/', pathNot: '^src/(http/|pages/|app\\.ts|server\\.ts|.+\\.routes\\.ts$)' },
      to: { path: 'node_modules/(fastify|@fastify)/' },
    },
    {
      name: 'bullmq-in-jobs',
      severity: 'error',
      from: { path: '^(src|workers)/', pathNot: '^(workers|src/jobs)/' },
      to: { path: 'node_modules/(bullmq|ioredis|pg)/' },
    },
    { name: 'one-mailer', severity: 'error', from: { pathNot: '^src/mail/mailer\\.ts$|^test/' }, to: { path: 'node_modules/nodemailer/' } },
    { name: 'src-without-workers', severity: 'error', from: { path: '^src/' }, to: { path: '^(workers|bin|test|openapi|bench)/' } },
    ...rooms.map((room) => ({
      name: `${room}-knows-only-rooms-below`,
      severity: 'error',
      from: { path: `^src/${room}/`, pathNot: '\\.table\\.ts$' },
      to: { path: `^src/(${unknown(room).join('|')})/`, pathNot: '\\.table\\.ts$' },
    })),
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  },
}
