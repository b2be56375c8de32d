import { stagePrefecture } from './case-of-prefecture.ts'
import { carryToIntroduction } from './case-to-introduction.ts'
import { corporateForm, municipalForm } from './forms.ts'
import { plantPerson, plantWords } from './planted.ts'
import { businessDayAhead } from './days-ahead.ts'
import { pdf } from './files.ts'
import { firstOf, type Signed, type Signer } from './signed.ts'

/** A municipality with a profile, a ticket and a verified contact who can sign in. */
export interface Town {
  code: string
  organizationId: string
  ticket: string
  contact: Signed
  /** Free words of the municipality. */
  words: string[]
  /** Words of its profile and of what its form proposes: what companies are told when it is proposed to them. */
  profileWords: string[]
}

/** One company's case with something of every kind in it, at every step on the way to an introduction. */
export interface Case {
  consultant: Signed
  company: { id: string; name: string; domain: string; contact: Signed; corporateNumber: string }
  /** Number of the company's ticket. */
  ticket: string
  /** Number of the ticket its second form made, which is resolved. */
  resolvedTicket: string
  /** Two tickets of one applicant that may become one. */
  mergeTickets: readonly [string, string]
  /** Number of a ticket of the prefecture that `blind` lies in. */
  prefectureTicket: string
  /** It as forwarded to a municipality that has not answered. */
  forwardedId: string
  /** Was sent, has asked, and has accepted three enquiries of the company, which it does not know. */
  blind: Town
  /** Was introduced to the company. */
  introduced: Town
  runId: string
  proposal: { id: string; fields: string[] }
  tokenId: string
  /** Where its consultant is signed in. */
  sessionId: string
  followUpId: string
  /** About its follow-up, as if that had failed. */
  taskId: string
  /** The wish of the company's contact to be forgotten. */
  erasureTaskId: string
  /** A reaction that failed. */
  failureId: string
  suppressionId: string
  /** A message to the company that has not left yet. */
  unsentId: string
  participantId: string
  relationId: string
  /** A picture that came with a message to the company. */
  attachmentId: string
  /** The message it came with, and a note. */
  messageId: string
  noteId: string
  /** Its consultant's, shared. */
  cannedTextId: string
  /** The same. */
  savedViewId: string
  /** A recorded meeting, one still ahead, and an offer with its slot. */
  meetings: { held: string; booked: string; proposed: string; slotId: string }
  shortlists: { draft: string; dispatched: string }
  enquiries: { sent: string; asked: string; accepted: string; introduced: string; answeredByDesk: string }
  questionId: string
  introductionId: string
  /** That they looked at the place. */
  outcomeId: string
  /** What only the desk may read. */
  innerWords: string[]
  /** What the desk and the company may read. */
  companyWords: string[]
  /** What the company wishes for, in its own words. */
  wishes: string[]
  /** Code of the municipality its head office is in. */
  headquarters: string
  /** What the municipalities said of the enquiries. */
  townWords: string[]
}

/** A case before what only a worker makes is written by hand. */
export type Staged = Omit<Case, 'taskId' | 'erasureTaskId' | 'failureId'>

export interface CaseParts {
  key: string
  /** An administrator. */
  root: Signed
  /** Drafts the shortlists. */
  author: Signed
  consultant: Signed
  /** Codes of two municipalities. */
  places: { blind: string; introduced: string }
}

/** 町田市 and 八王子市: nobody else's place. */
const headOffices: Record<string, string> = { Aoi: '132098', Beni: '132012' }

const corporateNumbers: Record<string, string> = { Aoi: '7000012050002', Beni: '2000012010019' }

