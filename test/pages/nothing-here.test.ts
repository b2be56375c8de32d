import { load } from 'cheerio'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startApp, type TestApp } from '../support/app.ts'

let desk: TestApp
beforeAll(async () => {
  desk = await startApp()
})
afterAll(() => desk.close())

const asBrowser = { accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8' }
const token = 'a'.repeat(43)

describe('where there is no page', () => {
  it.each(['/nothing', '/l', '/forms', '/forms/company', `/l/${token}/xyz`, '/%'])('a person who opens %s reads a page', async (path) => {
    const answer = await desk.request('GET', path, undefined, asBrowser)
    expect(answer.statusCode).toBe(path === '/%' ? 400 : 404)
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8')
    expect(answer.headers['cache-control']).toBe('no-store')
    expect(answer.headers.vary).toContain('Accept')
    const page = load(answer.body)
    expect(page('h1').text()).toBe(path === '/%' ? 'ページを表示できません' : 'ページが見つかりません')
    expect(page('main a[href="/"]').text()).toBe('トップページへ')
    if (answer.statusCode === 404) {
      expect(page('main').text().split('見つかりません')).toHaveLength(2)
      expect(page('main').text()).toContain('アドレスが途中で切れていないか、ご確認ください')
      expect(page('main a[href="/code"]').text()).toBe('リンクコードを入力する')
    }
    expect(answer.body).not.toContain(token)
  })

  it('is said in English where English was asked for', async () => {
    const answer = await desk.request('GET', '/nothing?lang=en', undefined, asBrowser)
    expect(load(answer.body)('h1').text()).toBe('There is no such page')
  })

  it.each([
    ['/nothing', {}],
    ['/nothing', { accept: 'application/json' }],
    ['/api/v1/nothing', asBrowser],
  ])('a program that asks for %s is told in a problem document', async (path, headers) => {
    const answer = await desk.request('GET', path, undefined, headers)
    expect(answer.statusCode).toBe(404)
    expect(answer.headers['content-type']).toContain('application/problem+json')
  })
})

describe('a link that arrives broken', () => {
  const tooLong = 'a'.repeat(300)

  it.each(['/l/%00%ff', '/f/%', '/u/%ff', `/l/${tooLong}`, `/l/${tooLong}/sheet`, `/f/${tooLong}`, `/u/${tooLong}`])(
    'as %s is a link that is not found, with the way by the code, and nothing about what was sent',
    async (path) => {
      const answer = await desk.request('GET', path, undefined, asBrowser)
      expect(answer.statusCode).toBe(404)
      const page = load(answer.body)
      expect(page('h1').text()).toBe('リンクが見つかりません')
      expect(page('main a').attr('href')).toBe('/code')
      expect(answer.body).not.toContain('送信内容')
      expect(answer.body).not.toContain(tooLong)
      const english = await desk.request('GET', path + String(page('.switch').attr('href')), undefined, asBrowser)
      expect(load(english.body)('h1').text()).toBe('There is no such link')
    },
  )
})

describe('a slash at the end of an address', () => {
  it.each(['/code/', '/forms/corporate/', '/sign-in/'])('changes nothing: %s', async (path) => {
    const [withSlash, without] = await Promise.all([path, path.slice(0, -1)].map((url) => desk.request('GET', url, undefined, asBrowser)))
    expect(withSlash?.statusCode).toBe(200)
    expect(load(withSlash?.body ?? '')('h1').text()).toBe(load(without?.body ?? '')('h1').text())
  })

  it('leads to the same notice where a link is of no case', async () => {
    const answer = await desk.request('GET', `/l/${token}/data/`, undefined, asBrowser)
    expect(answer.statusCode).toBe(404)
    expect(load(answer.body)('h1').text()).toBe('リンクが見つかりません')
  })
})
