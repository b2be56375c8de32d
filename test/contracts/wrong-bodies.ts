import type { JsonSchema } from './operations.ts'

/** A body that should not be taken as it stands. */
export interface WrongBody {
  label: string
  payload: string | Buffer
  contentType?: string
  /** Where the fault lies (`needs.0.code`); '' for the body as a whole. */
  field: string
  /** `refuse`: by the documented schema it must be a 422. `harmless`: refused by name or taken as it is, but never a failure. */
  expect: 'refuse' | 'harmless' | number
}

type Path = readonly (string | number)[]
type Judge = (schema: JsonSchema, value: unknown) => string | null

const bigNumber = '@@1e400@@'

/** JSON text; the placeholder becomes a number no double can hold. */
function encode(value: unknown): string {
  return (JSON.stringify(value) ?? '').replaceAll(`"${bigNumber}"`, '1e400')
}

/** Texts that no field but a password may take: a NUL, a lone surrogate, a change of writing direction. */
const poison = { 'a NUL': 'a\u0000b', 'a lone surrogate': 'a\uD800b', 'U+202E': 'a\u202Eb' }

/** What may be wrong in any place. */
const anything: Record<string, unknown> = {
  null: null,
  true: true,
  'a number': 42,
  'a negative number': -1,
  'a fraction': 0.5,
  'a number beyond all numbers': bigNumber,
  'a number beyond exact ones': Number.MAX_SAFE_INTEGER + 3,
  'an empty text': '',
  'no such code': 'no_such_code',
  'an empty list': [],
  'an empty object': {},
  'lists in lists': [[[]]],
  'an odd object': { length: 3, toString: 'x' },
}

/** What may be wrong where a text stands that is no code. */
const texts: Record<string, unknown> = {
  ...poison,
  blanks: '   ',
  'the text NaN': 'NaN',
  'CR and LF': 'a\r\nBcc: x@example.com\r\n\r\nb',
  SQL: "'; drop table tickets; --",
  'a very long text': '長'.repeat(30_000),
  'a day before all years': '0000-01-01',
  'the last of days': '9999-12-31',
  'a day no month has': '2026-02-30',
  'an instant before all years': '0000-01-01T00:00:00Z',
  'the last of instants': '9999-12-31T23:59:59Z',
}

/** Every wrong body derived from the schema and a right body. */
export function wrongBodies(schema: JsonSchema, right: unknown, judge: Judge): WrongBody[] {
  const found = nodesOf(schema, right, [], judge).flatMap(({ path, schema: part, value }) => [
    ...replacements(part, value).map(([label, replacement]) => wrong(label, path, put(right, path, replacement))),
    ...(part.type === 'object' ? [wrong('an unknown field', [...path, 'surprise'], put(right, [...path, 'surprise'], 1))] : []),
    ...(part.required ?? []).map((name) => wrong('missing', [...path, name], put(right, [...path, name], undefined))),
  ])
  return [...found, ...brokenBodies(right)]

  function wrong(label: string, path: Path, body: unknown): WrongBody {
    const payload = encode(body)
    const poisoned = label in poison && path.at(-1) !== 'password'
    const refuse = poisoned || judge(schema, JSON.parse(payload)) !== null
    return { label, payload, field: path.join('.'), expect: refuse ? 'refuse' : 'harmless' }
  }
}

/** What may stand where a value stands, and be wrong there. */
function replacements(schema: JsonSchema, value: unknown): [string, unknown][] {
  const { maxLength, maximum, minimum, maxItems } = schema
  return [
    ...Object.entries(anything),
    ...(schema.type === 'string' && schema.enum === undefined ? Object.entries(texts) : []),
    ...(maxLength === undefined ? [] : [['too long', 'x'.repeat(maxLength + 1)] as [string, unknown]]),
    ...(maximum === undefined ? [] : [['too great', maximum + 1] as [string, unknown]]),
    ...(minimum === undefined ? [] : [['too small', minimum - 1] as [string, unknown]]),
    ...(Array.isArray(value) && value.length > 0
      ? [
          ['twice the same', [value[0], value[0]]] as [string, unknown],
          ['too many', Array.from({ length: (maxItems ?? 1000) + 1 }, () => value[0])] as [string, unknown],
        ]
      : []),
  ]
}

