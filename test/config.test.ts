import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseEnv } from 'node:util'
import Fastify from 'fastify'
import { expect, it } from 'vitest'
import { ConfigError, loadConfig, readConfig, variableNames } from '../src/config.ts'
import { temporaryFolder } from './support/temporary-folder.ts'

const example = readFileSync(new URL('../.env.example', import.meta.url), 'utf8')
const external = {
  DATABASE_URL: 'postgres://app:secret@db.example:5432/musubi',
  SMTP_URL: 'smtp://mail.example:587',
  LINK_SECRET: 'a link secret of the tests, 32 characters or more',
}

function faultsOf(env: Record<string, string>): readonly string[] {
  try {
    readConfig(env)
  } catch (error) {
    if (error instanceof ConfigError) return error.faults
    throw error
  }
  return []
}

it('lists exactly the variables of the configuration in .env.example, each once and with its comment', () => {
  const lines = example.split('\n')
  const listed = lines.flatMap((line, at) => {
    const name = /^([A-Z_]+)=/u.exec(line)?.[1]
    return name === undefined ? [] : [{ name, comment: lines[at - 1] }]
  })
  expect(listed.map(({ name }) => name)).toEqual(variableNames)
  for (const { name, comment } of listed) expect(comment, name).toMatch(/^# .+/u)
})

it('gives the defaults when .env is a copy of .env.example', () => {
  expect(readConfig(parseEnv(example))).toEqual(readConfig({}))
})

it('needs no configuration at all', () => {
  expect(readConfig({})).toMatchObject({
    PORT: 3000,
    HOST: '127.0.0.1',
    DATA_DIR: resolve('.data'),
    PUBLIC_URL: 'http://127.0.0.1:3000',
    TRUST_PROXY: false,
    LOG_LEVEL: 'info',
    embedded: true,
  })
  for (const name of ['DATABASE_URL', 'DATABASE_DIRECT_URL', 'REDIS_URL', 'SMTP_URL', 'ADMIN_EMAIL', 'LINK_SECRET', 'SEED'] as const) {
    expect(readConfig({})[name], name).toBeUndefined()
  }
})

it('takes an empty variable for an absent one', () => {
  expect(readConfig({ PORT: '', DATABASE_URL: '', SEED: '' })).toEqual(readConfig({}))
})

it('asks administrators and supervisors for a second factor wherever anybody but this machine reaches the desk, unless told otherwise', () => {
  const asks = (env: Record<string, string>) => readConfig(env).requireSecondFactor
  expect([asks({}), asks({ HOST: '::1', PORT: '4000' }), asks({ PUBLIC_URL: 'http://localhost:3000' })]).toEqual([false, false, false])
  expect([asks(external), asks({ PUBLIC_URL: 'https://desk.example' })]).toEqual([true, true])
  expect([asks({ ...external, REQUIRE_SECOND_FACTOR: 'off' }), asks({ REQUIRE_SECOND_FACTOR: 'on' })]).toEqual([false, true])
})

it('is not embedded with a DATABASE_URL', () => {
  expect(readConfig(external).embedded).toBe(false)
})

it('drops the slash at the end of PUBLIC_URL, to which paths are added', () => {
  expect(readConfig({ PUBLIC_URL: 'https://desk.example/musubi/' }).PUBLIC_URL).toBe('https://desk.example/musubi')
})

it('names every fault at once', () => {
  const faults = faultsOf({
    PORT: '70000',
    LOG_LEVEL: 'loud',
    TRUST_PROXY: 'yes',
    DATABASE_URL: 'mysql://db',
    SEED: 'all',
    ADMIN_EMAIL: 'a@b.example',
  })
  for (const name of ['PORT', 'LOG_LEVEL', 'TRUST_PROXY', 'DATABASE_URL', 'SEED', 'SMTP_URL', 'LINK_SECRET', 'ADMIN_PASSWORD']) {
    expect(faults.join('\n'), name).toContain(name)
  }
})

it.each([
  ['MAIL_FROM', 'nonsense'],
  ['MAIL_FROM', '相談窓口 <desk>'],
  ['SMTP_URL', 'smtp://mail.example?rejectUnauthorized=false'],
  ['SMTP_URL', 'https://mail.example'],
  ['SMTP_URL', 'mail.example'],
  ['SMTP_URL', 'smtp://mail.example?ignoreTLS=true'],
  ['SMTP_CA', '/nowhere/certificate.pem'],
  ['SMTP_CA', '/dev/null'],
  ['DESK_PHONE', '窓口'],
  ['BOUNCE_ADDRESS', 'bounce'],
  ['BOUNCE_ADDRESS', 'bounce+desk@musubi.example'],
  ['BOUNCE_ADDRESS', `${'b'.repeat(28)}@musubi.example`],
  ['SMTP_URL', 'smtp://desk:%zz@mail.example'],
])('refuses %s=%s, which would only stop the worker later, beside every other fault', (name, value) => {
  const faults = faultsOf({ [name]: value, PORT: '70000' })
  expect(faults).toHaveLength(2)
  expect(faults).toContainEqual(expect.stringMatching(new RegExp(`^${name}: .`, 'u')))
})

it.each([
  ['true', 1],
  ['false', false],
  ['3', 3],
  ['12', 12],
  ['10.0.0.1', '10.0.0.1'],
  ['10.0.0.1,10.1.0.0/16,fd00::/8', '10.0.0.1,10.1.0.0/16,fd00::/8'],
  ['10.0.0.1/32,::/1,::1/128', '10.0.0.1/32,::/1,::1/128'],
])('believes behind TRUST_PROXY=%s %j, which the api can start with', (text, believed) => {
  const { TRUST_PROXY } = readConfig({ TRUST_PROXY: text })
  expect(TRUST_PROXY).toBe(believed)
  if (typeof TRUST_PROXY === 'string') expect(() => Fastify({ trustProxy: TRUST_PROXY })).not.toThrow()
})

it.each([
  'abc',
  '0',
  '100',
  '10.0.0',
  '10.0.0.0/99',
  '10.0.0.0/',
  '10.0.0.0/8/8',
  '0.0.0.0/0',
  '10.0.0.0/33',
  '::/0',
  '::/129',
  'fe80::1%eth0',
  '10.0.0.1,',
  '10.0.0.1,12',
  '10.0.0.1, 10.0.0.2',
])('refuses TRUST_PROXY=%s', (text) => {
  expect(faultsOf({ TRUST_PROXY: text })).toEqual([expect.stringMatching(/^TRUST_PROXY: true, false, a number of proxies/u)])
})

it('wants PUBLIC_URL where the api listens beyond this machine: nobody can follow a link to 0.0.0.0', () => {
  for (const HOST of ['0.0.0.0', '::', '192.168.1.5', 'desk.example']) {
    expect(faultsOf({ HOST }), HOST).toEqual([expect.stringMatching(/^PUBLIC_URL: required with HOST/u)])
    expect(faultsOf({ HOST, PUBLIC_URL: 'https://desk.example' }), HOST).toEqual([])
  }
  for (const HOST of ['127.0.0.1', '127.0.0.2', 'localhost', '::1']) expect(faultsOf({ HOST }), HOST).toEqual([])
  expect(readConfig({ HOST: '::1' }).PUBLIC_URL).toBe('http://[::1]:3000')
})

it('warns when the session cookie would travel unprotected', () => {
  const warningsWith = (url: string) => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, '.env'), `PUBLIC_URL=${url}\n`)
    return loadConfig(folder).warnings
  }
  expect(warningsWith('http://desk.example')).toEqual([expect.stringMatching(/^PUBLIC_URL: .*session cookie/u)])
  for (const url of ['https://desk.example', 'http://127.0.0.1:3000', 'http://localhost:3000', 'http://[::1]:3000']) {
    expect(warningsWith(url), url).toEqual([])
  }
})

