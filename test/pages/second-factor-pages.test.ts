import { load } from 'cheerio'
import { encode } from 'uqr'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startApp, type TestApp } from '../support/app.ts'
import { digitsOf } from '../support/authenticator.ts'
import { get, post, textOf } from './browser.ts'

let desk: TestApp
beforeAll(async () => {
  desk = await startApp({ REQUIRE_SECOND_FACTOR: 'on' })
})
afterAll(() => desk.close())

const password = 'correct horse battery staple'
const cookieOf = (answer: Awaited<ReturnType<typeof post>>) => answer.cookies.map(({ name, value }) => `${name}=${value}`).join('; ')

/** That the page draws, without style or script of its own, the QR code of the address its link has. */
function expectQrCodeOfLink(body: string): void {
  const $ = load(body)
  const uri = $('a[href^="otpauth:"]').attr('href') ?? ''
  const drawing = $('svg.qr')
  expect([drawing.length, drawing.attr('aria-label')]).toEqual([1, '認証アプリで読み取るQRコード'])
  expect($.html(drawing)).not.toMatch(/style|script|href|<image/u)
  const { data, size } = encode(uri, { ecc: 'M', border: 4 })
  const [, , width] = (drawing.attr('viewBox') ?? '').split(' ').map(Number)
  const module = Number(width) / size
  const black = [...(drawing.find('path').attr('d') ?? '').matchAll(/M(\d+),(\d+)/gu)].map(
    ([, x, y]) => `${Number(x) / module} ${Number(y) / module}`,
  )
  const wanted = data.flatMap((row, y) => row.flatMap((isBlack, x) => (isBlack ? [`${x} ${y}`] : [])))
  expect(black.toSorted()).toEqual(wanted.toSorted())
}

it('leads a supervisor through setting up an app, then asks for its code, then goes where they wanted', async () => {
  const { email } = await desk.staff('supervisor')
  const signedIn = await post(desk, '/sign-in', { email, password, next: '/tickets' })
  expect([signedIn.statusCode, signedIn.headers.location]).toEqual([303, '/sign-in/set-up?next=%2Ftickets'])
  const cookie = cookieOf(signedIn)
  const tickets = await get(desk, '/tickets', { cookie })
  expect(tickets.headers.location ?? '').toContain('/sign-in')
  const begin = await get(desk, '/sign-in/set-up?next=%2Ftickets', { cookie })
  expect(textOf(begin)).toContain('認証アプリ')
  expect(begin.body).not.toContain('otpauth:')

  const mistyped = await post(desk, '/sign-in/set-up', { act: 'begin', next: '/tickets', password: 'not the password' }, { cookie })
  expect([mistyped.statusCode, mistyped.body.includes('otpauth:')]).toEqual([401, false])
  expect(textOf(mistyped)).toContain('パスワードが違います。')
  const shown = await post(desk, '/sign-in/set-up', { act: 'begin', next: '/tickets', password }, { cookie })
  const secret = (/<code>([A-Z2-7 ]{39})<\/code>/u.exec(shown.body)?.[1] ?? 'none').replaceAll(' ', '')
  expect(shown.headers['cache-control']).toBe('no-store')
  expectQrCodeOfLink(shown.body)
  const wrong = await post(desk, '/sign-in/set-up', { act: 'confirm', code: '1', next: '/tickets' }, { cookie })
  expect([wrong.statusCode, textOf(wrong).includes('セットアップキー')]).toEqual([401, false])
  expect(textOf(wrong)).toContain('新しいキーで設定をやり直す')
  const done = await post(desk, '/sign-in/set-up', { act: 'confirm', code: digitsOf(secret), next: '/tickets' }, { cookie })
  expect(done.body.match(/[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/gu)).toHaveLength(10)
  expect(done.body).toContain('href="/tickets"')
  expect((await get(desk, '/tickets', { cookie: cookieOf(done) })).statusCode).toBe(200)

  const again = await post(desk, '/sign-in', { email, password, next: '/tickets' })
  expect(again.headers.location).toBe('/sign-in/code?next=%2Ftickets')
  const half = cookieOf(again)
  expect(textOf(await get(desk, '/sign-in/code', { cookie: half }))).toContain('6桁の確認コード')
  const mistaken = await post(desk, '/sign-in/code', { code: '000000', next: '/tickets' }, { cookie: half })
  expect(mistaken.statusCode).toBe(401)
  expect(textOf(mistaken)).toContain('確認コードが違うか')
  const opened = await post(desk, '/sign-in/code', { code: digitsOf(secret, 1), next: '/tickets' }, { cookie: half })
  expect([opened.statusCode, opened.headers.location]).toEqual([303, '/tickets'])
  expect((await get(desk, '/tickets', { cookie: cookieOf(opened) })).statusCode).toBe(200)
})

it('sends back to the first step whoever is not between the two', async () => {
  for (const path of ['/sign-in/code', '/sign-in/set-up']) {
    expect((await get(desk, path)).headers.location).toBe('/sign-in')
    expect((await post(desk, path, { code: '123456' })).headers.location).toBe('/sign-in')
    // What they wanted is not forgotten.
    const next = '/desk/tickets?view=mine'
    expect((await get(desk, `${path}?next=${encodeURIComponent(next)}`)).headers.location).toBe(`/sign-in?next=${encodeURIComponent(next)}`)
    expect((await post(desk, path, { code: '123456', next })).headers.location).toBe(`/sign-in?next=${encodeURIComponent(next)}`)
  }
})

it('is written in English for who reads it, and leads nowhere else', async () => {
  const { email } = await desk.staff('administrator')
  const signedIn = await post(desk, '/sign-in', { email, password, next: '//evil.example', lang: 'en' })
  expect(signedIn.headers.location).toBe('/sign-in/set-up?next=%2Fdesk&lang=en')
  const page = await get(desk, '/sign-in/set-up?lang=en&next=//evil.example', { cookie: cookieOf(signedIn) })
  expect(textOf(page)).toContain('Set up an authenticator app')
  expect(page.body).not.toContain('evil')
})