interface Node {
  path: Path
  schema: JsonSchema
  value: unknown
}

/** Every value of a right body with the part of the schema that speaks about it; members left out are there as undefined. */
function nodesOf(schema: JsonSchema, value: unknown, path: Path, judge: Judge): Node[] {
  const options = schema.anyOf ?? schema.oneOf
  const option = options?.find((one) => judge(one, value) === null)
  if (option) return nodesOf(option, value, path, judge)
  const here = path.length === 0 ? [] : [{ path, schema, value }]
  if (schema.type === 'array' && Array.isArray(value) && schema.items) {
    return [{ path, schema, value }, ...(value.length > 0 ? nodesOf(schema.items, value[0], [...path, 0], judge) : [])]
  }
  if (schema.type === 'object' && schema.properties) {
    const members = Object.entries(schema.properties)
    return [
      { path, schema, value },
      ...members.flatMap(([name, member]) =>
        nodesOf(member, (value as Record<string, unknown> | undefined)?.[name], [...path, name], judge),
      ),
    ]
  }
  return here
}

/** A copy of `whole` with `part` at `path`; `undefined` takes away what stands there. */
function put(whole: unknown, [first, ...rest]: Path, part: unknown): unknown {
  if (first === undefined) return part
  if (Array.isArray(whole)) return whole.map((one: unknown, index) => (index === first ? put(one, rest, part) : one))
  const object = (whole ?? {}) as Record<string, unknown>
  return { ...object, [first]: put(object[first], rest, part) }
}

const deep = 10_000

/** Bodies that are wrong whatever the schema says. */
function brokenBodies(right: unknown): WrongBody[] {
  const text = JSON.stringify(right)
  const whole = (label: string, expect: WrongBody['expect'], payload: WrongBody['payload'], contentType?: string): WrongBody => ({
    label,
    payload,
    expect,
    field: '',
    ...(contentType !== undefined && { contentType }),
  })
  const into = (member: string) => (Array.isArray(right) ? `[{${member}}]` : `${text.slice(0, -1)}${text === '{}' ? '' : ','}${member}}`)
  return [
    whole('half of it', 400, text.slice(0, -1)),
    whole('a comma too many', 400, '{"a":1,}'),
    whole('single quotes', 400, "{'a':1}"),
    whole('NaN', 400, '{"a":NaN}'),
    whole('no JSON at all', 400, 'name=x'),
    whole('bytes that are no UTF-8', 'harmless', Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d])),
    whole('nothing', 422, ''),
    whole('a text', 422, '"text"'),
    whole('a number', 422, '42'),
    whole('null', 422, 'null'),
    whole(`lists in lists, ${deep} deep`, 422, `${'['.repeat(deep)}${']'.repeat(deep)}`),
    whole(`objects in objects, ${deep} deep`, 422, `${'{"a":'.repeat(deep)}1${'}'.repeat(deep)}`),
    whole('objects in objects with __proto__ at their bottom', 400, `${'{"a":'.repeat(deep)}{"__proto__":1}${'}'.repeat(deep)}`),
    whole('__proto__', 400, into('"__proto__":{"admin":true}')),
    whole('constructor.prototype', 400, into('"constructor":{"prototype":{"admin":true}}')),
    whole('constructor', 422, into('"constructor":1')),
    whole('more than 1 MB', 413, `${text}${' '.repeat(1_000_001)}`),
    whole('plain text', 415, text, 'text/plain'),
    whole('XML', 415, '<a/>', 'application/xml'),
    whole('multipart', 415, '--x--', 'multipart/form-data; boundary=x'),
    whole('no content type', 415, text, ''),
    whole('a form', 415, 'a=1&__proto__=2', 'application/x-www-form-urlencoded'),
  ]
}
