import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startApp, type TestApp } from '../support/app.ts'
import { corporateForm } from '../support/forms.ts'
import { get, post, textOf } from './browser.ts'
import { stylesheetPath } from '../../src/pages/stylesheet.ts'

let desk: TestApp
let folder: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'musubi-pages-'))
  desk = await startApp({ DATA_DIR: folder })
})
afterAll(async () => {
  await desk.close()
  rmSync(folder, { recursive: true, force: true })
})

const password = 'correct horse battery staple'

async function signInPage(email: string, secret: string, next = '/'): ReturnType<typeof post> {
  return post(desk, '/sign-in', { email, password: secret, next })
}

const cookieOf = (answer: Awaited<ReturnType<typeof post>>) => answer.cookies.map(({ name, value }) => `${name}=${value}`).join('; ')

describe('the front page', () => {
  it('says what this is and who is signed in', async () => {
    const page = await get(desk, '/')
    expect(page.statusCode).toBe(200)
    expect(textOf(page)).toContain('企業を 結ぶ 。')
    expect(page.body).toContain('href="/docs"')
    expect(page.body).toContain('href="/sign-in"')
    expect(page.body).not.toContain('href="/mails"')
    const supervisor = await desk.staff('supervisor', { name: '統括 花子' })
    const cookie = cookieOf(await signInPage(supervisor.email, password))
    const own = await get(desk, '/', { cookie })
    expect(textOf(own)).toContain('統括 花子 さん（統括責任者）としてサインインしています')
    expect(own.body).toContain('href="/mails"')
  })

  it('leads each audience to its form, and says what is promised until there is enough to measure, then what was measured', async () => {
    const page = await get(desk, '/')
    for (const audience of ['municipal', 'corporate', 'worker']) expect(page.body).toContain(`href="/forms/${audience}"`)
    expect(textOf(page)).toContain('受付から8営業時間以内')
    expect(textOf(page)).not.toContain('ご相談の半数には')
    for (let filed = 0; filed < 20; filed += 1) {
      expect((await desk.request('POST', '/api/v1/intake/corporate', corporateForm())).statusCode).toBe(201)
    }
    await desk.owner`
      update tickets set first_responded_at = received_at + case when right(number, 2)::int <= 12 then interval '3 hours' else interval '60 hours' end`
    const told = textOf(await get(desk, '/'))
    expect(told).toMatch(/ご相談の半数には\s*3時間\s*以内、9割には\s*3日\s*以内に/u)
    expect(told).toContain('直近20件')
    expect(textOf(await get(desk, '/?lang=en'))).toMatch(/Half of all forms get their first response within\s*3 hours/u)
  })

  it('is styled by one sheet browsers keep', async () => {
    const sheet = await get(desk, stylesheetPath)
    expect(sheet.statusCode).toBe(200)
    expect(sheet.headers).toMatchObject({
      'content-type': 'text/css; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
    })
    expect((await get(desk, '/')).body).toContain(`href="${stylesheetPath}"`)
  })
})

