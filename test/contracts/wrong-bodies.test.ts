import type { LightMyRequestResponse } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startApi, type Api } from './api.ts'
import { prepare, senderOf } from './fixtures.ts'
import { judgeBy, readDocument, urlOf, type Operation } from './operations.ts'
import { wrongBodies, type WrongBody } from './wrong-bodies.ts'

const document = await readDocument()
const judge = judgeBy(document)
const withBody = document.operations.filter(({ body }) => body !== undefined)

let api: Api
beforeAll(async () => {
  api = await startApi(document)
})
afterAll(() => api?.close())

interface Problem {
  code: string
  errors?: { field: string; code: string; message: string }[]
}

/** Whether a fault is named at `field`, at what holds it, or within it. */
function names(errors: Problem['errors'], field: string): boolean {
  return (errors ?? []).some(
    (error) => error.field === field || field === '' || error.field.startsWith(`${field}.`) || field.startsWith(`${error.field}.`),
  )
}

/** What is wrong with the answer to a wrong body; empty when all is right. */
function faultsOf(operation: Operation, { expect: wanted, field }: WrongBody, answer: LightMyRequestResponse): string[] {
  const { statusCode, body } = answer
  const faults = api.undocumented(operation, answer)
  if (statusCode >= 500) faults.push('a failure of the server')
  if (statusCode < 400) return wanted === 'harmless' ? faults : [...faults, `taken with ${statusCode}`]
  const problem = answer.json<Problem>()
  if (!/^[a-z_]+$/u.test(problem.code)) faults.push(`no stable code: ${problem.code}`)
  const status = wanted === 'refuse' ? 422 : wanted
  if (status !== 'harmless' && status !== statusCode) faults.push(`${statusCode} instead of ${status}: ${body.slice(0, 200)}`)
  if (wanted === 'refuse' && !names(problem.errors, field)) faults.push(`does not name ${field}: ${body.slice(0, 300)}`)
  if (statusCode === 422 && (problem.errors ?? []).some(({ message }) => message === '')) faults.push('a fault without a sentence')
  return faults
}

describe.each(withBody)('$operationId ($method $path)', (operation) => {
  it('refuses every wrong body by name, changes nothing and never fails', async () => {
    const { own, staff } = api.world
    const sender = senderOf(operation, staff)
    const { values, body, headers } = prepare(operation, own, sender)
    const all = wrongBodies(operation.body ?? {}, body, judge).map((one) =>
      operation.isBodyOptional && ['null', 'nothing'].includes(one.label) ? { ...one, expect: 'harmless' as const } : one,
    )
    const faults: string[] = []
    const send = async (wrong: WrongBody) => {
      const { payload, contentType = 'application/json' } = wrong
      const answer = await api.app.inject({
        method: operation.method,
        url: urlOf(operation, values),
        headers: {
          'accept-language': 'en',
          ...headers,
          ...sender.headers,
          ...(contentType !== '' && { 'content-type': contentType }),
        },
        payload,
      })
      faults.push(...faultsOf(operation, wrong, answer).map((fault) => `${wrong.field} (${wrong.label}): ${fault}`))
      return answer
    }
    await api.undone(async () => {
      const before = await api.marks()
      for (const wrong of all.filter((one) => one.expect !== 'harmless')) await send(wrong)
      if ((await api.marks()) !== before) faults.push('something changed')
    })
    for (const wrong of all.filter((one) => one.expect === 'harmless')) {
      await api.undone(async () => {
        const before = await api.marks()
        const { statusCode } = await send(wrong)
        if (statusCode >= 400 && (await api.marks()) !== before)
          faults.push(`${wrong.field} (${wrong.label}): refused, yet something changed`)
      })
    }
    expect(all.filter((one) => one.expect !== 'harmless').length).toBeGreaterThanOrEqual(20)
    expect(faults).toEqual([])
  })
})
