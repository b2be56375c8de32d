import { dayInJapan } from '../../src/calendar/business-time.rules.ts'
import type { Case } from '../support/case.ts'
import { reachOf, type Operation as OperationId } from '../../src/people/access.policy.ts'
import type { World } from '../support/world.ts'
import { png } from '../support/files.ts'
import { digitsOf } from '../support/authenticator.ts'
import { corporateForm, municipalForm, workerForm } from '../support/forms.ts'
import { businessDayAhead } from '../support/days-ahead.ts'
import { stagePassword, type Signed } from '../support/signed.ts'
import { thingsInPath, type Operation } from './operations.ts'
import { contactSides, things, type ContactSide } from './things.ts'

/** A part of the form's words alone, for nobody yet. */
const splitOfForm = { form: true, messages: [], message: '広報の件', topics: [], people: [], consultantId: null, notice: true }

const several = (of: Case) => ({ tickets: [{ number: of.ticket }] })

/** Who may send an operation whatever it is about: an administrator, or a supervisor what administrators may not. */
export function senderOf({ operationId }: Operation, staff: World['staff']): Signed {
  return reachOf(operationId as OperationId, 'administrator') === 'none' ? staff.supervisor : staff.administrator // every operation has a row
}

interface Fixture {
  /** Path parameters that must stand for something in another state than usual. */
  path?(of: Case): Record<string, string>
  body?(of: Case, actor: Signed | null): unknown
  query?(of: Case): Record<string, string>
  headers?: Record<string, string>
  /** Contacts who may do it to their own thing, when fewer than may read it. */
  doneBy?: readonly ContactSide[]
}

const nobodysApp = 'A'.repeat(32)
/** What an actor shows anew who changes their own second factor. */
const proofOf = (_of: Case, actor: Signed | null) => ({ password: stagePassword, code: digitsOf(actor?.apps?.counting ?? nobodysApp, 1) })
const contactAccess = { password: 'another long password' }
const unassigned = (of: Case) => ({ number: of.blind.ticket })
const unanswered = (of: Case) => ({ id: of.enquiries.sent })

