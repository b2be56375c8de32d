import { gzipSync } from 'node:zlib'
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
