import type { MessageKind } from '../mail/compose.ts'
import { draftAccessGiven, draftAccessLink, draftAccountChanged, draftTokenMade, draftPasswordChanged } from './access-drafts.ts'
import { draftCompanyExpiry, draftConsentReminder, draftConsentRequest, draftEnquiryDeclined } from './consent-drafts.ts'
import { draftWeeklyDigest } from './digest-draft.ts'
import type { Drafter } from './draft.ts'
import { draftEnquiry, draftEnquiryReminder, draftEnquiryReply, draftMunicipalityExpiry, draftQuestionNotice } from './enquiry-drafts.ts'
import type { FollowUpRow } from './follow-ups.store.ts'
import { draftErasureNotice, draftErasureReceipt } from './erasure-draft.ts'
import { draftFormConfirmation } from './form-confirmation-draft.ts'
import { draftAftercare, draftIntroduction } from './introduction-drafts.ts'
import { draftMeetingCancelled, draftMeetingConfirmation, draftMeetingMoved, draftMeetingReminder } from './meeting-drafts.ts'
import { draftMeetingMissed, draftMeetingOffer, draftOfferReminder } from './meeting-offer-drafts.ts'
import { draftHandoverRequest, draftProfileCheck } from './organization-drafts.ts'
import { draftDailyDigest, draftNotices } from './notices-drafts.ts'
import { draftParticipantAdded } from './participant-drafts.ts'
import { draftPassedCaseOutcome, draftPassedCaseReceipt, draftPassedCaseReminder, draftPassedCaseRequest } from './passed-case-drafts.ts'
import { draftOverdueEscalation, draftOverdueNotice } from './overdue-drafts.ts'
import { draftOneTimeCode } from './one-time-code-draft.ts'
import { draftNewLink } from './new-link-draft.ts'
import { draftShortlist, draftShortlistExpiry, draftShortlistReminder } from './shortlist-drafts.ts'
import { draftSurvey } from './survey-draft.ts'
import { draftSplitNotice } from './split-draft.ts'
import { draftSubstituteNotice } from './substitute-draft.ts'
import { draftTestMail } from './test-mail-draft.ts'
import {
  draftAcknowledgement,
  draftAssignmentNotice,
  draftConsultantMessage,
  draftManualFollowUp,
  draftNewAssignment,
  draftWorkerReferral,
} from './ticket-drafts.ts'
import { draftWaitingReminder, draftWaitingResolved } from './waiting-drafts.ts'

const drafters: { readonly [Kind in MessageKind]?: Drafter } = {
  acknowledgement: draftAcknowledgement,
  'worker-referral': draftWorkerReferral,
  'assignment-notice': draftAssignmentNotice,
  'new-assignment': draftNewAssignment,
  'consultant-message': draftConsultantMessage,
  'participant-added': draftParticipantAdded,
  'split-notice': draftSplitNotice,
  'after-meeting-survey': draftSurvey,
  'manual-follow-up': draftManualFollowUp,
  'passed-case-request': draftPassedCaseRequest,
  'passed-case-receipt': draftPassedCaseReceipt,
  'passed-case-outcome': draftPassedCaseOutcome,
  shortlist: draftShortlist,
  enquiry: draftEnquiry,
  'question-notice': draftQuestionNotice,
  'enquiry-reply': draftEnquiryReply,
  'enquiry-declined': draftEnquiryDeclined,
  'consent-request': draftConsentRequest,
  introduction: draftIntroduction,
  aftercare: draftAftercare,
  'meeting-offer': draftMeetingOffer,
  'meeting-offer-reminder': draftOfferReminder,
  'meeting-confirmation': draftMeetingConfirmation,
  'meeting-moved': draftMeetingMoved,
  'meeting-missed': draftMeetingMissed,
  'meeting-cancelled': draftMeetingCancelled,
  'meeting-reminder': draftMeetingReminder,
  'waiting-reminder': draftWaitingReminder,
  'waiting-resolved': draftWaitingResolved,
  'overdue-notice': draftOverdueNotice,
  'overdue-escalation': draftOverdueEscalation,
  'profile-check': draftProfileCheck,
  'handover-request': draftHandoverRequest,
  'weekly-digest': draftWeeklyDigest,
  'daily-digest': draftDailyDigest,
  notices: draftNotices,
  'new-link': draftNewLink,
  'one-time-code': draftOneTimeCode,
  'form-confirmation': draftFormConfirmation,
  invitation: draftAccessLink,
  'password-reset': draftAccessLink,
  'password-changed': draftPasswordChanged,
  'password-set': draftAccountChanged,
  'second-factor-set-up': draftAccountChanged,
  'second-factor-removed': draftAccountChanged,
  'recovery-code-used': draftAccountChanged,
  'recovery-codes-renewed': draftAccountChanged,
  'access-given': draftAccessGiven,
  'token-made': draftTokenMade,
  'erasure-receipt': draftErasureReceipt,
  'erasure-notice': draftErasureNotice,
  'substitute-notice': draftSubstituteNotice,
  'test-mail': (followUp, world) => draftTestMail(followUp, world, drafterOf),
}

const reminderDrafters = {
  shortlist: draftShortlistReminder,
  enquiry: draftEnquiryReminder,
  consent: draftConsentReminder,
  'passed-case': draftPassedCaseReminder,
} as const

/** Who writes a follow-up. */
export function drafterOf({ kind, details, shortlistId, side }: FollowUpRow): Drafter {
  if (kind === 'reminder' && details.about) return reminderDrafters[details.about]
  if (kind === 'expiry-notice')
    return shortlistId ? draftShortlistExpiry : side === 'municipality' ? draftMunicipalityExpiry : draftCompanyExpiry
  const drafter = drafters[kind]
  if (!drafter) throw new Error(`nobody writes follow-ups of kind ${kind}`)
  return drafter
}
