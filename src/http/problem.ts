import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
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

const fastifyCodes: Record<string, { status: number; code: string; sentence: Sentence }> = {
  FST_ERR_CTP_INVALID_JSON_BODY: {
    status: 400,
    code: 'broken_json',
    sentence: { ja: '本文が正しいJSONではありません。', en: 'The body is not valid JSON.' },
  },
  FST_ERR_CTP_BODY_TOO_LARGE: {
    status: 413,
    code: 'body_too_large',
    sentence: { ja: '本文は1 MBまでです。', en: 'The body may hold 1 MB at most.' },
  },
  FST_ERR_CTP_INVALID_MEDIA_TYPE: {
    status: 415,
    code: 'unsupported_media_type',
    sentence: { ja: 'Content-Type は application/json にしてください。', en: 'Send application/json.' },
  },
}

interface Known {
  status: number
  code: string
  sentence: Sentence
  members: Readonly<Record<string, unknown>>
}

function recognise(error: FastifyError | DeskError, language: Language): Known {
  if (error instanceof InvalidInput) {
    const errors = error.faults.map((fault) => ({ field: fault.field, code: fault.code, message: fault.message[language] }))
    return { ...error, sentence: error.sentence, members: { errors } }
  }
  if (error instanceof DeskError) return error
  const ofFastify = fastifyCodes[error.code]
  if (ofFastify) return { ...ofFastify, members: {} }
  if (error.statusCode === 429) {
    return {
      status: 429,
      code: 'too_many_requests',
      sentence: { ja: '要求が多すぎます。少し待ってから送ってください。', en: 'Too many requests; wait a little.' },
      members: {},
    }
  }
  if (error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500) {
    return {
      status: error.statusCode,
      code: 'bad_request',
      sentence: { ja: '要求を処理できません。', en: 'The request cannot be understood.' },
      members: {},
    }
  }
  return {
    status: 500,
    code: 'internal_error',
    sentence: {
      ja: 'サーバーで問題が起きました。requestId を添えてお問い合わせください。',
      en: 'Something went wrong here; report the requestId.',
    },
    members: {},
  }
}

/** The one place where an error becomes an answer; unknown errors are logged and stay opaque. */
export function sendProblem(error: FastifyError | DeskError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const language = languageOf(request)
  const { status, code, sentence, members } = recognise(error, language)
  if (status >= 500) request.log.error({ err: { type: error.name, code: error.code, stack: error.stack } }, 'request failed')
  return reply
    .code(status)
    .type('application/problem+json')
    .header('content-language', language)
    .serializer(JSON.stringify)
    .send({ type: `/problems/${code}`, title: sentence[language], status, code, requestId: request.id, ...members })
}
