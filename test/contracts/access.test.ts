import type { LightMyRequestResponse } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { tokenScopes, type AccessRule } from '../../src/people/access-rules.policy.ts'
import { access, reachOf, type Operation as OperationId } from '../../src/people/access.policy.ts'
import type { Case } from '../support/case.ts'
import type { Signed } from '../support/signed.ts'
import { startApi, type Api } from './api.ts'
import { prepare, standingOf, unusedFixtures } from './fixtures.ts'
import { readDocument, type Operation } from './operations.ts'
import { contactSides, type ContactSide } from './things.ts'
import { hiddenFromAdministrator, hiddenFromAuditor, hiddenFromContact, type Forbidden } from './traces.ts'

const document = await readDocument()
const { operations } = document

let api: Api
let tokens: { only: Map<string, string>; without: Map<string, string>; all: string }
beforeAll(async () => {
  api = await startApi(document)
  tokens = await makeTokens()
})
afterAll(() => api?.close())

/** Tokens of the administrator, by scope: with it alone, and with every other. */
async function makeTokens(): Promise<typeof tokens> {
  const { desk, staff } = api.world
  const make = async (scopes: readonly string[]): Promise<string> => {
    const answer = await desk.request('POST', '/api/v1/tokens', { name: 'contracts', scopes }, staff.administrator.headers)
    return answer.json().secret
  }
  const only = new Map<string, string>()
  const without = new Map<string, string>()
  for (const scope of tokenScopes) {
    only.set(scope, await make([scope]))
    without.set(scope, await make(tokenScopes.filter((other) => other !== scope)))
  }
  return { only, without, all: await make(tokenScopes) }
}

const ruleOf = ({ operationId }: Operation): AccessRule => access[operationId as OperationId]

/** Faults of one operation, gathered so that one run shows them all. */
class Faults {
  readonly found: string[] = []

  note(who: string, ...faults: string[]): void {
    this.found.push(...faults.map((fault) => `${who}: ${fault}`))
  }
}

interface Attempt {
  operation: Operation
  of: Case
  as: Signed | null
  headers?: Record<string, string>
  hidden?: Forbidden
}

/** Sends the request, notes whatever in its answer is undocumented or tells what it must not, takes all changes back. */
async function attempt(faults: Faults, who: string, { operation, of, as, headers, hidden = [] }: Attempt): Promise<LightMyRequestResponse> {
  return api.undone(async () => {
    const before = await api.marks()
    const answer = await api.send(operation, prepare(operation, of, as), headers ?? as?.headers)
    faults.note(who, ...api.undocumented(operation, answer))
    const told = `${JSON.stringify(answer.headers)}${answer.body}`
    faults.note(who, ...hidden.filter(([trace]) => told.includes(trace)).map(([trace, tells]) => `read "${trace}", which tells ${tells}`))
    if (answer.statusCode >= 400 && (await api.marks()) !== before) faults.note(who, 'was refused, yet something changed')
    return answer
  })
}

function expectStatus(faults: Faults, who: string, answer: LightMyRequestResponse, wanted: number | 'success', code?: string): void {
  const { statusCode } = answer
  const right = wanted === 'success' ? statusCode >= 200 && statusCode < 300 : statusCode === wanted
  if (!right || (code !== undefined && answer.json().code !== code)) {
    faults.note(who, `${wanted}${code ? ` ${code}` : ''} expected, but ${statusCode} ${answer.body.slice(0, 300)}`)
  }
}

it('has a row in the policy for every operation of the document and an operation for every row', () => {
  // The document itself is served without being described in itself.
  expect(operations.map(({ operationId }) => operationId).toSorted()).toEqual(
    Object.keys(access)
      .filter((id) => id !== 'readOpenApi')
      .toSorted(),
  )
})

it('has no fixture that is of no use', () => {
  expect(unusedFixtures(operations)).toEqual([])
})

const open = operations.filter((operation) => ruleOf(operation) === 'public')
const guarded = operations.filter((operation) => ruleOf(operation) !== 'public')

it.each(open)('$operationId ($method $path) is open to everyone', async (operation) => {
  const faults = new Faults()
  const { own, staff } = api.world
  expectStatus(faults, 'nobody', await attempt(faults, 'nobody', { operation, of: own, as: null }), 'success')
  expectStatus(faults, 'an auditor', await attempt(faults, 'an auditor', { operation, of: own, as: staff.auditor }), 'success')
  expect(faults.found).toEqual([])
})

