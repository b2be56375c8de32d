import type { FastifySchemaCompiler } from 'fastify'
import { z } from 'zod'
import { InvalidInput, NotFound } from '../errors.ts'
import { faultsOf } from './input-faults.ts'

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
