import createClient, { type Middleware } from 'openapi-fetch'
import type { components, paths } from '../../../openapi/schema.d.ts'
import { currentLanguage } from '../language/current-language.ts'
import { tellUnreached } from '../connection/reach.ts'
import { ApiProblem, Unreached } from './api-problem.ts'
import { countSignIns, tellSignedOut } from '../session/signed-out.ts'

export type Schemas = components['schemas']

// An answer of the session that ended may arrive after the next one began, and says nothing about that.
const signInsBefore = new WeakMap<Request, number>()

/** A code or password that was mistyped ends no session. */
const mistypings: ReadonlySet<string> = new Set(['wrong_code', 'wrong_password'])

const desk: Middleware = {
  onRequest({ request }) {
    signInsBefore.set(request, countSignIns())
    request.headers.set('accept-language', currentLanguage())
    return request
  },
  async onResponse({ request, response }) {
    if (response.ok) return undefined
    const problem = await ApiProblem.of(response)
    const isEnded = response.status === 401 && !mistypings.has(problem.code)
    if (isEnded && signInsBefore.get(request) === countSignIns()) tellSignedOut()
    throw problem
  },
  onError({ error }) {
    if (!(error instanceof DOMException && error.name === 'AbortError')) tellUnreached()
    return new Unreached()
  },
}

/** The desk's public API. What is not answered well is thrown as an {@link ApiProblem}, what is not answered at all as {@link Unreached}. */
export const api = createClient<paths>({ baseUrl: '/', querySerializer: { array: { style: 'form', explode: true } } })
api.use(desk)

/** The body of an answer; operations that answer nothing give undefined. */
export async function bodyOf<Body>(answer: Promise<{ data?: Body }>): Promise<Body> {
  const { data } = await answer.catch((error: unknown) => {
    // The network may be cut in the midst of an answer.
    throw error instanceof ApiProblem ? error : new Unreached()
  })
  return data as Body // what is not answered well is thrown before; see above
}
