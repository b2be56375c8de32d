import { z } from 'zod'
import { romanNameOf } from '../catalog/local-governments.ts'
import { suppressionReasonCodes } from '../catalog/suppression-codes.ts'
import { nextBusinessTime } from '../calendar/business-time.rules.ts'
import { cancelReasonCodes, delayReasonCodes, followUpStateCodes, holdReasonCodes, putOffReasonCodes } from '../catalog/follow-up-codes.ts'
import { maskWords } from '../http/mask.ts'
import { sendPhases } from '../mail/send-result.rules.ts'
import type { SignedInActor } from '../people/actor.ts'
import { actsOnFollowUp, followUpCan } from './follow-up-acts.policy.ts'
import type { ReadFollowUp } from './list-follow-ups.ts'

export const attemptSchema = z.object({
  attempt: z.int(),
  startedAt: z.string(),
  endedAt: z.string().nullable().describe('Null while it is under way'),
  outcome: z
    .enum(['sent', 'later', 'refused', 'unknown'])
    .nullable()
    .describe('unknown: the mail server gave no answer, the mail may have arrived'),
  phase: z
    .enum(sendPhases)
    .nullable()
    .describe(
      'How far it had come when it ended: connection (setting up the session, or it broke off), sender, recipient, data (leave to send the words), content (the words were on their way). null: it was taken, never left, or is older than this record',
    ),
  smtpCode: z.int().nullable(),
})

export const followUpSchema = z
  .object({
    id: z.uuid(),
    kind: z.string().describe('Which message it becomes'),
    about: z.enum(['shortlist', 'enquiry', 'consent', 'passed-case']).nullable().describe('What a reminder reminds of'),
    sequence: z
      .object({ code: z.string(), version: z.int(), step: z.string().nullable() })
      .nullable()
      .describe('The version of the sequence it was planned by, which it keeps; null: by hand, or a mail that belongs to none'),
    step: z.int().nullable().describe('Which mail of its series: business days of a reminder, days of after-care'),
    side: z
      .enum(['applicant', 'municipality', 'organization', 'staff'])
      .describe('Who it is for; applicant includes participants (CC), organization is for mails about an organisation and no ticket'),
    municipality: z
      .object({ code: z.string(), name: z.string(), romanName: z.string().nullable() })
      .nullable()
      .describe('Whose enquiry or introduction it is about; null: it is about none'),
    organizationId: z.uuid().nullable().describe('The organisation it is about, when it belongs to no ticket'),
    participantId: z.uuid().nullable().describe('The participant it is for'),
    staffId: z.uuid().nullable().describe('The member of the desk it is for'),
    scheduled: z.boolean().describe('Waits for business hours'),
    unlessReplied: z.boolean().describe('Added by hand, it does not go when the applicant has replied since'),
    optional: z.boolean().describe('Its reader may unsubscribe from mails like it'),
    state: z.enum(followUpStateCodes),
    dueAt: z.string(),
    goesAt: z
      .string()
      .nullable()
      .describe(
        'When it goes as things stand: dueAt, or later if it waits for business hours, if its reader has had the mails of a day by then, or if it belongs to a wait for the applicant whose mails before it go late; of the end of such a wait, when its ticket is resolved if nothing is heard. null: it does not, or was, or nobody can say (`delay`). In a timeline only business hours are looked at',
      ),
    goesLaterFor: z
      .enum(putOffReasonCodes)
      .nullable()
      .describe('Why goesAt is later than dueAt, as things stand. Null also in a timeline, where it is not looked for'),
    against: z
      .enum(suppressionReasonCodes)
      .nullable()
      .describe(
        'Why it will not go as things stand: nothing is mailed to its address. Null also in a timeline, where it is not looked for',
      ),
    heldFor: z
      .enum(holdReasonCodes)
      .nullable()
      .describe(
        'What it waits for, or will when its time comes, as things stand. verified_contact: its reader has not proved their address. representative: vouch for a contact of the municipality (PUT /contacts/{id}/verification); when there is none, take its form by telephone first (POST /tickets). question_open: the municipality has asked and waits for the reply (PUT /enquiries/{id}/questions/{questionId}/reply). resolution: the ticket is resolved first, by the clockwork, when its time has come',
      ),
    putOff: z
      .object({ reason: z.enum(putOffReasonCodes), at: z.string() })
      .nullable()
      .describe('Why it waits until dueAt although it was due before, and since when'),
    delay: z
      .object({ reason: z.enum(delayReasonCodes), since: z.string() })
      .nullable()
      .describe(
        'Why it has not gone although its time has come, and since when that is so. Null also in a timeline, where it is not looked for',
      ),
    pausedAt: z.string().nullable().describe('Since when it is kept back because the mails of its ticket are paused'),
    cancelReason: z.enum(cancelReasonCodes).nullable(),
    skipReason: z.string().nullable().describe('Why it was skipped, in the words of whoever did'),
    subject: z.string().nullable().describe('As written for the last attempt; null before the first'),
    text: z.string().nullable().describe('As written for the last attempt, links masked'),
    attempts: z.array(attemptSchema),
    sentAt: z.string().nullable(),
    createdAt: z.string(),
    createdBy: z.uuid().nullable().describe('Who added it by hand'),
    can: z
      .object(Object.fromEntries(followUpCan.map((act) => [act, z.boolean()])) as Record<(typeof followUpCan)[number], z.ZodBoolean>)
      .describe(
        'What its reader may do with it now; sendNow of the end of a wait also resolves its ticket and cancels the reminders before it',
      ),
  })
  .meta({ id: 'FollowUp' })