/** What each operation needs beyond its path: a sensible body, headers, things in the right state. */
const fixtures: Record<string, Fixture> = {
  fileMunicipalForm: {
    body: () =>
      municipalForm({
        filedBy: { prefecture: '07', contact: { name: '渡部 美咲', department: '地域振興課', email: 'misaki@pref.example' } },
      }),
  },
  fileCorporateForm: { body: () => corporateForm() },
  fileWorkerForm: { body: () => workerForm() },
  signIn: { body: (of) => ({ email: of.consultant.planted.person.email, password: stagePassword }) },
  // A code counts once, and that of now was typed when the app was set up.
  showSecondFactor: { body: (_of, actor) => ({ code: digitsOf(actor?.apps?.counting ?? nobodysApp, 1) }) },
  confirmSecondFactor: { body: (_of, actor) => ({ code: digitsOf(actor?.apps?.toBe ?? nobodysApp) }) },
  setUpSecondFactor: { body: proofOf },
  renewRecoveryCodes: { body: proofOf },
  endOwnSession: { body: (of) => ({ sessionId: of.tokenId }) },
  requestPasswordReset: { body: (of) => ({ email: of.consultant.planted.person.email }) },
  createStaff: {
    body: () => ({
      name: '新人 一郎',
      email: 'newcomer@desk.example',
      role: 'consultant',
      skills: { audiences: ['corporate'], topics: ['corp.rules'], prefectures: ['13'] },
      capacity: 10,
    }),
  },
  changeStaff: { body: () => ({ capacity: 12, skills: { topics: ['corp.rules'] } }) },
  setAbsences: { body: () => [{ startsOn: '2031-01-06', endsOn: '2031-01-10' }] },
  changeToken: { body: () => ({ requestsPerMinute: 600 }) },
  createToken: { body: () => ({ name: '集計', scopes: ['tickets:read'], expiresAt: '2031-01-06T00:00:00Z' }) },
  changeContact: { body: () => ({ name: '山本 新', department: '企業立地課', phone: null }) },
  giveContactAccess: { body: () => contactAccess },
  changeSettings: { body: () => ({ shortlistApproval: true }) },
  createTicket: { body: () => ({ audience: 'corporate', ...corporateForm() }) },
  changeTicket: { body: () => ({ stage: 'action', topics: ['corp.rules'] }), headers: { 'if-match': '*' } },
  openCaughtMail: { body: () => ({ reason: 'asked' }) },
  openTicket: { body: () => ({ purpose: 'answering', reason: '申込者から操作についてのお問い合わせがあったため。' }) },
  assignTicket: {
    path: unassigned,
    body: (of, actor) => ({ consultantId: actor?.role === 'consultant' ? actor.id : of.consultant.id }),
  },
  assignTicketAutomatically: { path: unassigned },
  assignTickets: { body: (of) => ({ ...several(of), consultantId: of.consultant.id }) },
  startWaitingOfTickets: { body: (of) => ({ ...several(of), for: 'third_party' }) },
  stopWaitingOfTickets: { body: several },
  resolveTickets: { body: (of) => ({ ...several(of), kind: 'answered' }) },
  changeTickets: { body: (of) => ({ ...several(of), stage: 'action' }) },
  addNoteToTickets: { body: (of) => ({ ...several(of), body: '折り返し電話する。' }) },
  pauseFollowUpsOfTickets: { body: (of) => ({ ...several(of), reason: '先方の人事異動のため。' }) },
  handOverTickets: { body: (of) => ({ tickets: [{ number: of.ticket, version: 1, consultantId: of.consultant.id }] }) },
  chooseNotifications: { body: () => ({ choices: [{ kind: 'note', way: 'daily' }] }) },
  noteOpenedItem: { body: (of) => ({ kind: 'organization', id: of.company.id }) },
  markNotifications: { body: (of) => ({ ids: [of.tokenId], read: true }) },
  addMessage: { body: () => ({ direction: 'in', subject: 'お返事', body: '承知しました。' }) },
  previewMessage: { body: () => ({ subject: 'ご案内', body: '資料をお送りします。', attachments: [] }) },
  addNote: { body: () => ({ body: '折り返し電話する。' }) },
  eraseMessage: { path: (of) => ({ id: of.messageId }), body: () => ({ reason: 'ご本人のお申し出のため。' }) },
  eraseNote: { body: () => ({ reason: 'ご本人のお申し出のため。' }) },
  eraseAttachment: { body: () => ({ reason: 'ご本人のお申し出のため。' }) },
  eraseEnquiryAnswerer: { path: (of) => ({ id: of.enquiries.accepted }), body: () => ({ reason: 'ご本人のお申し出のため。' }) },
  erasePassedCaseAnswerer: { body: () => ({ reason: 'ご本人のお申し出のため。' }) },
  addAttachment: {
    body: () => png,
    headers: { 'content-type': 'application/octet-stream', 'file-name': encodeURIComponent('会津の写真.png') },
  },
  removeAttachments: { body: () => ({ remove: [] }) },
  addCannedText: { body: () => ({ name: 'お礼', ja: '{{organization}} {{consultant}}', en: 'Thank you.', shared: true }) },
  changeCannedText: { body: () => ({ name: '御礼', ja: 'ありがとうございます。', en: '', shared: true }) },
  chooseColumns: { body: () => ({ columns: ['number', 'applicant', 'due'] }) },
  saveView: { body: () => ({ name: '今日の法人', query: { audience: 'corporate', due: 'today' } }) },
  changeView: { body: () => ({ name: '法人', query: { q: '会津' }, shared: true }) },
  keepDraft: { body: () => ({ subject: 'ご案内', body: '書きかけ' }) },
  search: { query: () => ({ q: '会津' }) },
  streamEvents: { query: () => ({ seconds: '0' }) },
  statePresence: { body: () => ({ doing: 'replying' }) },
  addMeeting: {
    body: () => ({ kind: 'phone', phone: '03-1234-5678', startsAt: `${businessDayAhead(420)}T01:00:00Z`, minutes: 30, record: '' }),
  },
  chooseMeetingSlot: { path: (of) => ({ id: of.meetings.proposed }), body: (of) => ({ slotId: of.meetings.slotId }) },
  moveMeeting: {
    body: () => ({ startsAt: `${businessDayAhead(430)}T02:00:00Z`, kind: 'online', joinUrl: 'https://meet.example/abc', note: '' }),
  },
  handOverMeeting: { body: (of) => ({ consultantId: of.consultant.id }) },
  cancelMeeting: { body: () => ({ note: '日を改めます。' }) },
  missMeeting: { path: (of) => ({ id: of.meetings.held }) },
  recordMeeting: { path: (of) => ({ id: of.meetings.held }), body: () => ({ record: '視察の日程を決めた。', to: 'applicant' }) },
  setWorkingHours: { body: () => [{ weekday: 1, from: '10:00', to: '17:00' }] },
  forwardTicket: {
    path: (of) => ({ number: of.prefectureTicket }),
    body: (of) => ({
      municipalityCode: of.blind.code,
      contact: { name: '受入 太郎', email: 'taro@city.example' },
      note: 'ご検討ください。',
    }),
  },
  withdrawPassedCase: { path: (of) => ({ number: of.prefectureTicket }) },
  addParticipant: { body: () => ({ name: '同僚 次郎', email: 'colleague@sender.example' }) },
  relateTickets: { body: (of) => ({ number: of.blind.ticket, kind: 'same_matter' }) },
  previewMerge: { query: (of) => ({ into: of.resolvedTicket }) },
  mergeTicket: { path: (of) => ({ number: of.mergeTickets[0] }), body: (of) => ({ into: of.mergeTickets[1], bringPeople: true }) },
  previewSplit: { body: () => splitOfForm },
  splitTicket: { path: (of) => ({ number: of.prefectureTicket }), body: () => splitOfForm, headers: { 'if-match': '*' } },
  resolveTicket: { body: () => ({ kind: 'answered', note: '解決' }) },
  reopenTicket: { path: (of) => ({ number: of.resolvedTicket }) },
  startWaiting: { body: () => ({ for: 'third_party', until: '2031-01-06' }) },
  suppressAddress: { body: () => ({ address: 'gone@sender.example', reason: 'hard_bounce' }) },
  addFollowUp: { body: () => ({ subject: 'ご案内', body: '資料の件です。', dueAt: '2031-01-06T01:00:00Z' }) },
  completeTask: { body: () => ({}) },
  eraseAddress: { path: (of) => ({ id: of.erasureTaskId }) },
  setStaffLanguage: { body: () => ({ language: 'en' }) },
  skipFollowUp: { body: () => ({ reason: '電話で確認済みのため。' }) },
  pauseFollowUps: { body: () => ({ reason: '先方の人事異動のため。' }) },
  changeSequence: {
    body: () => ({
      startsOn: 'shortlist.dispatched',
      steps: [
        { code: 'shortlist', kind: 'shortlist', unit: 'at_once', count: 0 },
        { code: 'reminder-5', kind: 'reminder', unit: 'business_days', count: 5 },
      ],
      stopsOn: ['answer', 'state'],
      reason: '催促は一度で足りるため。',
    }),
    headers: { 'if-match': '*' },
  },
  previewSequence: {
    body: () => ({ step: 'reminder-3', steps: [{ code: 'reminder-3', kind: 'reminder', unit: 'business_days', count: 3 }] }),
  },
  listAudit: { query: (of) => ({ ticket: of.ticket, from: '2026-01-01', to: '2031-12-31' }) },
  readMailLedger: { query: () => ({ from: '2026-11-01', to: '2031-12-31' }) },
  listLedgerMails: { query: () => ({ from: '2026-11-01', to: '2031-12-31' }) },
  saveText: { body: () => ({ body: '受付番号 {{ticketNumber}} をお知らせください。' }), headers: { 'if-match': '*' } },
  restoreText: { body: () => ({ version: 0 }), headers: { 'if-match': '*' } },
  previewText: { body: (of) => ({ ticketNumber: of.ticket, body: '{{ticketNumber}}' }) },
  testText: { body: (of) => ({ ticketNumber: of.ticket }) },
  stateMunicipalityProfile: {
    body: () => ({
      strengths: [{ code: 'smart_city', level: 5, note: '実証' }],
      offices: [{ name: 'AiCT', form: 'shared', seats: 40, trialStay: true, from: '2031-01-06' }],
      needs: [{ code: 'presence', importance: 'must', target: ['workation'] }],
      projects: [{ name: '湖畔の再生', note: '2027年まで' }],
      facts: { subsidy: true, nursery: false, talentFields: ['it_engineers'] },
    }),
  },
  stateCompanyProfile: {
    body: () => ({
      industry: 'G',
      employees: 90,
      prefecture: '13',
      headquarters: '131016',
      purposes: ['bcp'],
      presence: ['satellite_office'],
      needs: [
        { code: 'office_seats', importance: 3, target: 10 },
        { code: 'distance', importance: 'must', target: 300 },
        { code: 'talent_fields', importance: 2, target: ['designers'] },
        { code: 'words', importance: 1, target: '海の見える町' },
      ],
      plans: { headCount: 5, localHiring: true },
      disclosure: 'blind',
    }),
  },
  correctCompany: { body: () => ({ name: '株式会社みなとシステム', corporateNumber: null, reason: 'miswritten' }) },
  declareCompany: { body: () => ({ declaredOn: '2026-04-01' }) },
  decideProposal: { body: (of) => ({ accepted: of.proposal.fields, refused: [] }) },
  whatIf: { body: () => ({ weights: { company: { smart_city: 3 }, municipality: { local_hiring: 1 } }, candidates: ['072028'] }) },
  stateMatchWeights: {
    body: () => ({ company: { smart_city: 3 }, municipality: { local_hiring: 1 }, reason: '実証を重んじるため。' }),
  },
  stateNeeds: {
    body: () => ({
      needs: [{ code: 'smart_city', importance: 5, target: '実証事業' }],
      profileVersion: 1,
      reason: '面談で伺ったため。',
    }),
  },
  compareCandidates: { query: (of) => ({ municipalities: `${of.blind.code},${of.introduced.code}` }) },
  adjustRun: { body: (of) => ({ municipality: of.blind.code, act: 'place', position: 2, reason: '面談で伺ったため。' }) },
  rankCompanies: { path: unassigned },
  draftShortlist: {
    body: (of) => ({ runId: of.runId, municipalityCodes: [of.blind.code], note: 'ご覧ください。', summary: '拠点を探しています。' }),
  },
  changeShortlist: {
    path: (of) => ({ id: of.shortlists.draft }),
    body: () => ({ note: 'ご検討ください。', candidateNotes: [], summary: '拠点を探しています。' }),
    headers: { 'if-match': '*' },
  },
  previewNewShortlist: { body: (of) => ({ runId: of.runId, municipalityCodes: [of.blind.code], note: 'ご覧ください。' }) },
  previewShortlistChange: { path: (of) => ({ id: of.shortlists.draft }), body: () => ({ note: 'ご検討ください。' }) },
  approveShortlist: { path: (of) => ({ id: of.shortlists.draft }) },
  dispatchShortlist: { path: (of) => ({ id: of.shortlists.draft }) },
  stateInterest: { body: () => ({ interest: 'interested', reason: '立地がよい。' }) },
  answerEnquiry: { path: unanswered, body: () => ({ answer: 'accept', message: '歓迎します。' }), doneBy: ['blind'] },
  replyToQuestion: { path: (of) => ({ id: of.enquiries.asked, questionId: of.questionId }), body: () => ({ reply: '十席ほどです。' }) },
  consentToDisclosure: { path: (of) => ({ id: of.enquiries.accepted }), doneBy: ['company'] },
  withdrawDisclosureConsent: { path: (of) => ({ id: of.enquiries.accepted }), doneBy: ['company'] },
  correctOutcome: { body: () => ({ reason: '視察と取り違えて記録したため' }) },
  recordOutcome: { body: () => ({ kind: 'site_visit', on: dayInJapan(new Date()) }) },
}

