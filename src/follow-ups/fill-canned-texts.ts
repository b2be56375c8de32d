import { desk } from '../catalog/desk.ts'
import type { Language } from '../catalog/desk-codes.ts'
import type { Deps } from '../deps.ts'
import { fillIn } from '../mail/text-blocks/fill-in.ts'
import type { SignedInActor } from '../people/actor.ts'
import { listCannedTexts } from '../texts/canned/canned-texts.ts'
import { readParties } from '../tickets/ticket-people.ts'
import { ticketForReading } from '../tickets/ticket-access.ts'

/** A canned text as it would be written to a ticket's applicant. */
export interface FilledText {
  readonly id: string
  readonly name: string
  readonly shared: boolean
  readonly language: Language
  readonly body: string
}

/** The actor's canned texts, filled in for a ticket: in its applicant's language, or in the other where there is none. */
export async function fillCannedTexts({ db }: Deps, actor: SignedInActor, number: string): Promise<FilledText[]> {
  const ticket = await ticketForReading(db, actor, number)
  const [{ applicant, organization, assignee }, texts] = await Promise.all([readParties(db, ticket), listCannedTexts({ db }, actor)])
  const values = {
    ticketNumber: ticket.number,
    consultant: assignee?.name ?? (actor.kind === 'staff' ? actor.name : ''),
    organization: organization?.name ?? '',
  }
  const other: Language = applicant.language === 'ja' ? 'en' : 'ja'
  return texts.map((text) => {
    const language = text[applicant.language] === '' ? other : applicant.language
    const body = fillIn(text[language], { ...values, desk: desk[language], hours: desk.hours[language] })
    return { id: text.id, name: text.name, shared: text.shared, language, body }
  })
}