export type FollowUpView = z.infer<typeof followUpSchema>

function goesAt({ followUp: { state, heldFor, pausedAt, scheduled, dueAt }, against, goesAt: foreseen }: ReadFollowUp): Date | null {
  if (foreseen !== undefined) return foreseen
  if (against || state !== 'pending' || heldFor !== null || pausedAt !== null) return null
  return scheduled ? nextBusinessTime(dueAt) : dueAt
}

/** Whether words of a mail are not for `actor`: for no reason given for a ticket when it belongs to none. */
export function isHiddenFrom({ followUp }: ReadFollowUp, { reach }: SignedInActor): boolean {
  return reach === 'masked' || (reach === 'reasoned' && followUp.ticketId === null)
}

/** A follow-up as `actor` may see it: an auditor sees what happens and when, not the words. */
export function showFollowUp(read: ReadFollowUp, actor: SignedInActor): FollowUpView {
  const { followUp, attempts, sequence, municipality, putOff, against, delay } = read
  const isHidden = isHiddenFrom(read, actor)
  const shown = (words: string | null) => (words !== null && isHidden ? maskWords(words) : words)
  const { details } = followUp
  return {
    id: followUp.id,
    kind: followUp.kind,
    about: details.about ?? null,
    sequence: sequence ? { ...sequence, step: followUp.step } : null,
    step: details.step ?? null,
    side: followUp.side,
    municipality: municipality ? { ...municipality, romanName: romanNameOf(municipality.code) ?? null } : null,
    organizationId: followUp.organizationId,
    participantId: followUp.participantId,
    staffId: followUp.staffId,
    scheduled: followUp.scheduled,
    unlessReplied: details.unlessReplied ?? false,
    optional: followUp.optional,
    state: followUp.state,
    dueAt: followUp.dueAt.toISOString(),
    goesAt: goesAt(read)?.toISOString() ?? null,
    goesLaterFor: read.goesLaterFor ?? null,
    against: against ?? null,
    heldFor: followUp.heldFor,
    putOff: putOff ? { reason: putOff.reason, at: putOff.at.toISOString() } : null,
    delay: delay ? { reason: delay.reason, since: delay.since.toISOString() } : null,
    pausedAt: followUp.pausedAt?.toISOString() ?? null,
    cancelReason: followUp.cancelReason,
    skipReason: shown(followUp.skipReason),
    subject: shown(followUp.subject ?? details.subject ?? null),
    text: shown(followUp.text ?? details.body ?? null),
    attempts: attempts.map(({ attempt, startedAt, endedAt, outcome, phase, smtpCode }) => ({
      attempt,
      startedAt: startedAt.toISOString(),
      endedAt: endedAt?.toISOString() ?? null,
      outcome,
      phase,
      smtpCode,
    })),
    sentAt: followUp.sentAt?.toISOString() ?? null,
    createdAt: followUp.createdAt.toISOString(),
    createdBy: followUp.createdBy,
    can: actsOnFollowUp(read, actor),
  }
}
