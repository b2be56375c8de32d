import { brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib'
import { load } from 'cheerio'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { audienceCodes } from '../../src/catalog/desk-codes.ts'
import { browserScript, browserScriptPath, places, placesPath } from '../../src/pages/browser-script.ts'
import { stylesheet } from '../../src/pages/stylesheet.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { get } from './browser.ts'
import { exampleAnswers, Visitor } from './visitor.ts'

let desk: TestApp

beforeAll(async () => {
  desk = await startApp()
})
afterAll(() => desk.close())

const packed = (text: string) => gzipSync(text).length

it('keeps script and style small', () => {
  expect(packed(browserScript)).toBeLessThan(30_000)
  expect(packed(stylesheet)).toBeLessThan(15_000)
})

it('gives browsers one script that is JavaScript: no types, no modules, no name twice', async () => {
  const answer = await get(desk, browserScriptPath)
  expect(answer.headers).toMatchObject({
    'content-type': 'text/javascript; charset=utf-8',
    'cache-control': 'public, max-age=31536000, immutable',
  })
  expect(answer.body).not.toMatch(/^(?:import|export|interface|type) /mu)
  // Parsed as a module, which refuses a name that is declared twice; there is no document here to go on with.
  await expect(import(`data:text/javascript,${encodeURIComponent(answer.body)}`)).rejects.toThrow('document is not defined')
})

it('gives the script all places, by their code', async () => {
  const rows = (await get(desk, placesPath)).json()
  expect(rows).toHaveLength(1788)
  expect(rows).toContainEqual(['072028', 0, '福島県 会津若松市', 'あいづわかまつし'])
  expect(packed(places)).toBeLessThan(30_000)
})

it('keeps every page of the forms below 60 kB and six requests, with nothing written into the page that a policy would have to allow', async () => {
  const seen: string[] = [(await get(desk, '/')).body]
  for (const audience of audienceCodes) {
    const visitor = await new Visitor(desk).open(`/forms/${audience}`)
    seen.push(visitor.answer.body)
    const answers = new Map([...exampleAnswers(audience), ['message', ['あ'.repeat(10_000)]]])
    while (visitor.step !== 'review') {
      await visitor.fillFrom(answers).press('next')
      seen.push(visitor.answer.body)
    }
  }
  expect(seen.length).toBeGreaterThan(18)
  for (const body of seen) {
    const page = load(body)
    expect(packed(body)).toBeLessThan(60_000)
    // The page itself and, once somebody types a place, the places.
    expect(page('script, link[rel=stylesheet], link[rel=icon], img').length + 2).toBeLessThanOrEqual(6)
    expect(page('script:not([src]), style, [style]').length).toBe(0)
    const handlers = page('*')
      .toArray()
      .flatMap((element) => Object.keys('attribs' in element ? element.attribs : {}))
    expect(handlers.filter((name) => name.startsWith('on'))).toEqual([])
    const addresses = page('[src], [href], [action]')
      .toArray()
      .map((element) => page(element).attr('src') ?? page(element).attr('href') ?? page(element).attr('action'))
    expect(addresses.filter((address) => /^(?:https?:)?\/\//u.test(address ?? ''))).toEqual([])
    const ids = page('[id]')
      .toArray()
      .map((element) => page(element).attr('id'))
    expect(new Set(ids).size).toBe(ids.length)
  }
})

it('compresses fixed files, and pages that show nothing anybody typed, as their reader takes it, and nothing else', async () => {
  const asked = (url: string, encodings?: string) => get(desk, url, encodings === undefined ? {} : { 'accept-encoding': encodings })
  for (const [url, content] of [
    [browserScriptPath, browserScript],
    [placesPath, places],
  ] as const) {
    const [br, gzip, plain, refused] = [
      await asked(url, 'gzip, deflate, br'),
      await asked(url, 'gzip'),
      await asked(url),
      await asked(url, 'br;q=0, gzip;q=0.0'),
    ]
    expect(brotliDecompressSync(br.rawPayload).toString()).toBe(content)
    expect(gunzipSync(gzip.rawPayload).toString()).toBe(content)
    expect([br, gzip, plain, refused].map(({ headers }) => headers['content-encoding'])).toEqual(['br', 'gzip', undefined, undefined])
    for (const answer of [br, gzip, plain, refused]) expect(answer.headers.vary).toBe('accept-encoding')
    expect(plain.body).toBe(content)
  }
  for (const url of ['/', '/privacy', '/forms/corporate']) {
    const answer = await asked(url, 'gzip, br')
    expect(answer.headers['content-encoding']).toBe('gzip')
    expect(gunzipSync(answer.rawPayload).toString()).toContain('</html>')
  }
  const step = await desk.app.inject({
    method: 'POST',
    url: '/forms/corporate',
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'accept-encoding': 'gzip, br' },
    payload: 'company.name=typed&go=next',
  })
  expect(step.body).toContain('typed')
  for (const answer of [step, await asked('/code', 'gzip'), await asked('/api/v1/catalog', 'gzip'), await asked('/l/x', 'gzip')])
    expect(answer.headers['content-encoding']).toBeUndefined()
})

it('hands every script of the console packed to whoever takes it, and as it is to whoever does not', async () => {
  const supervisor = await desk.staff('supervisor')
  const page = load((await supervisor.request('GET', '/desk')).body)
  const path = page('script[src]').attr('src') ?? ''
  const asked = async (encoding: string) => desk.app.inject({ url: path, headers: { 'accept-encoding': encoding } })
  const plain = await asked('identity')
  expect(plain.headers['content-encoding']).toBeUndefined()
  for (const [encoding, unpacked] of [
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ] as const) {
    const answer = await asked(encoding)
    expect(answer.headers).toMatchObject({
      'content-encoding': encoding,
      'content-type': plain.headers['content-type'],
      'cache-control': 'public, max-age=31536000, immutable',
    })
    expect(unpacked(answer.rawPayload).equals(plain.rawPayload)).toBe(true)
    expect(answer.rawPayload.length).toBeLessThan(plain.rawPayload.length / 2)
  }
})

it('lets the console run scripts of the desk alone, none that is written into the page, and ask and frame nobody else', async () => {
  const supervisor = await desk.staff('supervisor')
  const nonces = new Set<string>()
  for (const address of ['/desk', '/desk/tickets/C-2026-000001?view=all', '/desk/nowhere']) {
    const { body, headers } = await supervisor.request('GET', address)
    const policy = new Map(
      String(headers['content-security-policy'])
        .split(';')
        .map((rule): [string, string[]] => {
          const [name = '', ...sources] = rule.trim().split(' ')
          return [name, sources]
        }),
    )
    expect(policy.get('default-src')).toEqual(["'none'"])
    expect(policy.get('script-src')).toEqual(["'self'"])
    for (const asked of ['connect-src', 'frame-src', 'form-action', 'font-src']) expect(policy.get(asked)).toEqual(["'self'"])
    expect(policy.get('base-uri')).toEqual(["'none'"])
    expect(policy.get('frame-ancestors')).toEqual(["'none'"])
    // Styles of libraries come in by a word that only this one answer knows; nothing names another place than this desk.
    const nonce = policy.get('style-src')?.find((source) => source.startsWith("'nonce-"))
    expect(policy.get('style-src')).toEqual(["'self'", nonce])
    nonces.add(nonce ?? '')
    const own = new Set(["'none'", "'self'", 'data:', nonce])
    expect([...policy.values()].flat().filter((source) => !own.has(source))).toEqual([])
    expect(policy.get('img-src')).toEqual(["'self'", 'data:'])

    const page = load(body)
    expect(page('script').length).toBeGreaterThan(0)
    expect(page('script:not([src^="/desk/"])').length).toBe(0)
    expect(page('[onload], [onerror], [onclick], [style]').length).toBe(0)
  }
  expect(nonces.size).toBe(3)
})