/** Plays a case through the API up to an introduction, leaving something at every step. */
export async function stageCase(as: Signer, parts: CaseParts): Promise<Staged> {
  const { key, root, consultant, places } = parts
  const blind = await stageTown(as, parts, `Ni${key}`, places.blind)
  const introduced = await stageTown(as, parts, `San${key}`, places.introduced)
  const company = await stageCompany(as, parts)
  const { ticket, resolvedTicket } = company
  const { prefectureTicket, mergeTickets, forwardedId } = await stagePrefecture(as, parts)
  const { inner, meetings, unsentId, participantId, attachmentId, messageId, noteId, fileName } = await correspond(as, parts, ticket)
  const { id: runId } = await as.ask(consultant, 'POST', `/tickets/${ticket}/matches`)
  const carried = await carryToIntroduction(as, parts, {
    ticket,
    runId,
    contact: company.contact,
    blind,
    introduced,
    further: company.further,
  })
  const { items } = await as.ask(root, 'GET', `/proposals?organizationId=${company.id}`)
  const token = await as.ask(root, 'POST', '/tokens', { name: `token ${key}`, scopes: ['tickets:read'] })
  const { id: followUpId } = await as.ask(consultant, 'POST', `/tickets/${ticket}/follow-ups`, {
    subject: plantWords(key, 'followup-subject'),
    body: plantWords(key, 'followup-body'),
    dueAt: '2031-04-01T01:00:00Z',
  })
  const gone = { address: `gone.${key.toLowerCase()}@nowhere.example`, reason: 'hard_bounce' }
  const { id: suppressionId } = await as.ask(consultant, 'POST', '/suppressions', gone)
  return {
    consultant,
    company,
    ticket,
    resolvedTicket,
    prefectureTicket,
    forwardedId,
    mergeTickets,
    blind,
    introduced,
    runId,
    proposal: { id: firstOf(items).id, fields: firstOf(items).fields.map(({ field }) => field) },
    tokenId: token.id,
    sessionId: firstOf((await as.ask(consultant, 'GET', '/sessions')).items).id,
    followUpId,
    suppressionId,
    unsentId,
    participantId,
    relationId: firstOf(
      (await as.ask(consultant, 'POST', `/tickets/${ticket}/relations`, { number: resolvedTicket, kind: 'preceding' })).items,
    ).id,
    attachmentId,
    messageId,
    noteId,
    cannedTextId: (await as.ask(consultant, 'POST', '/canned-texts', { name: `定型文 ${key}`, ja: '{{ticketNumber}}の件', shared: true }))
      .id,
    savedViewId: (await as.ask(consultant, 'POST', '/saved-views', { name: `ビュー ${key}`, query: {}, shared: true })).id,
    meetings,
    ...carried,
    innerWords: inner,
    wishes: [plantWords(key, 'wish'), plantWords(key, 'free-wish')],
    headquarters: company.headquarters,
    companyWords: [company.message, fileName, ...carried.companyWords],
    townWords: carried.townWords,
  }
}

async function stageTown(as: Signer, { root, author }: CaseParts, key: string, code: string): Promise<Town> {
  const say = (about: string) => plantWords(key, about)
  await as.ask(author, 'PUT', `/municipalities/${code}/profile`, {
    strengths: [{ code: 'smart_city', level: 5, note: say('strength') }],
    offices: [{ name: say('office'), form: 'shared', seats: 40 }],
    needs: [{ code: 'local_hiring', importance: 3 }],
    projects: [{ name: say('project'), note: say('project-note') }],
    facts: { subsidy: true },
  })
  const planted = plantPerson(key, `town-${code}.example`)
  const message = say('form')
  const strengths = [{ code: 'smart_city', level: 4, note: say('proposed-strength') }]
  const offices = [{ name: say('proposed-office'), form: 'shared', seats: 40 }]
  const projects = [{ name: say('proposed-project'), note: say('proposed-project-note') }]
  const form = municipalForm({ contact: planted.person, municipalityCode: code, message, strengths, offices, projects })
  const { ticket } = await as.ask(null, 'POST', '/intake/municipal', form)
  const { applicant, organization } = await as.ask(author, 'GET', `/tickets/${ticket.number}`)
  const contact = await as.contact(root, applicant.id, planted)
  return {
    code,
    organizationId: organization.id,
    ticket: ticket.number,
    contact,
    words: [message],
    profileWords: [
      'strength',
      'office',
      'project',
      'project-note',
      'proposed-strength',
      'proposed-office',
      'proposed-project',
      'proposed-project-note',
    ].map(say),
  }
}

