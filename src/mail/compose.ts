import type { Message } from './blocks.ts'
import { render, type ComposedMail } from './layout.ts'
import { accessGiven, type AccessGivenProps } from './messages/access-given.ts'
import { acknowledgement, type AcknowledgementProps } from './messages/acknowledgement.ts'
import { aftercare, type AftercareProps } from './messages/aftercare.ts'
import { afterMeetingSurvey, type AfterMeetingSurveyProps } from './messages/after-meeting-survey.ts'
import { assignmentNotice, type AssignmentNoticeProps } from './messages/assignment-notice.ts'
import { consentRequest, type ConsentRequestProps } from './messages/consent-request.ts'
import { consultantMessage, type ConsultantMessageProps } from './messages/consultant-message.ts'
import { enquiryDeclined, type EnquiryDeclinedProps } from './messages/enquiry-declined.ts'
import { enquiryReply, type EnquiryReplyProps } from './messages/enquiry-reply.ts'
import { enquiry, type EnquiryProps } from './messages/enquiry.ts'
import { erasureNotice, type ErasureNoticeProps } from './messages/erasure-notice.ts'
import { erasureReceipt, type ErasureReceiptProps } from './messages/erasure-receipt.ts'
import { expiryNotice, type ExpiryNoticeProps } from './messages/expiry-notice.ts'
import { formConfirmation, type FormConfirmationProps } from './messages/form-confirmation.ts'
import { introduction, type IntroductionProps } from './messages/introduction.ts'
import { invitation, type InvitationProps } from './messages/invitation.ts'
import { manualFollowUp, type ManualFollowUpProps } from './messages/manual-follow-up.ts'
import { meetingCancelled, type MeetingCancelledProps } from './messages/meeting-cancelled.ts'
import { meetingConfirmation, type MeetingConfirmationProps } from './messages/meeting-confirmation.ts'
import { meetingMissed, type MeetingMissedProps } from './messages/meeting-missed.ts'
import { meetingMoved, type MeetingMovedProps } from './messages/meeting-moved.ts'
import { meetingOffer, type MeetingOfferProps } from './messages/meeting-offer.ts'
import { meetingOfferReminder } from './messages/meeting-offer-reminder.ts'
import { meetingReminder, type MeetingReminderProps } from './messages/meeting-reminder.ts'
import { newAssignment, type NewAssignmentProps } from './messages/new-assignment.ts'
import { newLink, type NewLinkProps } from './messages/new-link.ts'
import { participantAdded, type ParticipantAddedProps } from './messages/participant-added.ts'
import { passedCaseOutcome, type PassedCaseOutcomeProps } from './messages/passed-case-outcome.ts'
import { passedCaseReceipt, type PassedCaseReceiptProps } from './messages/passed-case-receipt.ts'
import { passedCaseRequest, type PassedCaseRequestProps } from './messages/passed-case-request.ts'
import { passwordChanged, type PasswordChangedProps } from './messages/password-changed.ts'
import { passwordSet, type PasswordSetProps } from './messages/password-set.ts'
import { tokenMade, type TokenMadeProps } from './messages/token-made.ts'
import { passwordReset, type PasswordResetProps } from './messages/password-reset.ts'
import { recoveryCodeUsed } from './messages/recovery-code-used.ts'
import { recoveryCodesRenewed } from './messages/recovery-codes-renewed.ts'
import { secondFactorRemoved } from './messages/second-factor-removed.ts'
import { secondFactorSetUp, type SecondFactorChangedProps } from './messages/second-factor-set-up.ts'
import { questionNotice, type QuestionNoticeProps } from './messages/question-notice.ts'
import { reminder, type ReminderProps } from './messages/reminder.ts'
import { shortlist, type ShortlistProps } from './messages/shortlist.ts'
import { splitNotice, type SplitNoticeProps } from './messages/split-notice.ts'
import { substituteNotice, type SubstituteNoticeProps } from './messages/substitute-notice.ts'
import { testMail, type TestMailProps } from './messages/test-mail.ts'
import { oneTimeCode, type OneTimeCodeProps } from './messages/one-time-code.ts'
import { overdueEscalation, type OverdueEscalationProps } from './messages/overdue-escalation.ts'
import { overdueNotice, type OverdueNoticeProps } from './messages/overdue-notice.ts'
import { waitingReminder, type WaitingReminderProps } from './messages/waiting-reminder.ts'
import { waitingResolved, type WaitingResolvedProps } from './messages/waiting-resolved.ts'
import { handoverRequest, type HandoverRequestProps } from './messages/handover-request.ts'
import { profileCheck, type ProfileCheckProps } from './messages/profile-check.ts'
import { dailyDigest, type DailyDigestProps } from './messages/daily-digest.ts'
import { notices, type NoticesProps } from './messages/notices.ts'
import { weeklyDigest, type WeeklyDigestProps } from './messages/weekly-digest.ts'
import { workerReferral, type WorkerReferralProps } from './messages/worker-referral.ts'
import { wayToStopNotices, wayToUnsubscribe } from './phrases.ts'
import type { Wording } from './text-blocks/wording.ts'

