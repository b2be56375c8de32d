import type { OpeningPurpose } from '../catalog/opening-codes.ts'
import type { TokenReason } from '../catalog/token-codes.ts'

/** Everything that can happen, with the details each event carries: codes and ids only, never personal data or words. */
export interface EventDetails {
  'ticket.received': { audience: string; channel: string; firstOfCompany?: boolean }
  'ticket.changed': { fields: string[] }
  /**
   * `from`: who had it before; `split`: it was given to them as it was split off; its applicant is told by that notice, or by none;
   * `inOneGo`: the same for all tickets that were given by one act.
   */
  'ticket.assigned': {
    consultantId: string
    automatic: boolean
    from?: string
    reasons?: unknown
    substituteFor?: string
    split?: true
    inOneGo?: string
  }
  'ticket.unassigned': { consultantId: string }
  'ticket.status_changed': { from: string; to: string }
  /** A consultant noted that the next word is somebody else's. */
  'ticket.wait_started': { for: 'applicant' | 'third_party' }
  /** The desk is late: `first` when it has never answered, `due` when it should have. */
  'ticket.response_overdue': { first: boolean; due: string }
  /** An administrator opened it for the reason the note gives; older ones name no purpose. */
  'ticket.opened': { noteId: string; until: string; purpose?: OpeningPurpose }
  'ticket.resolved': { resolution: string }
  'ticket.reopened': { from: string }
  'ticket.closed': Record<string, never>
  /** It became part of the ticket with the number `into`; `from`: who had it, when somebody else has that one, or nobody. */
  'ticket.merged': { into: string; from?: string }
  /** The ticket with the number `other` became part of it, with so many tasks. */
  'ticket.absorbed': { other: string; tasks: number }
  /** The ticket with the number `into` was split off from it, with so many messages. */
  'ticket.split': { into: string; messages: number }
  /** It was split off from the ticket with the number `other`; `notice`: its applicant is told. */
  'ticket.split_off': { other: string; notice: boolean }
  /**
   * A prefecture filed for one of its municipalities, or forwarded a case to it; in the history of the ticket it was filed as or forwarded
   * from.
   */
  'passed_case.sent': { passedCaseId: string; kind: string }
  /** `answer`: confirmed, corrected or declined. */
  'passed_case.answered': { passedCaseId: string; kind: string; answer: string }
  'passed_case.withdrawn': { passedCaseId: string }
  'passed_case.overdue': { passedCaseId: string }
  'message.sent': { messageId: string }
  /** Before it left. */
  'message.taken_back': { messageId: string }
  /** Its time to leave came, but it could not be sent, and is tried again; `personId`: who wrote it. */
  'message.held_up': { messageId: string; personId: string }
  'message.received': { messageId: string }
  /** It was written in the ticket with the number `other`, and is read in this one since it was split off. */
  'message.brought': { messageId: string; other: string }
  /** The scanner was away when a file came, and has judged it now; `messageId`: of the message it belongs to. */
  'attachment.scanned': { attachmentId: string; verdict: 'accepted' | 'refused'; messageId?: string }
  'note.added': { noteId: string }
  /** Words or a file were erased, for the reason the note gives. */
  'message.erased': { erasedId: string; noteId: string }
  'note.erased': { erasedId: string; noteId: string }
  'attachment.erased': { erasedId: string; noteId: string }
  /** Who was said to have answered or asked in the name of whom a link was sent to; `erasedId`: the enquiry, or the passed case. */
  'enquiry_answerer.erased': { erasedId: string; noteId: string }
  'passed_case_answerer.erased': { erasedId: string; noteId: string }
  /** `insteadOf`: the meeting that did not come about; `replaces`: the offers that ended with it. */
  'meeting.proposed': { meetingId: string; insteadOf?: string; replaces?: readonly string[] }
  'meeting.booked': { meetingId: string }
  /** `from`: when it was to be before. */
  'meeting.moved': { meetingId: string; revision: number; from: string; byApplicant?: true }
  /**
   * `status`: what it was before; `bookedId`: the meeting booked otherwise that took the place of an offer; `offeredId`: the newer offer
   * that did; `heldId`: the meeting it was offered instead of, which was held after all; `declined`: none of its times suited;
   * `byApplicant`: by the link they picked its time by.
   */
  'meeting.cancelled': {
    meetingId: string
    status: string
    bookedId?: string
    offeredId?: string
    heldId?: string
    declined?: true
    byApplicant?: true
  }
  /** From whom to whom; `revision` is that of its calendar entries from then on. */
  'meeting.handed_over': { meetingId: string; revision: number; from: string; to: string }
  /** `offeredId`: the meeting whose times were offered instead. */
  'meeting.missed': { meetingId: string; offeredId?: string }
  /** Nobody picked one of the offered times before the last of them. */
  'meeting.expired': { meetingId: string }
  /** `to`: whom what was said is written to, if to anybody; `corrects`: in other words than before. */
  'meeting.recorded': { meetingId: string; kind: string; to?: 'applicant' | 'desk'; corrects?: true }
  'working_hours.set': { staffId: string }
  'calendar_feed.made': { staffId: string }
  'calendar_feed.revoked': { staffId: string }
  'participant.added': { participantId: string }
  'participant.removed': { participantId: string }
  /** `kind`: what the ticket with the number `other` is to the one in whose history this stands. */
  'relation.added': { relationId: string; kind: string; other: string }
  'relation.removed': { relationId: string; kind: string; other: string }
  /** A code was mailed to a contact who wants to see or change what is theirs. */
  'code.requested': { codeId: string; contactId: string }
  /** A person asks to be forgotten. */
  'erasure.requested': { contactId: string }
  'contact.recognition_requested': { contactId: string }
  /** It was granted as far as mails go: nothing is mailed to the person's address any more. */
  'address.erased': { contactId: string }
  /** A wish to be forgotten was settled without erasing anything; `noteId`: of the note that says why. */
  'erasure.refused': { taskId: string; contactId: string; noteId?: string }
  /** A sender mended the address their form had: the ticket is `contactId`’s now, no longer `formerId`’s. */
  'address.mended': { contactId: string; formerId: string }
  /** The same by a prefecture that filed for its municipality: `contactId` passed it on, no longer `formerId`. */
  'address.mended_by_filer': { passedCaseId: string; contactId: string; formerId: string }
  'contact.verified': { contactId: string; by: string }
  'contact.recognised': { contactId: string }
  'contact.changed': { contactId: string; fields: string[] }
  'contact.access_taken': { contactId: string }
  'contact.access_given': { contactId: string }
  'company.created': { companyId: string }
  /** `fields`: name, corporateNumber; `reason`: a code of the catalog. */
  'company.corrected': { companyId: string; fields: string[]; reason: string }
  'company.declared': { companyId: string; declaredOn: string | null }
  'profile.stated': { organizationId: string; profileVersionId: string; version: number }
  'profile.confirmed': { organizationId: string; profileVersionId: string }
  'proposal.filed': { proposalId: string }
  'proposal.decided': { proposalId: string; accepted: string[]; refused: string[] }
  'match.run': { runId: string; candidates: number; excluded: number }
  'match.adjusted': { runId: string; municipalityCode: string; act: string }
  'weights.stated': { weightsId: string; version: number }
  'shortlist.drafted': { shortlistId: string; runId: string }
  /** `fields`: municipalities, note, summary. */
  'shortlist.changed': { shortlistId: string; fields: string[] }
  /** It was changed after somebody approved it. */
  'shortlist.approval_ended': { shortlistId: string }
  'shortlist.approved': { shortlistId: string }
  'shortlist.dispatched': { shortlistId: string }
  'shortlist.summary_renewed': { shortlistId: string }
  'shortlist.withdrawn': { shortlistId: string }
  'shortlist.expired': { shortlistId: string }
  'interest.stated': { shortlistId: string; municipalityCode: string; interest: string }
  'enquiry.sent': { enquiryId: string; disclosure: string }
  /** The summary somebody wrote tells which company it is, since its name or number was corrected: the enquiry says what is composed. */
  'enquiry.summary_held_back': { enquiryId: string }
  'enquiry.asked': { enquiryId: string; questionId: string }
  'enquiry.replied': { enquiryId: string; questionId: string }
  /** The desk is late with its reply to a question, which was due at `due`. */
  'enquiry.reply_overdue': { enquiryId: string; questionId: string; due: string }
  'enquiry.accepted': { enquiryId: string; disclosure: string }
  'enquiry.declined': { enquiryId: string }
  'enquiry.withdrawn': { enquiryId: string }
  'enquiry.expired': { enquiryId: string }
  'disclosure.consented': { enquiryId: string }
  'disclosure.withdrawn': { enquiryId: string }
  'introduction.made': { introductionId: string; enquiryId: string }
  'outcome.recorded': { introductionId: string; outcomeId: string; kind: string; on: string }
  /** It was recorded by mistake, as the note says; `instead`: what came of it in truth. */
  'outcome.corrected': {
    introductionId: string
    outcomeId: string
    kind: string
    on: string
    noteId: string
    instead?: { outcomeId: string; kind: string; on: string }
  }
  /** `kind` of these: which message; older events lack it, but for `sent` and `failed`. */
  'follow_up.added': { followUpId: string; kind: string }
  'follow_up.cancelled': { followUpId: string; kind: string; reason: string; because?: string }
  'follow_up.hastened': { followUpId: string; kind: string; dueAt: string }
  /** `until`: when it is tried again. */
  'follow_up.put_off': { followUpId: string; kind: string; reason: string; until: string }
  'follow_up.held': { followUpId: string; kind: string; for: string }
  'follow_up.released': { followUpId: string; kind: string }
  'follow_up.paused': { followUpId: string; kind: string }
  /** `dueAt`: when it goes after the pause. */
  'follow_up.resumed': { followUpId: string; kind: string; dueAt: string }
  'follow_ups.paused': { count: number }
  'follow_ups.resumed': { count: number }
  /** `insteadOf`: what it had counted as, when the server's word came late. */
  'follow_up.sent': { followUpId: string; kind: string; insteadOf?: string }
  'follow_up.failed': { followUpId: string; kind: string; outcome: string }
  /** `followUpId`: the mail that told. */
  'suppression.added': { suppressionId: string; reason: string; followUpId?: string }
  'suppression.lifted': { suppressionId: string; reason: string }
  'task.created': { taskId: string; kind: string } & (
    | { followUpId: string }
    | { meetingId: string }
    | { contactId: string }
    | { shortlistId: string }
    | { enquiryId: string }
    | { passedCaseId: string }
  )
  /** `outcome`: how a wish to be forgotten was settled. */
  'task.done': { taskId: string; kind: string; outcome?: 'granted' | 'refused' }
  'sequence.changed': { code: string; version: number }
  /** A form waits for its sender to confirm it by a link in a mail; `again`: they asked for that mail once more. */
  'form.kept': { waitingFormId: string; again?: true }
  'link.renewed': { linkId: string; purpose: string }
  'staff.created': { staffId: string; role: string }
  'staff.changed': { staffId: string; fields: string[] }
  /** `substitutes`: whose days of standing in are others now; whoever set them is told by having done so. */
  'staff.absences_set': { staffId: string; count: number; substitutes?: string[] }
  /** Somebody signed in. `personId`: of staff or a contact. */
  'session.opened': { sessionId: string; personId: string }
  /** `because`: its person signed out, ended it from another one, or an administrator did. */
  'session.ended': { sessionId: string; personId: string; because: 'signed_out' | 'revoked' | 'administrator' }
  /** Another authenticator app counts for somebody from now on, and no earlier one. */
  'second_factor.set_up': { staffId: string }
  /** `by`: a code of the app, or a recovery code. */
  'second_factor.shown': { staffId: string; sessionId: string; by: 'code' | 'recovery_code' }
  'second_factor.removed': { staffId: string }
  'recovery_codes.renewed': { staffId: string }
  /** A link to choose a password by was made, `reset` also for an address nobody has. */
  'access_link.made': { linkId: string; purpose: 'invitation' | 'reset' }
  /** An invitation opens nothing any more; `personId`: whose it was. */
  'access_link.withdrawn': { linkId: string; personId: string }
  /** Somebody chose a password by such a link. */
  'password.chosen': { linkId: string; purpose: 'invitation' | 'reset'; personId: string }
  /** An administrator opened a caught mail that belongs to no ticket. */
  'caught_mail.opened': { mail: string; reason: string; until: string }
  /** `staffId`: whose role it acts with (absent in old ones), `reason`: why, where that is not who made it. */
  'token.created': { tokenId: string; scopes: string[]; staffId?: string; reason?: TokenReason }
  /** Its share of requests a minute, now and before. */
  'token.changed': { tokenId: string; requestsPerMinute: number; before: number }
  'token.revoked': { tokenId: string }
  /** What failed was to be done at once; its failure was taken out of sight. */
  'job.retried': { failureId: string; job: string }
  'job.dismissed': { failureId: string; job: string }
  'text.saved': { block: string; language: string; version: number }
  'canned_text.saved': { cannedTextId: string }
  'canned_text.removed': { cannedTextId: string }
  'saved_view.saved': { savedViewId: string }
  'saved_view.removed': { savedViewId: string }
  'settings.changed': { fields: string[] }
}

export type EventType = keyof EventDetails
