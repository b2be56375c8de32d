import { addBusinessHours, addCalendarDays, dayInJapan } from '../calendar/business-time.rules.ts'
import { labelOf } from '../catalog/code-list.ts'
import { meetingKinds } from '../catalog/desk-codes.ts'
import { greetingLines, type Addressee } from '../mail/addressee.ts'
import type { Block } from '../mail/blocks.ts'
import type { ComposedMail } from '../mail/compose.ts'
import { render } from '../mail/layout.ts'
import { opening, paragraph, type Acquaintance } from '../mail/phrases.ts'
import { messagesWith } from '../mail/text-blocks/block-messages.ts'
import type { CaseVariable, Side } from '../mail/text-blocks/block-variables.ts'
import { textBlock } from '../mail/text-blocks/text-blocks.ts'
import type { Wording } from '../mail/text-blocks/wording.ts'
import { readOrganization } from '../organizations/read-organization.ts'
import { readWording } from '../texts/read-wording.ts'
import { readParties, type TicketParties } from '../tickets/ticket-people.ts'
import type { TicketRow } from '../tickets/update-ticket.ts'
import { present, type World } from './draft.ts'
import type { TriedText } from './preview-of.ts'
import { addresseeOf } from './recipient.ts'
import { yearsOfLetters } from './wording-for.ts'

/** Whose facts a sample is made of, as far as there are any. */
export interface SampleAbout {
  readonly ticket?: TicketRow | undefined
  readonly organizationId?: string | undefined
}

interface Facts extends SampleAbout {
  readonly people?: TicketParties | undefined
  readonly organization?: Awaited<ReturnType<typeof readOrganization>>
  readonly now: Date
}

/**
 * A block by itself between the greeting and the signature of its reader's side, where no mail with it is to go out: filled in with what is
 * known of the ticket or the organisation, and with sample values for what is not there yet. It says no more than the block may.
 */
export async function sampleOfText({ block: code, language, body }: TriedText, about: SampleAbout, world: World): Promise<ComposedMail> {
  const { tx, now } = world
  const [kind] = messagesWith(code)
  if (!kind) throw new Error(`the text ${code} stands in no message`)
  const people = about.ticket && (await readParties(tx, about.ticket))
  const organization =
    about.organizationId === undefined ? undefined : present(await readOrganization(tx, about.organizationId), 'the organisation')
  const facts = { ...about, people, organization, now }
  const { label, side, isList } = textBlock(code)
  const years = await yearsOfLetters(tx, () => isToMunicipality(side, facts))
  const wording = await readWording(tx, { kind, language, years, ...(body !== undefined && { instead: { block: code, body } }) }, world)
  const values = valuesOf(facts, wording) as never // every variable there is; which ones this block takes is known at run time only
  const reader = readerOf(side, facts, wording)
  const greeting = { kind: 'greeting', lines: greetingLines(reader, language) } as const
  const words = (): Block => (isList ? { kind: 'list', items: wording.items(code, values) } : paragraph(wording.text(code, values)))
  const message = {
    subject: label[language],
    blocks: beginsMail.test(code) ? opening(reader, wording.text(code, values), wording, acquaintanceOf(side)) : [greeting, words()],
    ...(side === 'staff' && { isForStaff: true as const }),
  }
  return render(message, wording)
}

/** About half a year: after it organisations are asked whether what is known of them is still right. */
const daysUnsaid = 183

/** Blocks behind the line that says who writes. */
const beginsMail = /\.(?:opening|first|second|first-unwritten|second-unwritten|question)$/u

function acquaintanceOf(side: Side): Acquaintance {
  if (side === 'staff') return 'staff'
  return side === 'stranger' ? 'first' : 'known'
}

function valuesOf({ ticket, people, organization, now }: Facts, { say, day, instant, language }: Wording): Record<CaseVariable, string> {
  const own = people?.organization
  const town = say('会津若松市', 'Aizuwakamatsu')
  const daysAgo = (days: number) => day(addCalendarDays(dayInJapan(now), -days))
  return {
    ticketNumber: ticket?.number ?? 'C-2026-000001',
    consultant: people?.assignee?.name ?? say('佐藤 太郎', 'Taro Sato'),
    meetingTime: instant(addBusinessHours(now, 9)),
    meetingKind: labelOf(meetingKinds, 'online', language),
    municipality: own?.kind === 'municipality' ? own.name : town,
    company: own?.kind === 'company' ? own.name : say('株式会社むすび', 'Musubi Inc.'),
    candidateCount: '3',
    openedOn: daysAgo(30),
    period: say('1か月', 'a month'),
    organization: organization?.name ?? own?.name ?? town,
    statedOn: organization?.confirmedAt ? day(dayInJapan(organization.confirmedAt)) : daysAgo(daysUnsaid),
  }
}

/** Whether a side's mails greet a municipality; of no organisation in particular they speak to one. */
function isToMunicipality(side: Side, { ticket, people, organization }: Facts): boolean {
  switch (side) {
    case 'municipality':
    case 'introducedMunicipality':
      return true
    case 'organization':
      return (organization ?? people?.organization)?.kind !== 'company'
    case 'staff':
    case 'company':
      return false
    case 'anyone':
    case 'applicant':
    case 'stranger':
      return ticket?.audience === 'municipal'
  }
}

/** Whom a side's mails greet. The municipality of an enquiry is none of the ticket's own people. */
function readerOf(side: Side, facts: Facts, wording: Wording): Addressee {
  const { people } = facts
  const { municipality, consultant, organization } = valuesOf(facts, wording)
  switch (side) {
    case 'stranger':
      return {}
    case 'municipality':
    case 'introducedMunicipality':
      return { organization: municipality }
    case 'organization':
      return { organization }
    case 'staff':
      return { name: consultant }
    case 'anyone':
    case 'applicant':
    case 'company':
      return people ? addresseeOf({ ...people.applicant, organization: people.organization?.name ?? null }) : {}
  }
}
