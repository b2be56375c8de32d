import type { Role } from '../catalog/desk-codes.ts'

/** How far a role reaches with an operation: everything, only its own, everything with personal data masked, or not at all. */
export type Reach = 'all' | 'own' | 'masked' | 'none'

/** What an API token may be limited to. */
export const tokenScopes = [
  'tickets:read',
  'tickets:write',
  'organizations:read',
  'organizations:write',
  'matching:read',
  'matching:write',
  'people:read',
  'people:write',
] as const
export type TokenScope = (typeof tokenScopes)[number]

export type AccessRule = 'public' | ({ scope: TokenScope | null } & Record<Role, Reach>)

const nobody = { administrator: 'none', supervisor: 'none', consultant: 'none', auditor: 'none', contact: 'none' } as const

/** Everyone signed in, about themselves; an API token cannot. */
const oneself: AccessRule = { scope: null, administrator: 'own', supervisor: 'own', consultant: 'own', auditor: 'own', contact: 'own' }

/** The same for members of the desk. */
const ownFactor: AccessRule = { ...nobody, scope: null, administrator: 'own', supervisor: 'own', consultant: 'own', auditor: 'own' }

/** The same for those who hold meetings. */
const ownMeetings: AccessRule = { ...nobody, scope: null, administrator: 'own', supervisor: 'own', consultant: 'own' }

/** Members of the desk who work there, at any ticket, with their own eyes and hands: an API token cannot. */
const atTheDesk: AccessRule = { ...nobody, scope: null, administrator: 'all', supervisor: 'all', consultant: 'all' }

/** The same for consultants with what is theirs. */
const ownAtTheDesk: AccessRule = { ...atTheDesk, consultant: 'own' }

function everyoneReads(scope: TokenScope, contact: Reach): AccessRule {
  return { scope, administrator: 'all', supervisor: 'all', consultant: 'all', auditor: 'masked', contact }
}

function deskReads(scope: TokenScope): AccessRule {
  return everyoneReads(scope, 'none')
}

/** Consultants work on tickets assigned to them (or to whom they stand in for); administrators and supervisors on all. */
function deskWorks(scope: TokenScope, contact: Reach = 'none'): AccessRule {
  return { ...nobody, scope, administrator: 'all', supervisor: 'all', consultant: 'own', contact }
}

/** Work any member of the desk may do, whoever the ticket is assigned to. */
function anyConsultant(scope: TokenScope): AccessRule {
  return { ...nobody, scope, administrator: 'all', supervisor: 'all', consultant: 'all' }
}

/** The same, and contacts for their own organisation. */
function anyConsultantAndOwn(scope: TokenScope): AccessRule {
  return { ...nobody, scope, administrator: 'all', supervisor: 'all', consultant: 'all', contact: 'own' }
}

function supervisorsOnly(scope: TokenScope): AccessRule {
  return { ...nobody, scope, administrator: 'all', supervisor: 'all' }
}

