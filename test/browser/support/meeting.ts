import { answered } from '../../../bin/demo/desk-client.ts'
import { linkIn } from '../../../bin/demo/mailbox.ts'
import { newColleague } from './console.ts'
import type { MatchDesk } from './match.ts'

/**
 * The link of three times offered to the applicant of a case. They are those of a consultant nobody else gives a case to, and late ones:
 * other tests of the same desk book the first they are offered.
 */
export async function stageMeeting(
  { supervisor, mailbox }: MatchDesk,
  { number, email }: { number: string; email: string },
  meeting: { kind: 'online' | 'phone'; note?: string },
): Promise<string> {
  const ticket = { params: { path: { number } } }
  const { id: consultantId } = await newColleague('consultant', '面談 花子')
  answered(await supervisor.PUT('/api/v1/tickets/{number}/assignment', { ...ticket, body: { consultantId } }))
  const free = answered(await supervisor.GET('/api/v1/tickets/{number}/meeting-slots', ticket)).items
  const slots = free.slice(-3).map(({ startsAt }) => startsAt)
  answered(await supervisor.POST('/api/v1/tickets/{number}/meetings', { ...ticket, body: { status: 'proposed', slots, ...meeting } }))
  return linkIn(await mailbox.take(email, '面談'))
}
