import type { LightMyRequestResponse } from 'fastify'
import type { TestApp } from '../support/app.ts'
import { get, post, sendAnswer } from './browser.ts'
import { proved } from './proving.ts'

type Fields = Record<string, string>

/** The same as of `browser.ts`, in one browser that keeps what it is given: what was answered in it is shown in it. */
export function inOneBrowser() {
  const kept = new Map<string, { name: string; value: string; path: string }>()
  const sent = (url: string) => {
    const cookies = [...kept.values()].filter(({ path }) => url.startsWith(path))
    return cookies.length > 0 ? { cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; ') } : {}
  }
  const keep = (answer: LightMyRequestResponse) => {
    for (const { name, value, path = '/' } of answer.cookies) kept.set(`${name} ${path}`, { name, value, path })
    return answer
  }
  return {
    get: async (desk: TestApp, url: string) => keep(await get(desk, url, sent(url))),
    post: async (desk: TestApp, url: string, fields: Fields = {}) => keep(await post(desk, url, fields, sent(url))),
    sendAnswer: async (desk: TestApp, url: string, fields: Fields = {}) => keep(await sendAnswer(desk, url, fields, sent(url))),
    /** Follows the redirection, too. */
    postAndLook: async (desk: TestApp, url: string, fields: Fields = {}) => {
      const answered = keep(await sendAnswer(desk, url, fields, sent(url)))
      if (answered.statusCode !== 303) throw new Error(`${answered.statusCode} ${answered.body}`)
      const to = String(answered.headers.location)
      return keep(await get(desk, to, sent(to)))
    },
    /** The reader of a link that was used types the code mailed to them. */
    prove: async (desk: TestApp, path: string, contactId: string) => {
      const [name = '', value = ''] = (await proved(desk, path, contactId, 'act')).cookie.split('=')
      kept.set(`${name} ${path}`, { name, value, path })
    },
  }
}
