import { z } from 'zod'
import { audienceCodes, languageCodes, staffRoleCodes, topicCodes, type Audience, type Topic } from '../catalog/desk-codes.ts'
import { prefectureCodes } from '../catalog/prefectures.ts'
import { maskEmail, maskName } from '../http/mask.ts'
import type { Reach } from './access-rules.policy.ts'
import type { StaffWithAbsences } from './read-staff.ts'
import { carriesTickets } from './staff.rules.ts'

const absence = z.object({
  startsOn: z.string().describe('First day (YYYY-MM-DD, Japan)'),
  endsOn: z.string().describe('Last day, included'),
  substituteId: z.uuid().nullable().describe('Who stands in'),
})

export const staffMemberSchema = z
  .object({
    id: z.uuid(),
    name: z.string(),
    email: z.string(),
    role: z.enum(staffRoleCodes),
    language: z.enum(languageCodes).describe('What their mails are written in'),
    active: z.boolean().describe('Whether the person can sign in'),
    carriesTickets: z.boolean().describe('Whether tickets can be given to them: active, and of a role that takes any'),
    skills: z.object({
      audiences: z.array(z.enum(audienceCodes)),
      topics: z.array(z.enum(topicCodes)),
      prefectures: z.array(z.enum(prefectureCodes)),
    }),
    capacity: z.int().describe('Tickets the person can hold at once'),
    absences: z.array(absence),
    createdAt: z.string(),
    updatedAt: z.string(),
  })
  .meta({ id: 'StaffMember' })

export type StaffMember = z.infer<typeof staffMemberSchema>

/** A member of the desk as `reach` may see them; to an auditor without name and address. */
export function showStaff({ person, absences }: StaffWithAbsences, reach: Reach): StaffMember {
  const masked = reach === 'masked'
  return {
    id: person.id,
    name: masked ? maskName(person.name, person.id) : person.name,
    email: masked ? maskEmail(person.email) : person.email,
    role: person.role,
    language: person.language,
    active: person.active,
    carriesTickets: carriesTickets(person),
    skills: {
      audiences: person.audiences as Audience[],
      topics: person.topics as Topic[],
      prefectures: person.prefectures,
    },
    capacity: person.capacity,
    absences: absences.map(({ startsOn, endsOn, substituteId }) => ({ startsOn, endsOn, substituteId })),
    createdAt: person.createdAt.toISOString(),
    updatedAt: person.updatedAt.toISOString(),
  }
}
