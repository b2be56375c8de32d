import { z } from 'zod'
import { meetingKindCodes } from '../catalog/desk-codes.ts'
import { day, instant, line, paragraph, phoneNumber } from '../http/fields.schemas.ts'

const minutes = z.int().min(1).max(600)
const place = line(500)
/** https only: whoever reads the mail is asked to open it. */
const joinUrl = z
  .string()
  .max(1000)
  .refine((text) => /^https:\/\/[^\s<>"]+$/u.test(text) && URL.canParse(text), { params: { code: 'https_url' } })
const phone = phoneNumber.describe(
  'Number to call, of a meeting by telephone; needed when the desk knows none of the applicant, neither as a contact nor by their form',
)
const note = paragraph(2000).describe('Words for the applicant, in the mail about it')

const outsideHoursReason = paragraph(500)
  .pipe(z.string().min(1))
  .describe(
    'Why it is to be on a day the desk is closed, or outside 09:00–18:00 and the consultant’s hours; such a time is refused without',
  )

export const newMeetingSchema = z
  .strictObject({
    status: z
      .enum(['proposed', 'booked'])
      .optional()
      .describe(
        'proposed: the applicant picks one of `slots`. booked: arranged for `startsAt`. Left out: a record of what took place, or is arranged by its author',
      ),
    kind: z.enum(meetingKindCodes),
    startsAt: instant.optional().describe('Unless proposed; at most two years ahead (422 `meeting_too_far`)'),
    minutes: minutes.default(60),
    slots: z
      .array(instant)
      .min(1)
      .max(10)
      .optional()
      .describe('With proposed: beginnings of free times, see meeting-slots; at most two years ahead'),
    consultantId: z.uuid().optional().describe('Whose meeting it is; whom the ticket is assigned to when left out, the author of a record'),
    place: place.optional(),
    joinUrl: joinUrl.optional(),
    phone: phone.optional(),
    note: note.optional(),
    outsideHoursReason: outsideHoursReason.optional(),
    record: paragraph(20_000).default(''),
  })
  .superRefine(({ status, startsAt, slots }, context) => {
    const refuse = (field: string, code: string) => context.addIssue({ code: 'custom', path: [field], params: { code } })
    if (status === 'proposed') {
      if (slots === undefined) refuse('slots', 'slots_missing')
      if (startsAt !== undefined) refuse('startsAt', 'slots_instead')
      for (const [index, slot] of (slots ?? []).entries()) {
        const repeated = slots?.slice(0, index).some((other) => Date.parse(other) === Date.parse(slot))
        if (repeated) context.addIssue({ code: 'custom', path: ['slots', index], params: { code: 'repeated' } })
      }
    } else {
      if (startsAt === undefined) refuse('startsAt', 'starts_at_missing')
      if (slots !== undefined) refuse('slots', 'slots_unasked')
    }
  })
export type NewMeeting = z.infer<typeof newMeetingSchema>

export const slotChoiceSchema = z.strictObject({ slotId: z.uuid(), phone: phone.optional() })
export type SlotChoice = z.infer<typeof slotChoiceSchema>

export const meetingTimeSchema = z.strictObject({
  startsAt: instant.describe('At most two years ahead (422 `meeting_too_far`)'),
  minutes: minutes.optional(),
  kind: z.enum(meetingKindCodes).optional().describe('Another kind drops place and joinUrl that are not given with it'),
  place: place.nullable().optional(),
  joinUrl: joinUrl.nullable().optional(),
  phone: phone.nullable().optional(),
  note: note.optional(),
  outsideHoursReason: outsideHoursReason.optional(),
})
export type MeetingTime = z.infer<typeof meetingTimeSchema>

export const cancellationSchema = z.strictObject({ note: note.default('') })

export const meetingRecordSchema = z.strictObject({
  record: paragraph(20_000).pipe(z.string().min(1)),
  to: z.enum(['applicant', 'desk']).describe('applicant: goes to them as a message; desk: becomes a note'),
  subject: line(200).optional().describe('Of the message; 面談の議事録 and the day when left out'),
})
export type MeetingRecord = z.infer<typeof meetingRecordSchema>

/** Of `GET …/meeting-slots`. */
export const slotQuerySchema = z.strictObject({
  from: day.optional().describe('First day (Japan); today when left out'),
  days: z.coerce.number().int().min(1).max(60).default(14),
  minutes: z.coerce.number().int().min(1).max(600).default(60),
  consultantId: z.uuid().optional().describe('Whose time; whom the ticket is assigned to when left out'),
})
export type SlotQuery = z.infer<typeof slotQuerySchema>

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/u)
const hours = z
  .strictObject({ weekday: z.int().min(1).max(5).describe('1 Monday to 5 Friday'), from: clock, to: clock.describe('Exclusive') })
  .refine(({ from, to }) => from < to, { path: ['to'], params: { code: 'order' } })

export const workingHoursSchema = z
  .array(hours)
  .max(20)
  .superRefine((all, context) => {
    for (const [index, one] of all.entries()) {
      const overlaps = all.slice(0, index).some((other) => other.weekday === one.weekday && other.from < one.to && one.from < other.to)
      if (overlaps) context.addIssue({ code: 'custom', path: [index, 'from'], params: { code: 'hours_overlap' } })
    }
  })