it('refuses a database of its own without a mail server', () => {
  const { SMTP_URL: _, ...withoutMail } = external
  expect(faultsOf(withoutMail)).toEqual([expect.stringMatching(/^SMTP_URL: required with DATABASE_URL/u)])
})

it('refuses a database of its own without a link secret, which every process must share', () => {
  const { LINK_SECRET: _, ...withoutSecret } = external
  expect(faultsOf(withoutSecret)).toEqual([expect.stringMatching(/^LINK_SECRET: required with DATABASE_URL/u)])
})

it('wants both or neither of the first administrator’s address and password', () => {
  const administrator = { ADMIN_EMAIL: 'admin@desk.example', ADMIN_PASSWORD: 'a long password' }
  expect(faultsOf(administrator)).toEqual([])
  for (const name of ['ADMIN_EMAIL', 'ADMIN_PASSWORD'] as const) {
    expect(faultsOf({ [name]: administrator[name] })).toEqual(['ADMIN_EMAIL, ADMIN_PASSWORD: give both or neither'])
  }
})

it('reads .env and warns about names in it that nothing reads', () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, '.env'), 'INTAKE_RATE_PER_MINUTE=7\nSMTP_ADDRESS=smtp://mail.example\n')
  const { config, warnings } = loadConfig(folder)
  expect(config.INTAKE_RATE_PER_MINUTE).toBe(7)
  expect(warnings).toEqual([expect.stringContaining('SMTP_ADDRESS')])
})