const home = 'test/contracts'

export interface PreparedRequest {
  values: Record<string, string>
  query?: Record<string, string>
  body: unknown
  headers: Record<string, string>
}

/** A request for `operation` about the things of a case. Throws when a new operation has no fixture yet, saying which. */
export function prepare(operation: Operation, of: Case, actor: Signed | null = null): PreparedRequest {
  const fixture = fixtures[operation.operationId] ?? {}
  const values = Object.fromEntries(
    thingsInPath(operation).map(({ name, thing }) => {
      const value = things[thing]?.of(of)
      if (value === undefined)
        throw new Error(`${operation.operationId}: ${home} knows nothing that stands for ${thing}; add it to things.ts`)
      return [name, value]
    }),
  )
  if (operation.body && !fixture.body) throw new Error(`${operation.operationId} takes a body, but ${home} has none; add it to fixtures.ts`)
  return {
    values: { ...values, ...fixture.path?.(of) },
    query: fixture.query?.(of) ?? {},
    body: fixture.body?.(of, actor),
    headers: fixture.headers ?? {},
  }
}

/** Fixtures and things that no operation of the document uses. */
export function unusedFixtures(operations: readonly Operation[]): string[] {
  const known = new Set(operations.map(({ operationId }) => operationId))
  const standing = new Set(operations.flatMap((operation) => thingsInPath(operation).map(({ thing }) => thing)))
  return [...Object.keys(fixtures).filter((id) => !known.has(id)), ...Object.keys(things).filter((thing) => !standing.has(thing))]
}

/**
 * How a contact of the case stands to the thing an operation is about: may do it, may only see it, or may not know it exists.
 * An operation about nothing in particular (a list, oneself) is open to all of them.
 */
export function standingOf(operation: Operation, side: ContactSide): 'does' | 'sees' | 'outside' {
  const [first] = thingsInPath(operation)
  if (!first) return 'does'
  if (!things[first.thing]?.ownTo?.includes(side)) return 'outside'
  return (fixtures[operation.operationId]?.doneBy ?? contactSides).includes(side) ? 'does' : 'sees'
}