describe.each(guarded)('$operationId ($method $path)', (operation) => {
  const operationId = operation.operationId as OperationId
  const scope = operation['x-token-scope']

  it('is closed to nobody, to strangers and to tokens without its scope', async () => {
    const faults = new Faults()
    const { own } = api.world
    const bearer = (secret: string | undefined) => ({ authorization: `Bearer ${secret}` })
    const refused = async (who: string, headers: Record<string, string>, status: number, code: string) =>
      expectStatus(faults, who, await attempt(faults, who, { operation, of: own, as: null, headers }), status, code)
    await refused('nobody', {}, 401, 'not_signed_in')
    await refused('a stranger', { cookie: 'musubi_session=AAAA', authorization: 'Bearer BBBB' }, 401, 'not_signed_in')
    if (operation.method === 'GET') {
      const { values } = prepare(operation, own)
      const answer = await api.send({ ...operation, method: 'HEAD' as 'GET' }, { values, body: undefined, headers: {} })
      if (answer.statusCode !== 401) faults.note('nobody', `HEAD answers ${answer.statusCode}`)
    }
    if (scope === undefined) await refused('a token of all scopes', bearer(tokens.all), 403, 'outside_scopes')
    else {
      await refused(`a token without ${scope}`, bearer(tokens.without.get(scope)), 403, 'outside_scopes')
      const headers = bearer(tokens.only.get(scope))
      const who = `a token of ${scope} alone`
      expectStatus(faults, who, await attempt(faults, who, { operation, of: own, as: null, headers }), 'success')
    }
    expect(faults.found).toEqual([])
  })

  it.each(['administrator', 'supervisor', 'consultant', 'auditor'] as const)('lets a %s reach as far as the policy says', async (role) => {
    const faults = new Faults()
    const { staff, own, other } = api.world
    const reach = reachOf(operationId, role)
    const hiddenOfMasked = role === 'auditor' ? hiddenFromAuditor : hiddenFromAdministrator
    const hidden = role === 'auditor' || reach === 'masked' ? hiddenOfMasked(api.world) : []
    const aboutSomething = operation.path.includes('{')
    for (const [whose, of] of Object.entries({ own, other })) {
      const answer = await attempt(faults, whose, { operation, of, as: staff[role], hidden })
      if (reach === 'none') expectStatus(faults, whose, answer, 403, 'forbidden')
      else if (reach === 'reasoned' && of === other) expectStatus(faults, whose, answer, 403, 'reason_needed')
      else if (reach === 'own' && of === other && aboutSomething) expectStatus(faults, whose, answer, 403)
      else expectStatus(faults, whose, answer, 'success')
    }
    expect(faults.found).toEqual([])
  })

  it.each(contactSides)('lets a contact (%s) reach as far as the policy says', async (side) => {
    const faults = new Faults()
    const { own, other } = api.world
    const as = contactOf(own, side)
    const hidden = hiddenFromContact(api.world, side)
    const reach = reachOf(operationId, 'contact')
    const ofOwn = await attempt(faults, 'own', { operation, of: own, as, hidden })
    const ofOther = await attempt(faults, 'other', { operation, of: other, as, hidden })
    if (reach === 'none') {
      expectStatus(faults, 'own', ofOwn, 403, 'forbidden')
      expectStatus(faults, 'other', ofOther, 403, 'forbidden')
    } else {
      expectStatus(faults, 'own', ofOwn, ({ does: 'success', sees: 403, outside: 404 } as const)[standingOf(operation, side)])
      expectStatus(faults, 'other', ofOther, operation.path.includes('{') ? 404 : 'success')
    }
    expect(faults.found).toEqual([])
  })
})

it('plants nothing that cannot be read: a supervisor reads every trace the others must not', async () => {
  const { own, other, author } = api.world
  const told: string[] = []
  for (const of of [own, other]) {
    for (const operation of operations.filter(({ method }) => method === 'GET')) {
      told.push((await api.send(operation, prepare(operation, of), author.headers)).body)
    }
    for (const id of Object.values(of.enquiries)) {
      told.push((await api.app.inject({ url: `/api/v1/enquiries/${id}`, headers: author.headers })).body)
    }
    for (const path of [`tickets/${of.resolvedTicket}`, `municipalities/${of.introduced.code}/profile`]) {
      told.push((await api.app.inject({ url: `/api/v1/${path}`, headers: author.headers })).body)
    }
  }
  const everything = told.join('\n')
  const planted = [hiddenFromAuditor(api.world), ...contactSides.map((side) => hiddenFromContact(api.world, side))].flat()
  expect([...new Set(planted.map(([trace]) => trace))].filter((trace) => !everything.includes(trace))).toEqual([])
})

describe('a contact', () => {
  it.each(['blind', 'introduced'] as const)(
    'of a municipality (%s) reads nothing of a company that is not to be known to it',
    async (side) => {
      const { own } = api.world
      const hidden = hiddenFromContact(api.world, side)
      const town = own[side]
      const enquiries = Object.values(own.enquiries).map((id) => `/enquiries/${id}`)
      const companys = [`/tickets/${own.ticket}`, `/companies/${own.company.id}`, `/shortlists/${own.shortlists.dispatched}`]
      const seen: string[] = []
      for (const path of [...enquiries, ...companys, `/tickets/${town.ticket}`, '/tickets', '/session']) {
        const { statusCode, body } = await api.app.inject({ url: `/api/v1${path}`, headers: town.contact.headers })
        expect
          .soft(
            hidden.filter(([trace]) => body.includes(trace)),
            path,
          )
          .toEqual([])
        if (statusCode === 200) seen.push(path)
        else expect.soft(statusCode, path).toBe(404)
      }
      const { sent, asked, accepted, introduced, answeredByDesk } = own.enquiries
      const theirs = side === 'blind' ? [sent, asked, accepted] : [introduced, answeredByDesk]
      expect(seen).toEqual([...theirs.map((id) => `/enquiries/${id}`), `/tickets/${town.ticket}`, '/tickets', '/session'])
    },
  )

  it('of a municipality knows the company once they are introduced, and only then', async () => {
    const { introductionId, introduced, blind, company } = api.world.own
    const read = (headers: Record<string, string>) => api.app.inject({ url: `/api/v1/introductions/${introductionId}`, headers })
    expect((await read(introduced.contact.headers)).json().company).toMatchObject({ email: company.contact.planted.person.email })
    expect((await read(blind.contact.headers)).statusCode).toBe(404)
  })
})

function contactOf({ company, blind, introduced }: Case, side: ContactSide): Signed {
  return { company, blind, introduced }[side].contact
}
