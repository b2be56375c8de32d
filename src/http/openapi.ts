import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import type { FastifyInstance } from 'fastify'
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Deps } from '../deps.ts'
import type { AccessRule } from '../people/access-rules.policy.ts'
import { access } from '../people/access.policy.ts'
import { cookieNameOf } from './sign-in-guard.ts'

/** Bodies as examples, by operationId. */
export type RequestExamples = Readonly<Record<string, unknown>>

/** Serves the OpenAPI 3.1 document at /api/v1/openapi.json and a browser for it at /docs. */
export async function describeApi(app: FastifyInstance, { config }: Deps, examples: RequestExamples): Promise<void> {
  const withoutBody = new Set<string>()
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Musubi',
        version: '1.0.0',
        description: 'Consultation desk for 地方創生テレワーク: tickets, matching, shortlists, enquiries, introductions, follow-ups.',
        license: { name: 'MIT', identifier: 'MIT' },
      },
      servers: [{ url: '/' }],
      components: {
        securitySchemes: {
          session: { type: 'apiKey', in: 'cookie', name: cookieNameOf(config.PUBLIC_URL), description: 'Set by POST /api/v1/session' },
          token: {
            type: 'http',
            scheme: 'bearer',
            description: 'API token made by POST /api/v1/tokens; each has its own share of requests a minute',
          },
        },
      },
    },
    transform: (route) => {
      const { body, operationId = '' } = route.schema ?? {}
      if (body instanceof z.ZodOptional) withoutBody.add(operationId)
      return jsonSchemaTransform({ ...route, schema: withAccess(route.schema) as typeof route.schema })
    },
    transformObject: (document) => {
      const described = withTokenLimit(dropUnused(dropImplied(jsonSchemaTransformObject(document))))
      return withOptionalBodies(withExamples(described, examples), withoutBody)
    },
  })
  await app.register(swaggerUi, {
    routePrefix: '/docs',
    staticCSP: true,
    // Its own says more than one address would ever need: fonts and styles of any site, and a validator's badge.
    transformStaticCSP: (header) =>
      header.replace(/upgrade-insecure-requests;?/u, '').replaceAll(/ https:(?=[\s;]|$)| (?:https:\/\/)?validator\.swagger\.io/gu, ''),
  })
  app.get(
    '/api/v1/openapi.json',
    { schema: { hide: true, operationId: 'readOpenApi' }, config: { outsideApi: true } },
    () => app.swagger() as unknown,
  )
}

interface DescribedOperation {
  operationId?: string
  requestBody?: { required?: boolean; content?: Record<string, { example?: unknown }> }
}

/** Says of these operations, by their ids, that they may be sent without a body. */
function withOptionalBodies<Document extends object>(document: Document, ids: ReadonlySet<string>): Document {
  const { paths = {} } = document as { paths?: Record<string, Record<string, DescribedOperation>> }
  for (const { operationId = '', requestBody } of Object.values(paths).flatMap((path) => Object.values(path))) {
    if (requestBody && ids.has(operationId)) requestBody.required = false
  }
  return document
}

/** Puts examples of bodies where their operations are described. */
function withExamples<Document extends object>(document: Document, examples: RequestExamples): Document {
  const { paths = {} } = document as { paths?: Record<string, Record<string, DescribedOperation>> }
  for (const { operationId = '', requestBody } of Object.values(paths).flatMap((path) => Object.values(path))) {
    const content = requestBody?.content?.['application/json']
    if (content && Object.hasOwn(examples, operationId)) content.example = examples[operationId]
  }
  return document
}

interface LimitedOperation {
  security?: readonly Record<string, unknown>[]
  responses?: Record<string, unknown>
}

/** Says of every operation a token may be used for that it can be refused until the minute is over. */
function withTokenLimit<Document extends object>(document: Document): Document {
  const { paths = {}, components = {} } = document as {
    paths?: Record<string, Record<string, LimitedOperation>>
    components?: { responses?: Record<string, unknown> }
  }
  for (const { security = [], responses } of Object.values(paths).flatMap((path) => Object.values(path))) {
    if (responses && security.some((one) => 'token' in one)) responses['429'] = { $ref: '#/components/responses/TooManyRequests' }
  }
  components.responses = {
    TooManyRequests: {
      description: 'An API token has used up its share of the minute (`token_limit_reached`), or another limit is reached',
      headers: { 'Retry-After': { description: 'Seconds until it is worth trying again', schema: { type: 'integer' } } },
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    },
  }
  return document
}

/** Says in the document what the policy says: who may, and how to sign in for it. */
function withAccess(schema: unknown): unknown {
  const operationId = (schema as { operationId?: string } | undefined)?.operationId
  if (!operationId || !(operationId in access)) return schema
  const rule: AccessRule = access[operationId as keyof typeof access]
  if (rule === 'public') return { ...(schema as object), security: [] }
  const { scope, ...reach } = rule
  return {
    ...(schema as object),
    security: scope ? [{ session: [] }, { token: [] }] : [{ session: [] }],
    'x-access': reach,
    ...(scope && { 'x-token-scope': scope }),
  }
}

const formatsWithOwnPattern = new Set<unknown>(['uuid', 'date', 'date-time'])

/** Leaves out what zod writes but the document says already: the pattern of a format, and that an integer is a safe one. */
function dropImplied<Document extends object>(document: Document): Document {
  const isImplied = (key: string, value: unknown, owner: unknown) =>
    (key === 'pattern' && formatsWithOwnPattern.has((owner as { format?: unknown }).format)) ||
    ((key === 'minimum' || key === 'maximum') && Math.abs(Number(value)) === Number.MAX_SAFE_INTEGER)
  const text = JSON.stringify(document, function keepUnlessImplied(this: unknown, key, value: unknown) {
    return isImplied(key, value, this) ? undefined : value
  })
  return JSON.parse(text) as Document
}

/** The zod transform writes every named schema in an input and an output form; those nothing points at are noise. */
function dropUnused<Document extends object>(document: Document): Document {
  const { components } = document as { components?: { schemas?: Record<string, unknown> } }
  const schemas = components?.schemas
  if (!schemas) return document
  for (let dropped = true; dropped;) {
    const pointedAt = (name: string) => JSON.stringify(document, (key, value: unknown) => (key === name ? undefined : value))
    const unused = Object.keys(schemas).filter((name) => !pointedAt(name).includes(`"#/components/schemas/${name}"`))
    for (const name of unused) delete schemas[name]
    dropped = unused.length > 0
  }
  return document
}
