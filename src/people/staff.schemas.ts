import { z } from 'zod'
import { audienceCodes, languageCodes, staffRoleCodes, topicCodes } from '../catalog/desk-codes.ts'
import { prefectureCodes } from '../catalog/prefectures.ts'
import { day, emailAddress, line } from '../http/fields.schemas.ts'
import { refuseOverlaps, refuseRepetitions } from './staff.rules.ts'

const audienceList = z.array(z.enum(audienceCodes)).max(audienceCodes.length).superRefine(refuseRepetitions)
const topicList = z.array(z.enum(topicCodes)).max(topicCodes.length).superRefine(refuseRepetitions)
const prefectureList = z.array(z.enum(prefectureCodes)).max(prefectureCodes.length).superRefine(refuseRepetitions)

/** What a person is good at; a list that is left out stays as it is (empty for a new person). */
const skills = z.strictObject({
  audiences: audienceList.optional(),
  topics: topicList.optional(),
  prefectures: prefectureList.optional(),
})

const name = line(100)
const role = z.enum(staffRoleCodes)
/** What the person reads their mails in. */
export const staffLanguage = z.enum(languageCodes)
/** Tickets the person can hold at once. */
const capacity = z.int().min(0).max(1000)

/** A password somebody chooses: 12 to 200 characters, nothing else asked (NIST SP 800-63B). */
export const newPassword = z
  .string()
  .max(200)
  .refine((text) => text.length >= 12, { params: { code: 'weak_password' } })

export const newStaffSchema = z.strictObject({
  name,
  email: emailAddress,
  role,
  skills: skills.optional(),
  capacity: capacity.optional(),
  language: staffLanguage.optional().describe('What the person reads their mails in; Japanese when left out'),
})

export const staffChangeSchema = z.strictObject({
  name: name.optional(),
  role: role.optional(),
  skills: skills.optional(),
  capacity: capacity.optional(),
  active: z.boolean().optional(),
  password: newPassword.optional(),
})

/** First and last day of an absence, both included, and who stands in. */
const absence = z
  .strictObject({ startsOn: day, endsOn: day, substituteId: z.uuid().optional() })
  .refine(({ startsOn, endsOn }) => startsOn <= endsOn, { path: ['endsOn'], params: { code: 'order' } })

export const absencesSchema = z.array(absence).max(100).superRefine(refuseOverlaps)

/** The samples have passwords from the start; whoever is added at the desk chooses their own. */
export type NewStaff = z.infer<typeof newStaffSchema> & { password?: string }
export type StaffChange = z.infer<typeof staffChangeSchema>
export type AbsenceInput = z.infer<typeof absence>
