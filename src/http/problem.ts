import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { faultOf } from '../log/fault.ts'
import { isDatabaseOutage } from '../db/outage.ts'
import { DeskError, InvalidInput, type Sentence } from '../errors.ts'
import { languageOf, type Language } from './language.ts'

/** RFC 9457 problem document as every error answer of the API carries it. */
export const problemSchema = z
  .looseObject({
    type: z.string().describe('URI reference that names the kind of problem: /problems/{code}'),
    title: z.string().describe('What went wrong and what to do, in the language of Accept-Language'),
    status: z.int(),
    code: z.string().describe('Stable code of the problem'),
    requestId: z.string(),
    errors: z
      .array(z.object({ field: z.string(), code: z.string(), message: z.string() }))
      .optional()
      .describe('Every wrong field of the request (with 422)'),
  })
  .meta({ id: 'Problem' })

interface Known {
  status: number
  code: string
  sentence: Sentence
  members: Readonly<Record<string, unknown>>
}

function known(status: number, code: string, ja: string, en: string): Known {
  return { status, code, sentence: { ja, en }, members: {} }
}

const ofFastify: Record<string, Known> = {
  FST_ERR_CTP_INVALID_JSON_BODY: known(400, 'broken_json', '本文が正しいJSONではありません。', 'The body is not valid JSON.'),
  FST_ERR_CTP_INVALID_MEDIA_TYPE: known(
    415,
    'unsupported_media_type',
    'Content-Type は application/json にしてください。',
    'Send application/json.',
  ),
}

/** After how many seconds what met an outage may be tried again. */
export const secondsOfOutage = 5

const tooMany = known(429, 'too_many_requests', '要求が多すぎます。少し待ってから送ってください。', 'Too many requests; wait a little.')
const outage = known(
  503,
  'temporarily_unavailable',
  'ただいま一時的に受け付けられません。少し待ってから、同じ Idempotency-Key でもう一度送ってください。',
  'Temporarily out of service; send it again in a moment, with the same Idempotency-Key.',
)
const defect = known(
  500,
  'internal_error',
  'サーバーで問題が起きました。requestId を添えてお問い合わせください。',
  'Something went wrong here; report the requestId.',
)

function tooLarge(bytes: number): Known {
  const megabytes = bytes / 1_000_000
  return known(413, 'body_too_large', `送れるのは${megabytes} MBまでです。`, `${megabytes} MB at most can be sent.`)
}

function recognise(error: FastifyError | DeskError, language: Language, bodyLimit: number): Known {
  if (error instanceof InvalidInput) {
    const errors = error.faults.map((fault) => ({ field: fault.field, code: fault.code, message: fault.message[language] }))
    return { status: error.status, code: error.code, sentence: error.sentence, members: { errors } }
  }
  if (error instanceof DeskError) return error
  const { code, statusCode } = error
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') return tooLarge(bodyLimit)
  const bodyFault = ofFastify[code]
  if (bodyFault) return bodyFault
  if (statusCode === 429) return tooMany
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500) {
    return known(statusCode, 'bad_request', '要求を処理できません。', 'The request cannot be understood.')
  }
  return isDatabaseOutage(error) ? outage : defect
}

/** Says in `Retry-After` after how many seconds it may be tried again, where the error knows. */
export function tellWhenToRetry(reply: FastifyReply, { retryAfter }: DeskError['members']): void {
  if (typeof retryAfter === 'number') void reply.header('retry-after', String(retryAfter))
}

/** An error within an answer that has others beside it: what went wrong and what to do, for one of several things asked for at once. */
export function describeProblem(
  error: unknown,
  language: Language,
): Pick<z.infer<typeof problemSchema>, 'status' | 'code' | 'title' | 'errors'> {
  const { status, code, sentence, members } = recognise(error as DeskError, language, 0) // whatever was thrown: what is not known is a defect
  const { errors } = members as Pick<z.infer<typeof problemSchema>, 'errors'> // of InvalidInput, as above
  return { status, code, title: sentence[language], ...(errors && { errors }) }
}

/** The one place where an error becomes an answer; unknown errors are logged and stay opaque. */
export function sendProblem(error: FastifyError | DeskError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const language = languageOf(request)
  const { status, code, sentence, members } = recognise(error, language, request.routeOptions.bodyLimit)
  if (status >= 500) request.log.error({ fault: faultOf(error) }, 'request failed')
  if (status === 503) void reply.header('retry-after', String(secondsOfOutage))
  tellWhenToRetry(reply, members)
  reply.problemCode = code
  return reply
    .code(status)
    .type('application/problem+json')
    .header('content-language', language)
    .serializer(JSON.stringify)
    .send({ type: `/problems/${code}`, title: sentence[language], status, code, requestId: request.id, ...members })
}
