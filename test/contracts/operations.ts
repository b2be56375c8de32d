import { pino } from 'pino'
import { z } from 'zod'
import { buildApp } from '../../src/app.ts'
import { readConfig } from '../../src/config.ts'
import { openDatabase } from '../../src/db/client.ts'

/** As much of JSON Schema as the document uses and the tests look at. */
export interface JsonSchema {
  $ref?: string
  type?: string
  properties?: Record<string, JsonSchema>
  required?: string[]
  items?: JsonSchema
  anyOf?: JsonSchema[]
  oneOf?: JsonSchema[]
  allOf?: JsonSchema[]
  enum?: unknown[]
  const?: unknown
  maxLength?: number
  minimum?: number
  maximum?: number
  maxItems?: number
  additionalProperties?: boolean | JsonSchema
  propertyNames?: JsonSchema
}

export interface Parameter {
  name: string
  in: 'path' | 'query' | 'header'
  required: boolean
  schema: JsonSchema
}

interface Content {
  content?: Record<string, { schema?: JsonSchema }>
}

export interface Operation {
  operationId: string
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** As in the document: `/api/v1/tickets/{number}`. */
  path: string
  summary?: string
  tags?: string[]
  parameters: Parameter[]
  body: JsonSchema | undefined
  /** Whether it may come without its body. */
  isBodyOptional: boolean
  responses: Record<string, Content>
  security: Record<string, unknown>[] | undefined
  'x-access'?: Record<string, string>
  'x-token-scope'?: string
}

export interface ApiDocument {
  openapi: string
  components: { schemas: Record<string, JsonSchema> }
  operations: Operation[]
}

interface RawOperation extends Omit<Operation, 'method' | 'path' | 'body' | 'isBodyOptional'> {
  requestBody?: Content & { required?: boolean }
}

type RawDocument = Omit<ApiDocument, 'operations'> & { paths: Record<string, Record<string, RawOperation>> }

/** The document of the app as it is now, and its operations. Needs no database: nothing is queried. */
export async function readDocument(): Promise<ApiDocument> {
  const config = readConfig({ LOG_LEVEL: 'silent' })
  const { db, close } = openDatabase({ url: 'postgres://nobody@127.0.0.1:1/none', poolSize: 1, name: 'contracts' })
  const app = await buildApp({ db, config, log: pino({ level: 'silent' }) })
  const raw = app.swagger() as unknown as RawDocument // the plugin's type knows neither components nor operations as 3.1 writes them
  await app.close()
  await close()
  const operations = Object.entries(raw.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { requestBody, ...operation }]) => ({
      ...operation,
      path,
      method: method.toUpperCase() as Operation['method'],
      parameters: operation.parameters ?? [],
      body: requestBody?.content?.['application/json']?.schema,
      isBodyOptional: requestBody?.required === false,
    })),
  )
  return { openapi: raw.openapi, components: raw.components, operations }
}

/** Judges values by schemas of the document: null when `value` is as documented, otherwise what is wrong with it. */
export function judgeBy({ components }: Pick<ApiDocument, 'components'>): (schema: JsonSchema, value: unknown) => string | null {
  const $defs = withLocalReferences(components.schemas)
  const compiled = new Map<JsonSchema, z.ZodType>()
  return (schema, value) => {
    const known = compiled.get(schema) ?? z.fromJSONSchema({ ...withLocalReferences(schema), $defs } as z.core.JSONSchema.BaseSchema)
    compiled.set(schema, known)
    const result = known.safeParse(value)
    return result.success ? null : z.prettifyError(result.error)
  }
}

/** References into the document's components, as references into `$defs`. */
function withLocalReferences<Part extends object>(part: Part): Part {
  return JSON.parse(JSON.stringify(part).replaceAll('#/components/schemas/', '#/$defs/')) as Part
}

/** The schema an answer of this status is documented with: its content type and schema; undefined when the status is not documented. */
export function documentedAnswer(operation: Operation, status: number): { type: string; schema: JsonSchema } | 'empty' | undefined {
  const answer = operation.responses[String(status)] ?? operation.responses[`${String(status)[0]}XX`]
  if (!answer) return undefined
  const [content] = Object.entries(answer.content ?? {})
  if (!content) return 'empty'
  const [type, { schema }] = content
  return schema ? { type, schema } : undefined
}

/** What a path parameter stands for: `tickets/{number}` for both `/tickets/{number}` and `/tickets/{number}/notes`. */
export function thingsInPath({ path }: Pick<Operation, 'path'>): { name: string; thing: string }[] {
  return [...path.matchAll(/([^/{}]+)\/\{([^}]+)\}/gu)].map(([thing, , name = '']) => ({ name, thing }))
}

/** The path with its parameters filled in, percent-encoded unless `raw`. */
export function urlOf({ path }: Pick<Operation, 'path'>, values: Record<string, string>, raw = false): string {
  return path.replaceAll(/\{([^}]+)\}/gu, (_, name: string) => {
    const value = values[name] ?? ''
    return raw ? value : encodeURIComponent(value)
  })
}
