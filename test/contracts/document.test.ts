import { describe, expect, it } from 'vitest'
import type { AccessRule } from '../../src/people/access-rules.policy.ts'
import { access, type Operation as OperationId } from '../../src/people/access.policy.ts'
import { documentedAnswer, readDocument, type JsonSchema } from './operations.ts'

const { openapi, components, operations } = await readDocument()

/** What is not answered as JSON. */
const otherTypes: Readonly<Record<string, string>> = {
  streamEvents: 'text/event-stream',
  downloadAttachment: 'application/octet-stream',
  previewAttachment: 'application/pdf',
  downloadResponseTimes: 'text/csv',
  downloadFunnel: 'text/csv',
}

/** Where in a schema nothing is said about a value. */
function unspoken(schema: JsonSchema, at: string): string[] {
  const parts = [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])]
  if (parts.length > 0) return parts.flatMap((part, index) => unspoken(part, `${at}|${index}`))
  if (schema.$ref !== undefined || schema.enum !== undefined || schema.const !== undefined) return []
  switch (schema.type) {
    case undefined:
      return [at]
    case 'array':
      return schema.items ? unspoken(schema.items, `${at}[]`) : [`${at}[]`]
    case 'object':
      return unspokenMembers(schema, at)
    default:
      return []
  }
}

function unspokenMembers({ properties, additionalProperties }: JsonSchema, at: string): string[] {
  const named = Object.entries(properties ?? {}).flatMap(([name, property]) => unspoken(property, `${at}.${name}`))
  if (typeof additionalProperties === 'object' && Object.keys(additionalProperties).length > 0) {
    return [...named, ...unspoken(additionalProperties, `${at}.*`)]
  }
  return properties === undefined ? [`${at} (an object of whatever)`] : named
}

describe('the document', () => {
  it('is OpenAPI 3.1 with full paths', () => {
    expect(openapi).toMatch(/^3\.1\./u)
    expect(operations.map(({ path }) => path).filter((path) => !path.startsWith('/api/v1/'))).toEqual([])
    expect(operations.length).toBeGreaterThan(60)
  })

  it('names every operation once', () => {
    const ids = operations.map(({ operationId }) => operationId)
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
  })

  it('describes every named schema to the last member', () => {
    expect(Object.entries(components.schemas).flatMap(([name, schema]) => unspoken(schema, name))).toEqual([])
  })

  it('points at no schema that is not there', () => {
    const pointedAt = [...JSON.stringify({ components, operations }).matchAll(/"#\/components\/schemas\/([^"]+)"/gu)].map(
      ([, name]) => name,
    )
    expect(pointedAt.filter((name) => name === undefined || !(name in components.schemas))).toEqual([])
  })
})

describe.each(operations)('$operationId', (operation) => {
  it('says what it is for and where it belongs', () => {
    expect(operation.operationId).toMatch(/^[a-z][A-Za-z]+$/u)
    expect(operation.summary).toMatch(/^[A-Z].{4,}/u)
    expect(operation.tags).toHaveLength(1)
  })

  it('describes its good answer to the last member and its errors as problems', () => {
    const good = Object.keys(operation.responses).filter((status) => /^[23]/u.test(status))
    expect(good.length).toBeGreaterThan(0)
    for (const status of good) {
      const answer = documentedAnswer(operation, Number(status))
      if (status === '204' || status === '304') continue
      if (answer === undefined || answer === 'empty') throw new Error(`${status} has no schema`)
      expect(answer.type).toBe(otherTypes[operation.operationId] ?? 'application/json')
      expect(unspoken(answer.schema, status)).toEqual([])
    }
    for (const status of [400, 401, 403, 404, 409, 413, 415, 422, 500]) {
      expect(documentedAnswer(operation, status)).toEqual({
        type: 'application/problem+json',
        schema: { $ref: '#/components/schemas/Problem' },
      })
    }
  })

  it('describes its body, its parameters and who may', () => {
    const described = [...operation.parameters.map(({ name, schema }) => unspoken(schema, name)), unspoken(operation.body ?? {}, '')]
    expect(described.flat().filter((at) => at !== '')).toEqual([])
    const inPath = [...operation.path.matchAll(/\{([^}]+)\}/gu)].map(([, name]) => name)
    expect(operation.parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name)).toEqual(inPath)
    const rule: AccessRule = access[operation.operationId as OperationId]
    if (rule === 'public') expect(operation.security).toEqual([])
    else {
      const { scope, ...reach } = rule
      expect([operation['x-access'], operation['x-token-scope'] ?? null]).toEqual([reach, scope])
      expect(operation.security).toEqual(scope ? [{ session: [] }, { token: [] }] : [{ session: [] }])
    }
  })
})