/** Every message the desk sends, with what it must be told: a view of what its reader may see, nothing more. */
export interface MessageProps {
  acknowledgement: AcknowledgementProps
  'worker-referral': WorkerReferralProps
  'assignment-notice': AssignmentNoticeProps
  'new-assignment': NewAssignmentProps
  'consultant-message': ConsultantMessageProps
  'participant-added': ParticipantAddedProps
  'split-notice': SplitNoticeProps
  'passed-case-request': PassedCaseRequestProps
  'passed-case-receipt': PassedCaseReceiptProps
  'passed-case-outcome': PassedCaseOutcomeProps
  shortlist: ShortlistProps
  enquiry: EnquiryProps
  'question-notice': QuestionNoticeProps
  'enquiry-reply': EnquiryReplyProps
  'consent-request': ConsentRequestProps
  'enquiry-declined': EnquiryDeclinedProps
  reminder: ReminderProps
  introduction: IntroductionProps
  'after-meeting-survey': AfterMeetingSurveyProps
  'meeting-offer': MeetingOfferProps
  'meeting-offer-reminder': Omit<MeetingOfferProps, 'note'>
  'meeting-confirmation': MeetingConfirmationProps
  'meeting-moved': MeetingMovedProps
  'meeting-cancelled': MeetingCancelledProps
  'meeting-missed': MeetingMissedProps
  'meeting-reminder': MeetingReminderProps
  aftercare: AftercareProps
  'expiry-notice': ExpiryNoticeProps
  'new-link': NewLinkProps
  'one-time-code': OneTimeCodeProps
  'form-confirmation': FormConfirmationProps
  invitation: InvitationProps
  'password-reset': PasswordResetProps
  'password-changed': PasswordChangedProps
  'password-set': PasswordSetProps
  'second-factor-set-up': SecondFactorChangedProps
  'second-factor-removed': SecondFactorChangedProps
  'recovery-code-used': SecondFactorChangedProps
  'recovery-codes-renewed': SecondFactorChangedProps
  'access-given': AccessGivenProps
  'token-made': TokenMadeProps
  'erasure-receipt': ErasureReceiptProps
  'erasure-notice': ErasureNoticeProps
  'substitute-notice': SubstituteNoticeProps
  'waiting-reminder': WaitingReminderProps
  'waiting-resolved': WaitingResolvedProps
  'overdue-notice': OverdueNoticeProps
  'overdue-escalation': OverdueEscalationProps
  'profile-check': ProfileCheckProps
  'handover-request': HandoverRequestProps
  'weekly-digest': WeeklyDigestProps
  'daily-digest': DailyDigestProps
  notices: NoticesProps
  'manual-follow-up': ManualFollowUpProps
  'test-mail': TestMailProps
}

export type { ComposedMail }
export type MessageKind = keyof MessageProps

const messages: { readonly [Kind in MessageKind]: (props: MessageProps[Kind], wording: Wording) => Message } = {
  acknowledgement,
  'worker-referral': workerReferral,
  'assignment-notice': assignmentNotice,
  'new-assignment': newAssignment,
  'consultant-message': consultantMessage,
  'participant-added': participantAdded,
  'split-notice': splitNotice,
  'passed-case-request': passedCaseRequest,
  'passed-case-receipt': passedCaseReceipt,
  'passed-case-outcome': passedCaseOutcome,
  shortlist,
  enquiry,
  'question-notice': questionNotice,
  'enquiry-reply': enquiryReply,
  'consent-request': consentRequest,
  'enquiry-declined': enquiryDeclined,
  reminder,
  introduction,
  'after-meeting-survey': afterMeetingSurvey,
  'meeting-offer': meetingOffer,
  'meeting-offer-reminder': meetingOfferReminder,
  'meeting-confirmation': meetingConfirmation,
  'meeting-moved': meetingMoved,
  'meeting-cancelled': meetingCancelled,
  'meeting-missed': meetingMissed,
  'meeting-reminder': meetingReminder,
  aftercare,
  'expiry-notice': expiryNotice,
  'new-link': newLink,
  'one-time-code': oneTimeCode,
  'form-confirmation': formConfirmation,
  invitation,
  'password-reset': passwordReset,
  'password-changed': passwordChanged,
  'password-set': passwordSet,
  'second-factor-set-up': secondFactorSetUp,
  'second-factor-removed': secondFactorRemoved,
  'recovery-code-used': recoveryCodeUsed,
  'recovery-codes-renewed': recoveryCodesRenewed,
  'access-given': accessGiven,
  'token-made': tokenMade,
  'erasure-receipt': erasureReceipt,
  'erasure-notice': erasureNotice,
  'substitute-notice': substituteNotice,
  'waiting-reminder': waitingReminder,
  'waiting-resolved': waitingResolved,
  'overdue-notice': overdueNotice,
  'overdue-escalation': overdueEscalation,
  'profile-check': profileCheck,
  'handover-request': handoverRequest,
  'weekly-digest': weeklyDigest,
  'daily-digest': dailyDigest,
  notices,
  'manual-follow-up': manualFollowUp,
  'test-mail': testMail,
}

export const messageKinds = Object.keys(messages) as readonly MessageKind[]

/** The same mail signed by whoever takes care of its ticket, unless it is signed, or to the desk's own people. */
export function withConsultant(mail: ComposedMail, consultantName: string, wording: Wording): ComposedMail {
  if (mail.message.isForStaff || mail.message.signedBy) return mail
  return render({ ...mail.message, signedBy: consultantName }, wording)
}

/** The same mail with a way for its reader to have no more like it. `url` is that of the page where they say so. */
export function withUnsubscribing(mail: ComposedMail, url: string, wording: Wording): ComposedMail {
  const message = {
    ...mail.message,
    blocks: [...mail.message.blocks, ...(mail.message.isForStaff ? wayToStopNotices : wayToUnsubscribe)(url, wording)],
  }
  return render(message, wording)
}

/**
 * The mail of this kind with these props, in the desk's words and the reader's language: subject with the desk's name once in front, plain
 * text, HTML. Pure.
 */
export function compose<Kind extends MessageKind>(kind: Kind, props: MessageProps[Kind], wording: Wording): ComposedMail {
  return render(messages[kind](props, wording), wording)
}