function administratorsOnly(scope: TokenScope | null): AccessRule {
  return { ...nobody, scope, administrator: 'all' }
}

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
  listTokens: administratorsOnly(null),
  createToken: administratorsOnly(null),
  revokeToken: administratorsOnly(null),
  changeContact: anyConsultant('people:write'),
  verifyContact: anyConsultant('people:write'),
  giveContactAccess: administratorsOnly('people:write'),
  takeContactAccess: administratorsOnly('people:write'),
  readSettings: deskReads('people:read'),
  changeSettings: administratorsOnly('people:write'),

  // Tickets
  listTickets: everyoneReads('tickets:read', 'own'),
  listTicketViews: deskReads('tickets:read'),
  createTicket: anyConsultant('tickets:write'),
  readTicket: everyoneReads('tickets:read', 'own'),
  changeTicket: deskWorks('tickets:write'),
  listTicketEvents: deskReads('tickets:read'),
  readTimeline: deskReads('tickets:read'),
  listEvents: deskReads('tickets:read'),
  streamEvents: deskReads('tickets:read'),
  readPresence: deskReads('tickets:read'),
  statePresence: anyConsultant('tickets:write'),
  endPresence: anyConsultant('tickets:write'),
  assignTicket: anyConsultant('tickets:write'),
  unassignTicket: deskWorks('tickets:write'),
  assignTicketAutomatically: supervisorsOnly('tickets:write'),
  listMessages: everyoneReads('tickets:read', 'own'),
  addMessage: deskWorks('tickets:write', 'own'),
  listUnsentMessages: deskReads('tickets:read'),
  takeMessageBack: deskWorks('tickets:write'),
  readDrafts: atTheDesk,
  keepDraft: atTheDesk,
  dropDraft: atTheDesk,
  search: atTheDesk,
  listSavedViews: atTheDesk,
  saveView: atTheDesk,
  changeView: ownAtTheDesk,
  removeView: ownAtTheDesk,
  listNotes: deskReads('tickets:read'),
  addNote: anyConsultant('tickets:write'),
  listMeetings: everyoneReads('tickets:read', 'own'),
  addMeeting: deskWorks('tickets:write'),
  listMeetingSlots: deskReads('tickets:read'),
  readMeeting: everyoneReads('tickets:read', 'own'),
  chooseMeetingSlot: deskWorks('tickets:write', 'own'),
  moveMeeting: deskWorks('tickets:write'),
  handOverMeeting: deskWorks('tickets:write'),
  cancelMeeting: deskWorks('tickets:write'),
  missMeeting: deskWorks('tickets:write'),
  recordMeeting: deskWorks('tickets:write'),
  listParticipants: everyoneReads('tickets:read', 'own'),
  addParticipant: deskWorks('tickets:write'),
  listPassedCases: everyoneReads('tickets:read', 'own'),
  forwardTicket: deskWorks('tickets:write'),
  resolveTicket: deskWorks('tickets:write'),
  reopenTicket: deskWorks('tickets:write'),
  startWaiting: deskWorks('tickets:write'),
  stopWaiting: deskWorks('tickets:write'),
  listFollowUps: everyoneReads('tickets:read', 'none'),
  listTicketlessFollowUps: deskReads('tickets:read'),
  readFollowUp: everyoneReads('tickets:read', 'none'),
  addFollowUp: deskWorks('tickets:write'),
  cancelFollowUp: deskWorks('tickets:write'),
  skipFollowUp: deskWorks('tickets:write'),
  hastenFollowUp: deskWorks('tickets:write'),
  readPause: deskReads('tickets:read'),
  pauseFollowUps: deskWorks('tickets:write'),
  resumeFollowUps: deskWorks('tickets:write'),
  readMailLedger: deskReads('tickets:read'),
  listLedgerMails: deskReads('tickets:read'),
  listTasks: deskReads('tickets:read'),
  listTicketTasks: deskReads('tickets:read'),
  completeTask: deskWorks('tickets:write'),
  eraseAddress: supervisorsOnly('people:write'),
  listSuppressions: deskReads('people:read'),
  suppressAddress: anyConsultant('people:write'),
  liftSuppression: supervisorsOnly('people:write'),
  listSequences: deskReads('tickets:read'),
  readSequence: deskReads('tickets:read'),
  changeSequence: supervisorsOnly('tickets:write'),
  listTextBlocks: deskReads('people:read'),
  readText: deskReads('people:read'),
  listTextVersions: deskReads('people:read'),
  saveText: supervisorsOnly('people:write'),
  restoreText: supervisorsOnly('people:write'),
  previewText: supervisorsOnly('tickets:read'),
  testText: supervisorsOnly('tickets:write'),
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
  listMatches: deskReads('matching:read'),
  readMatch: deskReads('matching:read'),
  whatIf: deskWorks('matching:read'),
  listMatchWeights: deskReads('matching:read'),
  stateMatchWeights: deskWorks('matching:write'),
  stateNeeds: deskWorks('organizations:write'),
  replayRun: deskReads('matching:read'),
  readRunRanking: deskReads('matching:read'),
  readRunCandidate: deskReads('matching:read'),
  compareCandidates: deskReads('matching:read'),
  listExcluded: deskReads('matching:read'),
  adjustRun: deskWorks('matching:write'),
  listAdjustments: deskReads('matching:read'),
  listRunResponses: deskReads('matching:read'),
  rankCompanies: anyConsultant('matching:read'),

  // Shortlist to introduction
  draftShortlist: deskWorks('matching:write'),
  listShortlists: everyoneReads('matching:read', 'own'),
  readShortlist: everyoneReads('matching:read', 'own'),
  previewShortlist: anyConsultant('matching:read'),
  approveShortlist: anyConsultant('matching:write'),
  dispatchShortlist: deskWorks('matching:write'),
  withdrawShortlist: deskWorks('matching:write'),
  stateInterest: deskWorks('matching:write', 'own'),
  listEnquiries: deskReads('matching:read'),
  readEnquiry: everyoneReads('matching:read', 'own'),
  answerEnquiry: deskWorks('matching:write', 'own'),
  replyToQuestion: deskWorks('matching:write'),
  withdrawEnquiry: deskWorks('matching:write'),
  consentToDisclosure: deskWorks('matching:write', 'own'),
  withdrawDisclosureConsent: deskWorks('matching:write', 'own'),
  readIntroduction: everyoneReads('matching:read', 'own'),
  recordOutcome: deskWorks('matching:write'),
} as const satisfies Record<string, AccessRule>

export type Operation = keyof typeof access

/** How far `role` reaches with `operation`; public operations reach everyone. */
export function reachOf(operation: Operation, role: Role): Reach {
  const rule: AccessRule = access[operation]
  return rule === 'public' ? 'all' : rule[role]
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
