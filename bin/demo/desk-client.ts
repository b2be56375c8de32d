import createClient from 'openapi-fetch'
import type { paths } from '../../openapi/schema.d.ts'

/** A client of the public API with the types of its OpenAPI document, holding one person's session cookie. */
export function connect(baseUrl: string) {
  let cookie = ''
  const client = createClient<paths>({ baseUrl, headers: { 'accept-language': 'en' } })
  client.use({
    onRequest: ({ request }) => {
      if (cookie) request.headers.set('cookie', cookie)
      return request
    },
    onResponse: ({ response }) => {
      const set = response.headers.getSetCookie().map((line) => line.split(';')[0])
      if (set.length > 0) cookie = set.join('; ')
      return response
    },
  })
  return client
}

export type DeskClient = ReturnType<typeof connect>

export async function signIn(baseUrl: string, account: { email: string; password: string }): Promise<DeskClient> {
  const client = connect(baseUrl)
  answered(await client.POST('/api/v1/session', { body: { email: account.email, password: account.password } }))
  return client
}

/** The data of a good answer; throws with the problem document of any other. */
export function answered<Data>(answer: { data?: Data; error?: unknown; response: Response }): Data {
  if (answer.data === undefined) throw new Error(`${answer.response.status} ${answer.response.url}: ${JSON.stringify(answer.error)}`)
  return answer.data
}
