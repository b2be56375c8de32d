import { z } from 'zod'
import type { MailKept, MailsKept } from './caught-mails.ts'

const partySchema = z.object({ name: z.string(), address: z.string() }).meta({ id: 'MailParty' })

const envelope = {
  id: z.string(),
  receivedAt: z.string(),
  from: partySchema.nullable(),
  to: z.array(partySchema),
  cc: z.array(partySchema),
  deliveredTo: z.array(z.string()).describe('Whom the SMTP envelope named'),
  subject: z.string(),
  messageId: z.string().nullable(),
  ticket: z.string().nullable().describe('Number of the ticket it belongs to'),
  kind: z.string().nullable().describe('Which mail it is: a code of messageKinds; null of one the desk knows nothing of'),
  needsReason: z
    .boolean()
    .describe(
      'Its reader has not opened its ticket (openTicket), or it where it has none (openCaughtMail), with a recorded reason: people and subject are masked, the rest is empty',
    ),
}

export const caughtMailsSchema = z
  .object({ items: z.array(z.object(envelope).meta({ id: 'CaughtMailEnvelope' })), nextCursor: z.string().nullable() })
  .meta({ id: 'CaughtMails' })

export const caughtMailSchema = z
  .object({
    ...envelope,
    text: z.string(),
    html: z.string().nullable(),
    headers: z.array(z.object({ key: z.string(), value: z.string() })).describe('In their order, names in lower case'),
    attachments: z.array(z.object({ fileName: z.string().nullable(), type: z.string(), bytes: z.int() })),
  })
  .meta({ id: 'CaughtMail' })

function showEnvelope({ mail, ticket, kind, needsReason }: MailKept): z.infer<typeof caughtMailsSchema>['items'][number] {
  return {
    id: mail.id,
    receivedAt: mail.receivedAt.toISOString(),
    from: mail.from ?? null,
    to: [...mail.to],
    cc: [...mail.cc],
    deliveredTo: [...mail.deliveredTo],
    subject: mail.subject,
    messageId: mail.messageId ?? null,
    ticket,
    kind,
    needsReason,
  }
}

export function showCaughtMails({ mails, next }: MailsKept): z.infer<typeof caughtMailsSchema> {
  return { items: mails.map(showEnvelope), nextCursor: next }
}

export function showCaughtMail(kept: MailKept): z.infer<typeof caughtMailSchema> {
  const { mail } = kept
  return {
    ...showEnvelope(kept),
    text: mail.text,
    html: mail.html ?? null,
    headers: [...mail.headers],
    attachments: mail.attachments.map(({ fileName, type, bytes }) => ({ fileName: fileName ?? null, type, bytes })),
  }
}
