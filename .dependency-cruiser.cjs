/** The import rules of docs/architecture.md, as a machine can hold them. */
const rooms = [
  'people',
  'organizations',
  'evidence',
  'tickets',
  'assignments',
  'matching',
  'shortlists',
  'links',
  'tasks',
  'suppressions',
  'mail',
  'sequences',
  'texts',
  'follow-ups',
  'pages',
]
const pure = '\\.(rules|policy)\\.ts$|^src/matching/(engine|explain|score)|^src/mail/(compose|layout|messages/)'

/** Rooms each room may not know: those above it. */
const above = {
  people: [
    'organizations',
    'evidence',
    'tickets',
    'assignments',
    'matching',
    'shortlists',
    'links',
    'mail',
    'tasks',
    'suppressions',
    'texts',
    'follow-ups',
    'pages',
  ],
  organizations: [
    'evidence',
    'tickets',
    'assignments',
    'matching',
    'shortlists',
    'links',
    'mail',
    'tasks',
    'suppressions',
    'texts',
    'follow-ups',
    'pages',
  ],
  evidence: ['tickets', 'assignments', 'matching', 'shortlists', 'links', 'mail', 'tasks', 'suppressions', 'texts', 'follow-ups', 'pages'],
  tickets: ['evidence', 'assignments', 'matching', 'shortlists', 'links', 'mail', 'tasks', 'suppressions', 'texts', 'follow-ups', 'pages'],
  assignments: ['evidence', 'matching', 'shortlists', 'links', 'mail', 'tasks', 'suppressions', 'texts', 'follow-ups', 'pages'],
  matching: ['assignments', 'shortlists', 'links', 'mail', 'tasks', 'suppressions', 'texts', 'follow-ups', 'pages'],
  shortlists: ['assignments', 'links', 'mail', 'tasks', 'suppressions', 'texts', 'follow-ups', 'pages'],
  links: ['assignments', 'mail', 'tasks', 'suppressions', 'texts', 'follow-ups', 'pages'],
  tasks: ['evidence', 'assignments', 'matching', 'shortlists', 'links', 'mail', 'suppressions', 'texts', 'follow-ups', 'pages'],
  suppressions: rooms.filter((room) => room !== 'suppressions' && room !== 'people'),
  texts: rooms.filter((room) => !['texts', 'mail', 'people'].includes(room)),
  mail: rooms.filter((room) => room !== 'mail'),
  sequences: rooms.filter((room) => !['people', 'mail', 'sequences'].includes(room)),
}

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
    ...Object.entries(above).map(([room, others]) => ({
      name: `${room}-knows-only-rooms-below`,
      severity: 'error',
      from: { path: `^src/${room}/`, pathNot: '\\.table\\.ts$' },
      to: { path: `^src/(${others.join('|')})/`, pathNot: '\\.table\\.ts$' },
    })),
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  },
}
