import { answered } from './desk-client.ts'
import { companies } from './forms.ts'
import type { Stage } from './stage.ts'
import { must } from './transcript.ts'
import { untilTrue } from './until-true.ts'

/** A meeting and its survey, an office opened and its after-care, the ticket resolved. */
export async function afterCare(stage: Stage, introductionId: string, number: string): Promise<void> {
  const { supervisor, transcript, mailbox } = stage
  const email = companies[0]?.form.contact.email ?? ''
  const ticket = { params: { path: { number } } }
  transcript.chapter('After-care 定着支援')
  answered(
    await supervisor.POST('/api/v1/tickets/{number}/meetings', {
      ...ticket,
      body: { kind: 'online', startsAt: '2027-01-18T02:00:00Z', minutes: 60, record: '三者で面談し、視察の日程を決めた。' },
    }),
  )
  await stage.moveClockTo('2027-01-20T02:00:00Z')
  const survey = await mailbox.take(email, 'アンケート')
  transcript.note('the consultant', 'records an online meeting', [`next business day, mail: ${survey.subject}`])

  answered(
    await supervisor.POST('/api/v1/introductions/{id}/outcomes', {
      params: { path: { id: introductionId } },
      body: { kind: 'office_opened', on: '2027-01-20' },
    }),
  )
  transcript.note('the consultant', 'records the outcome: office opened on 2027-01-20', [])
  for (const [days, at] of [
    [30, '2027-02-22T02:00:00Z'],
    [90, '2027-04-21T02:00:00Z'],
    [180, '2027-07-21T02:00:00Z'],
  ] as const) {
    await stage.moveClockTo(at)
    const mail = await mailbox.take(email, '開設から')
    transcript.note(`${days} days pass`, 'after-care comes due', [`mail: ${mail.subject}`])
  }
  const resolved = answered(
    await supervisor.PUT('/api/v1/tickets/{number}/resolution', { ...ticket, body: { kind: 'introduced', note: '開設済み' } }),
  )
  must(resolved.status === 'resolved', 'the ticket is resolved')
  const history = answered(await supervisor.GET('/api/v1/tickets/{number}/events', { params: { ...ticket.params, query: { limit: 200 } } }))
  transcript.note(
    'the supervisor',
    `resolves ${number} and reads its history`,
    history.items.map(({ at, type, actor }) => `${at}  ${type}  by ${actor.kind}`),
  )
}

/** Nothing was sent twice and nothing is left behind. */
export async function accounts({ transcript, mailbox, supervisor }: Stage, number: string): Promise<void> {
  transcript.chapter('Every mail once メールの収支')
  const params = { path: { number }, query: { limit: 200 } }
  const read = async () => answered(await supervisor.GET('/api/v1/tickets/{number}/follow-ups', { params })).items
  await untilTrue(`nothing of ${number} is due any more`, 60_000, async () =>
    (await read()).every(({ state }) => state === 'sent' || state === 'cancelled'),
  )
  const mails = await mailbox.all()
  const ids = mails.map(({ messageId }) => messageId)
  must(new Set(ids).size === ids.length, 'no mail was sent twice')
  transcript.note(
    'the desk',
    `has sent ${mails.length} mails, each once; of ${number}:`,
    (await read()).map(({ kind, side, state, cancelReason }) => `${kind} to ${side}: ${state}${cancelReason ? ` (${cancelReason})` : ''}`),
    { mails: mails.map(({ subject, deliveredTo }) => ({ subject, to: deliveredTo })) },
  )
}
