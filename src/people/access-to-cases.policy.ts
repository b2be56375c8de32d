import { anyConsultantAtTicket, deskWorks, listsTickets, readsTicket, type AccessRule } from './access-rules.policy.ts'

/** Who may do what from a shortlist to an introduction, as `access` says it of all operations. */
export const accessToCases = {
  draftShortlist: deskWorks('matching:write'),
  listShortlists: readsTicket('matching:read', 'own'),
  readShortlist: readsTicket('matching:read', 'own'),
  changeShortlist: deskWorks('matching:write'),
  previewShortlist: anyConsultantAtTicket('matching:read'),
  previewNewShortlist: deskWorks('matching:read'),
  previewShortlistChange: deskWorks('matching:read'),
  approveShortlist: anyConsultantAtTicket('matching:write'),
  dispatchShortlist: deskWorks('matching:write'),
  renewSummary: deskWorks('matching:write'),
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
  correctOutcome: deskWorks('matching:write'),
} as const satisfies Record<string, AccessRule>
