import fc from 'fast-check'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contacts } from '../../src/people/people.table.ts'
import { tickets } from '../../src/tickets/tickets.table.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { corporateForm, municipalForm, workerForm } from '../support/forms.ts'

let desk: TestApp
beforeAll(async () => {
  desk = await startApp()
})
afterAll(() => desk?.close())

const forms = { municipal: municipalForm, corporate: corporateForm, worker: workerForm }

/** Text as people, programs and attackers send it. */
const text = fc.oneof(
  { weight: 6, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 90 }) },
  {
    weight: 2,
    arbitrary: fc.constantFrom('\uFEFF', '=cmd', '<b>', '１２３', '㍿', '𠮷野家', '👨‍👩‍👧', "' or 1=1 --", '\\', '%', '{{x}}', '\u3000字'),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  { weight: 1, arbitrary: fc.constantFrom('', ' ', '\r\n', 'a\r\nb', 'a\nb', '\u0000', '\uD800', '\u202E') },
)
const domain = fc.constantFrom('a.example', 'x.y.example.jp')
const address = fc.oneof(
  text,
  fc.tuple(text, domain).map((parts) => parts.join('@')),
  fc.emailAddress(),
)

/** Where a form holds something: `['contact', 'name']`. */
function pathsOf(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path]
  return [...(path.length > 0 ? [path] : []), ...Object.entries(value).flatMap(([key, member]) => pathsOf(member, [...path, key]))]
}

function put(whole: unknown, [first, ...rest]: readonly string[], part: unknown): unknown {
  if (first === undefined) return part
  const changed = put((whole as Record<string, unknown>)[first], rest, part)
  return Array.isArray(whole) ? whole.with(Number(first), changed) : { ...(whole as object), [first]: changed }
}

/** Form bodies: anything at all, a right form with anything in one place, a right form in anybody's words. */
function bodies(form: () => object): fc.Arbitrary<unknown> {
  const right = fc.constant(null).map(form)
  const spoilt = fc
    .tuple(right, fc.nat(), fc.jsonValue({ noUnicodeString: false }))
    .map(([whole, index, part]) => put(whole, pathsOf(whole)[index % pathsOf(whole).length] ?? [], part))
  const spoken = fc
    .tuple(right, text, text, text, fc.option(address, { freq: 1 }), fc.option(text, { freq: 1 }))
    .map(([whole, name, message, department, email, phone]) => {
      const { contact } = whole as { contact: object }
      const own = { ...contact, name, department, ...(email !== null && { email }), ...(phone !== null && { phone }) }
      return { ...whole, message, contact: own }
    })
  return fc.oneof(
    { weight: 1, arbitrary: fc.jsonValue({ noUnicodeString: false }) },
    { weight: 2, arbitrary: spoilt },
    { weight: 3, arbitrary: spoken },
  )
}

/** A text as the desk keeps it: trimmed, lines ended by LF. */
const kept = (words: string) => words.replaceAll('\r\n', '\n').trim()

describe.each(['municipal', 'corporate', 'worker'] as const)('the %s form', (audience) => {
  it('never fails, and what it takes is stored as it was sent', async () => {
    let taken = 0
    await fc.assert(
      fc.asyncProperty(bodies(forms[audience]), async (body) => {
        const payload = JSON.stringify(body)
        const headers = { 'content-type': 'application/json' }
        const answer = await desk.app.inject({ method: 'POST', url: `/api/v1/intake/${audience}`, headers, payload })
        expect([201, 400, 422]).toContain(answer.statusCode)
        if (answer.statusCode !== 201) return
        taken += 1
        const sent = body as { contact: { name: string; email: string }; message: string }
        const [stored] = await desk.db
          .select({ message: tickets.message, form: tickets.form, email: contacts.email })
          .from(tickets)
          .innerJoin(contacts, eq(contacts.id, tickets.applicantId))
          .where(eq(tickets.number, answer.json().ticket.number))
        expect(stored).toMatchObject({ message: kept(sent.message), email: sent.contact.email.trim().toLowerCase() })
        expect(stored?.form).toMatchObject({ message: kept(sent.message), contact: { name: sent.contact.name.trim() } })
      }),
      { numRuns: 250 },
    )
    expect(taken).toBeGreaterThan(20)
  })
})
