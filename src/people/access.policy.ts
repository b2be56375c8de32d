import type { Role } from '../catalog/desk-codes.ts'
import {
  administratorsOnly,
  anyConsultant,
  anyConsultantAndOwn,
  anyConsultantAtTicket,
  atTheDesk,
  atTheTicket,
  deskReads,
  deskWorks,
  everyoneReads,
  leadersRead,
  listsTickets,
  nobody,
  oneself,
  ownAtTheDesk,
  ownFactor,
  ownMeetings,
  readsTicket,
  supervisorsAtTicket,
  supervisorsOnly,
  type AccessRule,
  type Reach,
} from './access-rules.policy.ts'

/**
 * Who may do what: one row per operation of the API, named by its operationId. The server refuses to start with a route
 * that has no row here, and a test walks every row for every role.
 */
export const access = {
  // Public
  fileMunicipalForm: 'public',
  fileCorporateForm: 'public',
  fileWorkerForm: 'public',
  makeFormChallenge: 'public',
  readCatalog: 'public',
  listMunicipalities: 'public',
  readOpenApi: 'public',
  signIn: 'public',
  requestPasswordReset: 'public',

  // Oneself
  readSession: oneself,
  listOwnOperations: oneself,
  signOut: oneself,
  listOwnSessions: oneself,
  endOwnSession: oneself,
  endOtherSessions: oneself,
  showSecondFactor: ownFactor,
  readSecondFactor: ownFactor,
  setUpSecondFactor: ownFactor,
  confirmSecondFactor: ownFactor,
  renewRecoveryCodes: ownFactor,
  readCalendarFeed: ownMeetings,
  makeCalendarFeed: ownMeetings,
  revokeCalendarFeed: ownMeetings,

  // People
  listStaff: deskReads('people:read'),
  createStaff: administratorsOnly('people:write'),
  inviteStaff: administratorsOnly('people:write'),
  changeStaff: administratorsOnly('people:write'),
  setAbsences: { ...nobody, scope: 'people:write', administrator: 'all', supervisor: 'all', consultant: 'own' },
  setStaffLanguage: { ...nobody, scope: 'people:write', administrator: 'all', supervisor: 'all', consultant: 'own' },
  readWorkingHours: deskReads('people:read'),
  setWorkingHours: { ...nobody, scope: 'people:write', administrator: 'all', supervisor: 'all', consultant: 'own' },
  removeSecondFactor: administratorsOnly(null),
  listSessions: administratorsOnly(null),
  endSessions: administratorsOnly(null),
  endSession: administratorsOnly(null),
  listAudit: { ...administratorsOnly(null), auditor: 'masked' },
  listRefusedSignIns: { ...administratorsOnly(null), auditor: 'masked' },
  listTokens: administratorsOnly(null),
  createToken: administratorsOnly(null),
  revokeToken: administratorsOnly(null),
  changeContact: { ...anyConsultant('people:write'), administrator: 'masked' },
  verifyContact: anyConsultant('people:write'),
  giveContactAccess: administratorsOnly('people:write'),
  takeContactAccess: administratorsOnly('people:write'),
  readSettings: deskReads('people:read'),
  changeSettings: administratorsOnly('people:write'),

  // Tickets
  listTickets: listsTickets('tickets:read', 'own'),
  listTicketViews: deskReads('tickets:read'),
  createTicket: { ...anyConsultant('tickets:write'), administrator: 'masked' },
  readTicket: readsTicket('tickets:read', 'own'),
  openTicket: administratorsOnly(null),
  changeTicket: deskWorks('tickets:write'),
  listTicketEvents: readsTicket('tickets:read'),
  readTimeline: readsTicket('tickets:read'),
  listEvents: deskReads('tickets:read'),
  streamEvents: deskReads('tickets:read'),
  readPresence: readsTicket('tickets:read'),
  statePresence: anyConsultantAtTicket('tickets:write'),
  endPresence: anyConsultantAtTicket('tickets:write'),
  assignTicket: anyConsultantAtTicket('tickets:write'),
  unassignTicket: deskWorks('tickets:write'),
  assignTicketAutomatically: supervisorsAtTicket('tickets:write'),
  listMessages: readsTicket('tickets:read', 'own'),
  addMessage: deskWorks('tickets:write', 'own'),
  listUnsentMessages: readsTicket('tickets:read'),
  takeMessageBack: deskWorks('tickets:write'),
  readDrafts: atTheTicket,
  keepDraft: atTheTicket,
  dropDraft: atTheTicket,
  search: { ...atTheDesk, administrator: 'masked' },
  listSavedViews: { ...atTheDesk, administrator: 'masked' },
  saveView: atTheDesk,
  changeView: ownAtTheDesk,
  removeView: ownAtTheDesk,
  listNotes: readsTicket('tickets:read'),
  addAttachment: anyConsultantAtTicket('tickets:write'),
  removeAttachments: anyConsultantAtTicket('tickets:write'),
  listAttachments: readsTicket('tickets:read', 'own'),
  downloadAttachment: { ...anyConsultantAtTicket('tickets:read'), contact: 'own' },
  previewAttachment: { ...anyConsultantAtTicket('tickets:read'), contact: 'own' },
  addNote: anyConsultantAtTicket('tickets:write'),
  listMeetings: readsTicket('tickets:read', 'own'),
  addMeeting: deskWorks('tickets:write'),
  listMeetingSlots: readsTicket('tickets:read'),
  readMeeting: readsTicket('tickets:read', 'own'),
  chooseMeetingSlot: deskWorks('tickets:write', 'own'),
  moveMeeting: deskWorks('tickets:write'),
  handOverMeeting: deskWorks('tickets:write'),
  cancelMeeting: deskWorks('tickets:write'),
  missMeeting: deskWorks('tickets:write'),
  recordMeeting: deskWorks('tickets:write'),
  listParticipants: readsTicket('tickets:read', 'own'),
  addParticipant: deskWorks('tickets:write'),
  listPassedCases: readsTicket('tickets:read', 'own'),
  forwardTicket: deskWorks('tickets:write'),
  resolveTicket: deskWorks('tickets:write'),
  reopenTicket: deskWorks('tickets:write'),
  startWaiting: deskWorks('tickets:write'),
  stopWaiting: deskWorks('tickets:write'),
  listFollowUps: readsTicket('tickets:read'),
  listTicketlessFollowUps: listsTickets('tickets:read'),
  readFollowUp: readsTicket('tickets:read'),
  addFollowUp: deskWorks('tickets:write'),
  cancelFollowUp: deskWorks('tickets:write'),
  skipFollowUp: deskWorks('tickets:write'),
  hastenFollowUp: deskWorks('tickets:write'),
  readPause: readsTicket('tickets:read'),
  pauseFollowUps: deskWorks('tickets:write'),
  resumeFollowUps: deskWorks('tickets:write'),
  readMailLedger: listsTickets('tickets:read'),
  listLedgerMails: listsTickets('tickets:read'),
  listTasks: listsTickets('tickets:read'),
  listTicketTasks: readsTicket('tickets:read'),
  completeTask: deskWorks('tickets:write'),
  eraseAddress: supervisorsAtTicket('people:write'),
  listSuppressions: listsTickets('people:read'),
  suppressAddress: anyConsultant('people:write'),
  liftSuppression: { ...supervisorsOnly('people:write'), administrator: 'masked' },
  readResponseTimes: leadersRead('tickets:read'),
  downloadResponseTimes: leadersRead('tickets:read'),
  readFunnel: leadersRead('tickets:read'),
  downloadFunnel: leadersRead('tickets:read'),
  listSequences: deskReads('tickets:read'),
  readSequence: deskReads('tickets:read'),
  changeSequence: supervisorsOnly('tickets:write'),
  listTextBlocks: deskReads('people:read'),
  readText: deskReads('people:read'),
  listTextVersions: deskReads('people:read'),
  saveText: supervisorsOnly('people:write'),
  restoreText: supervisorsOnly('people:write'),
  previewText: supervisorsAtTicket('tickets:read'),
  testText: supervisorsAtTicket('tickets:write'),
  listCaughtMails: supervisorsOnly('tickets:read'),
  readCaughtMail: supervisorsOnly('tickets:read'),

  // Organisations
  readMunicipalityProfile: everyoneReads('organizations:read', 'own'),
  stateMunicipalityProfile: anyConsultant('organizations:write'),
  confirmMunicipalityProfile: anyConsultantAndOwn('organizations:write'),
  listCompanies: deskReads('organizations:read'),
  readCompany: everyoneReads('organizations:read', 'own'),
  readCompanyProfile: everyoneReads('organizations:read', 'own'),
  stateCompanyProfile: anyConsultant('organizations:write'),
  confirmCompanyProfile: anyConsultantAndOwn('organizations:write'),
  declareCompany: anyConsultant('organizations:write'),
  listProposals: deskReads('organizations:read'),
  decideProposal: anyConsultant('organizations:write'),

  // Evidence
  listEvidence: deskReads('matching:read'),
  readMunicipalityEvidence: deskReads('matching:read'),

  // Matching
  runMatch: deskWorks('matching:write'),
  listMatches: readsTicket('matching:read'),
  readMatch: readsTicket('matching:read'),
  whatIf: deskWorks('matching:read'),
  listMatchWeights: readsTicket('matching:read'),
  stateMatchWeights: deskWorks('matching:write'),
  stateNeeds: deskWorks('organizations:write'),
  replayRun: readsTicket('matching:read'),
  readRunRanking: readsTicket('matching:read'),
  readRunCandidate: readsTicket('matching:read'),
  compareCandidates: readsTicket('matching:read'),
  listExcluded: readsTicket('matching:read'),
  adjustRun: deskWorks('matching:write'),
  listAdjustments: readsTicket('matching:read'),
  listRunResponses: readsTicket('matching:read'),
  rankCompanies: anyConsultantAtTicket('matching:read'),

  // Shortlist to introduction
  draftShortlist: deskWorks('matching:write'),
  listShortlists: readsTicket('matching:read', 'own'),
  readShortlist: readsTicket('matching:read', 'own'),
  previewShortlist: anyConsultantAtTicket('matching:read'),
  approveShortlist: anyConsultantAtTicket('matching:write'),
  dispatchShortlist: deskWorks('matching:write'),
  withdrawShortlist: deskWorks('matching:write'),
  stateInterest: deskWorks('matching:write', 'own'),
  listEnquiries: listsTickets('matching:read'),
  readEnquiry: readsTicket('matching:read', 'own'),
  answerEnquiry: deskWorks('matching:write', 'own'),
  replyToQuestion: deskWorks('matching:write'),
  withdrawEnquiry: deskWorks('matching:write'),
  consentToDisclosure: deskWorks('matching:write', 'own'),
  withdrawDisclosureConsent: deskWorks('matching:write', 'own'),
  readIntroduction: readsTicket('matching:read', 'own'),
  recordOutcome: deskWorks('matching:write'),
} as const satisfies Record<string, AccessRule>

export type Operation = keyof typeof access

/** How far `role` reaches with `operation`; public operations reach everyone. */
export function reachOf(operation: Operation, role: Role): Reach {
  const rule: AccessRule = access[operation]
  return rule === 'public' ? 'all' : rule[role]
}

/** Whether `role` gets to what belongs to no ticket and is nobody's own. */
export function reachesEverything(operation: Operation, role: Role): boolean {
  const reach = reachOf(operation, role)
  return reach === 'all' || reach === 'reasoned'
}

/** What `role` can do at all; how far, and whether a thing's state allows it, is said with each thing. */
export function operationsOf(role: Role): Operation[] {
  return (Object.keys(access) as Operation[]).filter((operation) => reachOf(operation, role) !== 'none')
}

/** Whether a token with `scopes` may be used for `operation`. */
export function scopesAllow(operation: Operation, scopes: readonly string[]): boolean {
  const rule: AccessRule = access[operation]
  return rule === 'public' || (rule.scope !== null && scopes.includes(rule.scope))
}
