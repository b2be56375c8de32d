import { z } from 'zod'
import { audienceCodes, ticketStatusCodes } from '../catalog/desk-codes.ts'
import { romanNameOf } from '../catalog/local-governments.ts'
import { maskName } from '../http/mask.ts'
import type { SignedInActor } from '../people/actor.ts'
import { foundInKinds } from './found-in.store.ts'
import type { Found, SearchResult } from './search.ts'

function found<Item extends z.ZodType>(item: Item) {
  return z.object({
    items: z.array(item),
    more: z.boolean().describe('Whether there are more'),
    complete: z.boolean().describe('False when too much had to be looked through: ask for more words'),
  })
}

const romanName = z.string().nullable().describe('Of a municipality in Latin letters, Aizuwakamatsu-shi; null: no reading is known')

const organization = { id: z.uuid(), name: z.string(), prefecture: z.string().describe('JIS X 0401') }

export const foundSchema = z
  .object({
    tickets: found(
      z
        .object({
          number: z.string(),
          status: z.enum(ticketStatusCodes),
          audience: z.enum(audienceCodes),
          fastPass: z.boolean(),
          assigneeId: z.uuid().nullable(),
          applicant: z.string(),
          organization: z.string().nullable(),
          organizationRomanName: romanName,
          receivedAt: z.string(),
          foundIn: z
            .object({ kind: z.enum(foundInKinds), excerpt: z.string().describe('In one line, as it was written') })
            .nullable()
            .describe('Where the words stand, or the number of the enquiry it was found by; null where number and names say so already'),
        })
        .meta({ id: 'FoundTicket' }),
    ),
    municipalities: found(z.object({ ...organization, romanName, code: z.string() }).meta({ id: 'FoundMunicipality' })),
    companies: found(z.object(organization).meta({ id: 'FoundCompany' })),
    people: found(
      z
        .object({
          id: z.uuid(),
          name: z.string(),
          nameKana: z.string().nullable(),
          email: z.string(),
          organization: z.string().nullable(),
          organizationRomanName: romanName,
          organizationId: z.uuid().nullable(),
          ticket: z.string().nullable().describe('Number of the newest ticket they sent'),
        })
        .meta({ id: 'FoundPerson' }),
    ),
  })
  .meta({ id: 'SearchResult' })

/** Up to `limit` of each kind, without what they were found by. */
export function showFound(
  { tickets, municipalities, companies, people }: SearchResult,
  limit: number,
  { reach }: SignedInActor,
): z.infer<typeof foundSchema> {
  const show = <Row, Item>({ rows, complete }: Found<Row>, item: (row: Row) => Item) => ({
    items: rows.slice(0, limit).map(item),
    more: rows.length > limit,
    complete,
  })
  return {
    tickets: show(
      tickets,
      ({
        number,
        status,
        audience,
        fastPass,
        assigneeId,
        applicant,
        applicantId,
        organization: of,
        municipality,
        receivedAt,
        foundIn,
      }) => ({
        number,
        status,
        audience,
        fastPass,
        assigneeId,
        applicant: reach === 'masked' ? maskName(applicant, applicantId) : applicant,
        organization: of,
        organizationRomanName: (municipality !== null && romanNameOf(municipality)) || null,
        receivedAt: receivedAt.toISOString(),
        foundIn,
      }),
    ),
    municipalities: show(municipalities, ({ id, name, prefecture, code }) => ({
      id,
      name,
      romanName: romanNameOf(code) ?? null,
      prefecture,
      code,
    })),
    companies: show(companies, ({ id, name, prefecture }) => ({ id, name, prefecture })),
    people: show(people, ({ id, name, nameKana, email, organization: of, municipality, organizationId, ticket }) => ({
      id,
      name,
      nameKana,
      email,
      organization: of,
      organizationRomanName: (municipality !== null && romanNameOf(municipality)) || null,
      organizationId,
      ticket,
    })),
  }
}
