import type { FastifyInstance, FastifySchemaCompiler } from 'fastify'
import { z } from 'zod'
import { InvalidInput, NotFound } from '../errors.ts'
import { fault, faultsOf } from './input-faults.ts'

/**
 * Checks a part of the request against its zod schema. A wrong body, query or header is a 422 that names every wrong field;
 * a wrong path parameter means that nothing can be there: 404.
 */
export const compileValidator: FastifySchemaCompiler<z.ZodType> = ({ schema, httpPart }) => {
  return (data) => {
    const result = schema.safeParse(data ?? (httpPart === 'body' ? undefined : {}), { reportInput: true })
    if (result.success) return { value: result.data }
    if (httpPart === 'params') return { error: new NotFound({ ja: '対象', en: 'thing' }) }
    return { error: new InvalidInput(faultsOf(result.error.issues)) }
  }
}

/** An operation of the API that takes no body is sent none, or an empty object: whatever else was meant would be lost silently. */
export function refuseUnexpectedBodies(app: FastifyInstance): void {
  app.addHook('preValidation', async ({ body, routeOptions }) => {
    const { schema, url = '' } = routeOptions
    if (!url.startsWith('/api/') || schema?.body !== undefined || body === undefined || body === null) return
    const fields = typeof body === 'object' && !Array.isArray(body) ? Object.keys(body) : ['body']
    if (fields.length > 0) throw new InvalidInput(fields.map((field) => fault(field, 'unknown_field')))
  })
}