describe('signing in by a form', () => {
  it('sets the cookie of the API and goes where the person wanted', async () => {
    const consultant = await desk.staff('consultant')
    const answer = await signInPage(consultant.email, password, '/mails')
    expect([answer.statusCode, answer.headers.location]).toEqual([303, '/mails'])
    expect(answer.cookies[0]).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' })
    const cookie = cookieOf(answer)
    expect((await get(desk, '/api/v1/session', { cookie })).json().person.id).toBe(consultant.id)
    const out = await post(desk, '/sign-out', {}, { cookie })
    expect([out.statusCode, out.headers.location]).toEqual([303, '/'])
    expect((await get(desk, '/api/v1/session', { cookie })).statusCode).toBe(401)
  })

  it('leads members of the desk to the desk and everybody else to the front page, where nobody said where to', async () => {
    const consultant = await desk.staff('consultant')
    const supervisor = await desk.staff('supervisor')
    const { email } = await desk.contact()
    expect((await post(desk, '/sign-in', { email: consultant.email, password })).headers.location).toBe('/desk')
    expect((await post(desk, '/sign-in', { email: supervisor.email, password, next: '/' })).headers.location).toBe('/desk')
    expect((await post(desk, '/sign-in', { email, password })).headers.location).toBe('/')
  })

  it('never leads to another site', async () => {
    const consultant = await desk.staff('consultant')
    for (const next of [
      'https://evil.example/',
      '//evil.example',
      '/\\evil.example',
      'javascript:alert(1)',
      '/a//evil.example',
      '//evil.example?/desk',
    ]) {
      expect((await signInPage(consultant.email, password, next)).headers.location).toBe('/desk')
    }
    expect((await get(desk, '/sign-in?next=//evil.example')).body).not.toContain('evil')
    // A pattern that backtracks would think about this for longer than the sun shines.
    expect((await get(desk, `/sign-in?next=/${'a'.repeat(100)}!`)).statusCode).toBe(200)
  })

  it('leads back into the console with all that its address says, and to other pages of ours without', async () => {
    const consultant = await desk.staff('consultant')
    const lead = async (next: string) => (await signInPage(consultant.email, password, next)).headers.location
    const whole = '/desk/tickets/C-2026-000036?view=mine&status=%5B%22new%22%5D&q=%E4%BC%9A%E6%B4%A5&tab=matching'
    const asked = await get(desk, whole)
    const next = new URL(String(asked.headers.location), 'https://desk.example').searchParams.get('next')
    expect([asked.statusCode, next]).toEqual([303, whole])
    expect(await lead(whole)).toBe(whole)
    expect(await lead('/desk?a=//evil.example')).toBe('/desk?a=//evil.example')
    expect(await lead('/desk?q="><script>\r\nx: y\\')).toBe('/desk?q=%22%3E%3Cscript%3E%0D%0Ax:%20y%5C')
    expect(await lead('/desk/../tickets?view=all')).toBe('/desk')
    expect(await lead('/desks?view=all')).toBe('/desks')
    expect(await lead('/tickets?view=all')).toBe('/tickets')
  })

  it('changes its language without forgetting where it leads', async () => {
    const english = await get(desk, '/sign-in?next=%2Fdesk%2Ftickets%3Fview%3Dmine%26tab%3Dmails&lang=en')
    expect(english.body).toContain('href="/sign-in?next=%2Fdesk%2Ftickets%3Fview%3Dmine%26tab%3Dmails"')
    expect(english.body).toContain('name="next" value="/desk/tickets?view&#61;mine&#38;tab&#61;mails"')
  })

  it('with a wrong password comes back with the address and one sentence for all cases', async () => {
    const consultant = await desk.staff('consultant')
    const wrong = await signInPage(consultant.email, 'not this one at all')
    expect(wrong.statusCode).toBe(401)
    expect(wrong.body).toContain(consultant.email)
    expect(textOf(wrong)).toContain('メールアドレスまたはパスワードが違います。')
    expect(textOf(await signInPage('"><script>@x', password))).toContain('メールアドレスまたはパスワードが違います。')
    expect(wrong.cookies).toEqual([])
  })

  it('is refused from another site, and after too many attempts', async () => {
    const consultant = await desk.staff('consultant')
    const foreign = await post(desk, '/sign-in', { email: consultant.email, password }, { origin: 'https://evil.example' })
    expect(foreign.statusCode).toBe(403)
    expect(foreign.headers['content-type']).toContain('text/html')
    const answers = []
    for (let times = 0; times < 11; times += 1) answers.push(await signInPage('nobody@desk.example', 'wrong'))
    expect(answers.at(-1)?.statusCode).toBe(429)
  })

  it('keeps the page’s own origin, without which browsers would send none with its forms', async () => {
    for (const url of ['/', '/sign-in']) expect((await get(desk, url)).headers['referrer-policy']).toBe('same-origin')
  })
})

