import { z } from 'zod'
import { audienceCodes, ticketStatusCodes, topicCodes } from '../catalog/desk-codes.ts'
import { line } from '../http/fields.schemas.ts'
import { pageQuery } from '../http/lists.ts'
import { ticketSorts } from './ticket-sorts.ts'

const statuses = z
  .union([z.enum(ticketStatusCodes), z.array(z.enum(ticketStatusCodes))])
  .transform((status) => (Array.isArray(status) ? status : [status]))

const filters = {
  audience: z.enum(audienceCodes).optional(),
  assignee: z
    .union([z.uuid(), z.enum(['me', 'none', 'stood_in_for'])])
    .optional()
    .describe('Who has it: somebody, the reader, nobody, or a colleague the reader stands in for today'),
  topic: z.enum(topicCodes).optional(),
  organization: z.uuid().optional(),
  q: line(200).optional().describe('Words in number, names and message; two characters are enough'),
  due: z
    .enum(['overdue', 'today', 'open'])
    .optional()
    .describe("By when the desk's next word is due: overdue, before the day ends in Japan, or at all"),
}

const sort = z
  .enum(ticketSorts)
  .describe(
    "due: by when the desk's word is due, what owes none after that, and what is resolved or closed after all else, the latest first; queue: the same with the fast pass first among what is due",
  )

/** What `GET /tickets` may be asked for. */
export const ticketQuery = z.strictObject({
  status: statuses.optional().describe('May be given several times'),
  ...filters,
  fastPass: z
    .enum(['true', 'false'])
    .transform((word) => word === 'true')
    .optional()
    .describe('Declared companies only, or none of them'),
  sort: sort.default('queue'),
  ...pageQuery,
})

/** The same to be kept: without its page. */
export const savedQuery = z
  .strictObject({
    status: z.array(z.enum(ticketStatusCodes)).min(1).max(ticketStatusCodes.length).optional(),
    ...filters,
    fastPass: z.boolean().optional(),
    sort: sort.optional(),
  })
  .meta({ id: 'SavedQuery' })

export type SavedQuery = z.infer<typeof savedQuery>