/** Three tickets of an office of a prefecture: one that is worked on, and two that may become one. */
async function stageCompany(as: Signer, { key, root, author, consultant }: CaseParts) {
  const domain = `${key.toLowerCase()}-kaisha.example`
  const planted = plantPerson(key, domain)
  const corporateNumber = corporateNumbers[key] ?? ''
  const headquarters = headOffices[key] ?? ''
  const company = { name: `${key}技研株式会社`, industry: 'G', employees: 80, prefecture: '13', headquarters, corporateNumber }
  const message = plantWords(key, 'form')
  const needs = [
    { code: 'smart_city', importance: 5, target: plantWords(key, 'wish') },
    { code: 'distance', importance: 2, target: 900 },
    { code: 'words', importance: 3, target: plantWords(key, 'free-wish') },
  ]
  const form = corporateForm({ contact: planted.person, company, message, needs, disclosure: 'blind' })
  const { ticket } = await as.ask(null, 'POST', '/intake/corporate', form)
  // The second form says otherwise and so files a proposal.
  const second = await as.ask(null, 'POST', '/intake/corporate', { ...form, company: { ...company, employees: 120 } })
  const resolvedTicket = second.ticket.number
  const { applicant, organization } = await as.ask(author, 'GET', `/tickets/${ticket.number}`)
  for (const number of [ticket.number, resolvedTicket]) {
    await as.ask(author, 'PUT', `/tickets/${number}/assignment`, { consultantId: consultant.id })
  }
  await as.ask(consultant, 'PUT', `/tickets/${resolvedTicket}/resolution`, { kind: 'answered', note: plantWords(key, 'resolution') })
  const contact = await as.contact(root, applicant.id, planted)
  return {
    id: organization.id,
    name: `${key}技研`,
    domain,
    corporateNumber,
    headquarters,
    ticket: ticket.number,
    resolvedTicket,
    contact,
    message,
    /** One more ticket of the company with a match run of its own: a ticket asks a municipality once at a time. */
    further: async () => {
      const filed = await as.ask(null, 'POST', '/intake/corporate', form)
      const of = `/tickets/${filed.ticket.number}`
      await as.ask(author, 'PUT', `${of}/assignment`, { consultantId: consultant.id })
      return { ticket: filed.ticket.number, runId: (await as.ask(consultant, 'POST', `${of}/matches`)).id }
    },
  }
}

/** Writes down something of every kind; returns what only the desk may read, and the meetings. */
async function correspond(as: Signer, { key, consultant }: CaseParts, ticket: string) {
  const say = (about: string) => plantWords(key, about)
  const of = `/tickets/${ticket}`
  const attach = (kind: string, name: string) =>
    as.ask(consultant, 'POST', `${of}/drafts/${kind}/attachments`, pdf, {
      'content-type': 'application/octet-stream',
      'file-name': encodeURIComponent(name),
    })
  const { id: noted } = await attach('note', `${say('note-file')}.pdf`)
  const { id: noteId } = await as.ask(consultant, 'POST', `${of}/notes`, { body: say('note'), attachments: [noted] })
  const held = await as.ask(consultant, 'POST', `${of}/meetings`, {
    kind: 'online',
    startsAt: '2026-11-20T01:00:00Z',
    record: say('record'),
  })
  const told = { place: say('meeting-place'), note: say('meeting-note') }
  const ahead = { status: 'booked', kind: 'in_person', startsAt: `${businessDayAhead(400)}T01:00:00Z`, ...told }
  const booked = await as.ask(consultant, 'POST', `${of}/meetings`, ahead)
  const offer = { status: 'proposed', kind: 'online', slots: [`${businessDayAhead(410)}T02:00:00Z`], note: say('meeting-note') }
  const proposed = await as.ask(consultant, 'POST', `${of}/meetings`, offer)
  const fileName = say('file')
  const { id: attachmentId } = await attach('reply', `${fileName}.pdf`)
  const message = { direction: 'out', subject: say('subject'), body: say('message'), attachments: [attachmentId] }
  const { id: messageId } = await as.ask(consultant, 'POST', `${of}/messages`, message)
  const { name, email } = plantPerson(`Shi${key}`, 'copies.example').person
  const { id: participantId } = await as.ask(consultant, 'POST', `${of}/participants`, { name, email })
  const unsent = { direction: 'out', subject: say('unsent-subject'), body: say('unsent-body'), undoFor: 60 }
  return {
    unsentId: (await as.ask(consultant, 'POST', `${of}/messages`, unsent)).id,
    participantId,
    attachmentId,
    messageId,
    noteId,
    fileName,
    inner: ['note', 'note-file', 'record', 'resolution', 'followup-subject', 'followup-body', 'unsent-subject', 'unsent-body'].map(say),
    meetings: { held: held.id, booked: booked.id, proposed: proposed.id, slotId: firstOf(proposed.slots).id },
  }
}