describe('caught mails', () => {
  const id = '20261120T050000.123Z-0123456789ab'
  const eml = [
    'Delivered-To: company@example.jp',
    'From: =?utf-8?B?55u46KuH56qT5Y+j?= <desk@musubi.example>',
    'To: company@example.jp',
    'Subject: =?utf-8?B?5YCZ6KOc6Ieq5rK75L2T?=',
    'Message-ID: <fu.1@musubi.example>',
    'MIME-Version: 1.0',
    'Content-Type: multipart/alternative; boundary=b',
    '',
    '--b',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'see <b>here</b>',
    'http://127.0.0.1:3000/l/abc?x=1&y=2',
    '--b',
    'Content-Type: text/html; charset=utf-8',
    '',
    '<p onclick="alert(1)">html part</p>',
    '--b--',
    '',
  ].join('\r\n')

  it('are 404 where nothing catches mail', async () => {
    const administrator = await desk.staff('administrator')
    expect((await administrator.request('GET', '/api/v1/caught-mails')).statusCode).toBe(404)
    expect((await administrator.request('GET', '/mails')).statusCode).toBe(404)
  })

  it('are listed and shown to administrators and supervisors: links to follow, HTML as source only', async () => {
    mkdirSync(join(folder, 'mails'), { recursive: true })
    writeFileSync(join(folder, 'mails', `${id}.eml`), eml)
    const supervisor = await desk.staff('supervisor')
    const listed = await supervisor.request('GET', '/api/v1/caught-mails')
    expect(listed.json()).toMatchObject({
      items: [{ id, subject: '候補自治体', to: [{ address: 'company@example.jp' }] }],
      nextCursor: null,
    })
    expect((await supervisor.request('GET', `/api/v1/caught-mails/${id}`)).json()).toMatchObject({
      text: expect.stringContaining('/l/abc'),
      html: expect.stringContaining('html part'),
      deliveredTo: ['company@example.jp'],
    })
    expect((await supervisor.request('GET', '/api/v1/caught-mails/..%2F..%2Fsecret')).statusCode).toBe(404)
    expect((await supervisor.request('GET', '/mails')).body).toContain(`href="/mails/${id}"`)
    const page = await supervisor.request('GET', `/mails/${id}`)
    expect(page.body).toContain('<a href="http://127.0.0.1:3000/l/abc?x=1&#38;y=2"')
    expect(page.body).not.toContain('<b>here</b>')
    expect(page.body).not.toContain('<p onclick')
  })

  it('are framed where nothing in them can run, and their attachments are saved, not opened', async () => {
    const withFile = '20261120T050001.123Z-0123456789ab'
    const file = 'Content-Type: text/html; name=note.html\r\nContent-Disposition: attachment; filename=note.html\r\n\r\n<script>1</script>'
    writeFileSync(join(folder, 'mails', `${withFile}.eml`), eml.replace('--b--', `--b\r\n${file}\r\n--b--`))
    const supervisor = await desk.staff('supervisor')
    const framed = await supervisor.request('GET', `/mails/${id}/html`)
    expect(framed.body).toContain('html part')
    expect(framed.headers['content-security-policy']).toMatch(/default-src 'none';.*frame-ancestors 'self'; sandbox$/u)
    const saved = await supervisor.request('GET', `/mails/${withFile}/attachments/0`)
    expect([saved.headers['content-type'], saved.headers['content-disposition']]).toEqual(['application/octet-stream', 'attachment'])
    expect(saved.body).toContain('<script>1</script>')
    for (const place of ['7', '-1', 'x', '0.5']) {
      expect((await supervisor.request('GET', `/mails/${withFile}/attachments/${place}`)).statusCode).toBe(404)
    }
    const consultant = await desk.staff('consultant')
    for (const below of ['html', 'attachments/0']) {
      expect((await consultant.request('GET', `/mails/${withFile}/${below}`)).statusCode).toBe(403)
      expect((await get(desk, `/mails/${withFile}/${below}`)).statusCode).toBe(303)
    }
  })

  it('are not for API tokens, whose scopes bind operations of the API and no pages', async () => {
    const administrator = await desk.staff('administrator')
    for (const scope of ['organizations:read', 'tickets:read']) {
      const { secret } = (await administrator.request('POST', '/api/v1/tokens', { name: '集計', scopes: [scope] })).json()
      for (const url of ['/mails', `/mails/${id}`]) {
        const answer = await get(desk, url, { authorization: `Bearer ${secret}` })
        expect([answer.statusCode, answer.headers.location], `${scope} ${url}`).toEqual([303, '/sign-in?next=/mails'])
      }
      expect(textOf(await get(desk, '/', { authorization: `Bearer ${secret}` }))).not.toContain('としてサインインしています')
    }
  })

  it('are nobody else’s', async () => {
    const consultant = await desk.staff('consultant')
    const refused = await consultant.request('GET', '/mails')
    expect(refused.statusCode).toBe(403)
    expect(refused.headers['content-type']).toContain('text/html')
    expect((await consultant.request('GET', '/api/v1/caught-mails')).statusCode).toBe(403)
    const nobody = await get(desk, '/mails')
    expect([nobody.statusCode, nobody.headers.location]).toEqual([303, '/sign-in?next=/mails'])
  })
})
