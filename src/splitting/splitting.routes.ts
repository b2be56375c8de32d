import { z } from 'zod'
import { languageCodes, topicCodes } from '../catalog/desk-codes.ts'
import { suppressionReasonCodes } from '../catalog/suppression-codes.ts'
import { answers } from '../http/answers.ts'
import { draftText, paragraph } from '../http/fields.schemas.ts'
import { ifMatch } from '../http/preconditions.ts'
import type { RouteRegistration } from '../http/routes.ts'
import { actorOf } from '../http/sign-in-guard.ts'
import { attachmentSchema, showAttachment } from '../tickets/attachments/attachment.view.ts'
import { messageSchema, showMessage } from '../tickets/correspondence.view.ts'
import { ticketParameter } from '../tickets/ticket-parameter.ts'
import { ticketSchema } from '../tickets/ticket.view.ts'
import { sendTicket } from '../tickets/tickets.routes.ts'
import { previewSplit, readSplitChoices } from './preview-split.ts'
import { takersFor } from './split-acts.policy.ts'
import { splitRefusals, type SplitRefusal } from './split.rules.ts'
import { splitTicket } from './split-ticket.ts'

const split = z.strictObject({
  form: z.boolean().describe('Whether the words of the form, or a part of them, go along'),
  messages: z.array(z.uuid()).max(1000).describe('Messages that are read in the new ticket, too; they stay where they were written'),
  message: paragraph(10_000)
    .pipe(z.string().min(1))
    .describe('What the new ticket is about, in the applicant’s words as far as they belong to it: its applicant reads it'),
  topics: z.array(z.enum(topicCodes)).max(topicCodes.length),
  applicantId: z.uuid().optional().describe('Whose the new ticket is, when it is not the applicant’s of this one'),
  people: z.array(z.uuid()).max(1000).describe('Who of those who take part in this one takes part in the new one, too'),
  consultantId: z.uuid().nullable().describe('Who takes it; null: nobody yet. Consultants take it themselves'),
  notice: z.boolean().describe('Whether its applicant is told the new number by a mail'),
})
const refusalSchema = z.object({
  code: z.enum(splitRefusals.map(({ code }) => code) as [SplitRefusal, ...SplitRefusal[]]), // a list that is not empty
  ja: z.string(),
  en: z.string(),
})
const person = z.object({ id: z.uuid(), name: z.string(), email: z.string() })
const choices = z
  .object({
    form: z.string().describe('What the form said'),
    messages: z.array(messageSchema.extend({ files: z.array(attachmentSchema), splitInto: z.array(z.string()) })).describe('Oldest first'),
    applicants: z.array(person).describe('Contacts the new ticket may be of, the present applicant first'),
    people: z.array(person).describe('Who may take part in the new ticket: its applicant by their contact, and everybody who takes part'),
    can: z.object({ take: z.boolean(), give: z.boolean() }).describe('Whether its reader may take the new ticket, or give it to others'),
  })
  .meta({ id: 'SplitChoices' })
const preview = z
  .object({
    refusals: z.array(refusalSchema).describe('Why it must not be split so; empty when it may'),
    goes: z.object({ messages: z.int(), files: z.int() }).describe('What is read in the new ticket, too'),
    stays: z.object({ messages: z.int() }).describe('What is read here only'),
    firstResponseDueAt: z.string().describe('When the new ticket is to be answered first'),
    mail: z
      .object({
        to: z.string(),
        language: z.enum(languageCodes),
        subject: z.string(),
        text: z.string().describe('The whole mail; links and the number to come masked'),
        heldFor: z.enum(['verified_contact']).nullable().describe('Why it would wait before it goes'),
        suppressed: z.enum(suppressionReasonCodes).nullable().describe('Why it would not be mailed at all'),
      })
      .nullable()
      .describe('What its applicant is told; null: nothing'),
  })
  .meta({ id: 'SplitPreview' })

/** One ticket becomes two. */
export const splittingRoutes: RouteRegistration = (app, deps) => {
  const common = { tags: ['Tickets'], params: ticketParameter }

  app.get(
    '/api/v1/tickets/:number/split',
    {
      schema: {
        ...common,
        operationId: 'readSplitChoices',
        summary: 'What of it may become a ticket of its own, and whose that may be',
        response: answers({ 200: choices }),
      },
    },
    async (request) => {
      const actor = actorOf(request)
      const { ticket, messages, applicants, people } = await readSplitChoices(deps, actor, request.params.number)
      return {
        form: ticket.message,
        messages: messages.map(({ message, files, splitInto }) => ({
          ...showMessage(message, actor),
          files: files.map((file) => showAttachment(file, actor)),
          splitInto: [...splitInto],
        })),
        applicants: applicants.map(({ id, name, email }) => ({ id, name, email })),
        people: people.map(({ id, name, email }) => ({ id, name, email })),
        can: takersFor(actor),
      }
    },
  )

  app.post(
    '/api/v1/tickets/:number/split-preview',
    {
      schema: {
        ...common,
        operationId: 'previewSplit',
        summary: 'What splitting it so would bring, or why it must not be; nothing is changed',
        body: split.extend({ message: draftText(10_000) }),
        response: answers({ 200: preview }),
      },
    },
    async (request) => {
      const { mail, firstResponseDueAt, refusals, ...counts } = await previewSplit(
        deps,
        actorOf(request),
        request.params.number,
        request.body,
      )
      return {
        ...counts,
        firstResponseDueAt: firstResponseDueAt.toISOString(),
        refusals: splitRefusals.filter(({ code }) => refusals.includes(code)),
        mail: mail
          ? {
              to: mail.address,
              language: mail.language,
              subject: mail.composed.subject,
              text: mail.composed.text,
              heldFor: mail.heldFor,
              suppressed: mail.suppressed,
            }
          : null,
      }
    },
  )

  app.post(
    '/api/v1/tickets/:number/split',
    {
      schema: {
        ...common,
        operationId: 'splitTicket',
        summary: 'Make a ticket of its own of what is chosen of it (needs If-Match); answers with the new one',
        headers: ifMatch(),
        body: split,
        response: answers({ 201: ticketSchema }),
      },
    },
    async (request, reply) => {
      const made = await splitTicket(deps, actorOf(request), request.params.number, request.body, request.headers['if-match'])
      return reply.code(201).send(await sendTicket(deps, request, reply, made))
    },
  )
}
