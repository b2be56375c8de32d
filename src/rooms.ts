import { assignmentRoutes } from './assignments/assignments.routes.ts'
import { workloadRoutes } from './assignments/workload.routes.ts'
import { staffListRoutes } from './assignments/staff-list.routes.ts'
import { bulkRoutes } from './bulk/bulk.routes.ts'
import { catalogRoutes } from './catalog/catalog.routes.ts'
import { erasingRoutes } from './erasing/erasing.routes.ts'
import { evidenceRoutes } from './evidence/evidence.routes.ts'
import { followUpRoutes } from './follow-ups/follow-ups.routes.ts'
import { ledgerRoutes } from './follow-ups/ledger.routes.ts'
import { messagePreviewRoutes } from './follow-ups/message-preview.routes.ts'
import { shortlistPreviewRoutes } from './follow-ups/shortlist-preview.routes.ts'
import { sequencePreviewRoutes } from './follow-ups/sequence-previews.routes.ts'
import { textPreviewRoutes } from './follow-ups/text-previews.routes.ts'
import { pauseRoutes } from './follow-ups/pauses.routes.ts'
import type { RouteRegistration } from './http/routes.ts'
import { liveRoutes } from './live/live.routes.ts'
import { calendarFeedRoutes } from './meetings/calendar-feed.routes.ts'
import { splittingRoutes } from './splitting/splitting.routes.ts'
import { mergingRoutes } from './merging/merging.routes.ts'
import { meetingRoutes } from './meetings/meetings.routes.ts'
import { companiesRoutes } from './organizations/companies.routes.ts'
import { municipalitiesRoutes } from './organizations/municipalities.routes.ts'
import { proposalsRoutes } from './organizations/proposals.routes.ts'
import { suitingCompanyRoutes } from './matching/companies/companies.routes.ts'
import { matchRoutes } from './matching/runs/match.routes.ts'
import { runRoutes } from './matching/runs/runs.routes.ts'
import { caughtMailRoutes } from './pages/caught-mails.routes.ts'
import { pageRoutes } from './pages/pages.routes.ts'
import { contactRoutes } from './people/contacts.routes.ts'
import { attachmentRoutes } from './tickets/attachments/attachments.routes.ts'
import { correspondenceRoutes } from './tickets/correspondence.routes.ts'
import { draftRoutes } from './tickets/drafts/drafts.routes.ts'
import { listColumnRoutes } from './tickets/list-columns/list-columns.routes.ts'
import { openedItemRoutes } from './tickets/opened/opened-items.routes.ts'
import { savedViewRoutes } from './tickets/saved-views/saved-views.routes.ts'
import { unsentRoutes } from './tickets/unsent/unsent.routes.ts'
import { relationRoutes } from './tickets/relations/relations.routes.ts'
import { historyRoutes } from './tickets/history.routes.ts'
import { auditRoutes } from './tickets/audit/audit.routes.ts'
import { openingRoutes } from './tickets/openings.routes.ts'
import { intakeRoutes } from './tickets/intake.routes.ts'
import { lifecycleRoutes } from './tickets/lifecycle.routes.ts'
import { passedCaseRoutes } from './tickets/passing/passed-cases.routes.ts'
import { ticketViewRoutes } from './tickets/ticket-views.routes.ts'
import { ticketRoutes } from './tickets/tickets.routes.ts'
import { enquiryRoutes } from './shortlists/enquiries.routes.ts'
import { introductionRoutes } from './shortlists/introductions.routes.ts'
import { shortlistRoutes } from './shortlists/shortlists.routes.ts'
import { choiceRoutes } from './notifications/choices.routes.ts'
import { notificationRoutes } from './notifications/notifications.routes.ts'
import { queueRoutes } from './queue/queue.routes.ts'
import { reportRoutes } from './reports/reports.routes.ts'
import { searchRoutes } from './search/search.routes.ts'
import { sequenceRoutes } from './sequences/sequences.routes.ts'
import { sessionRoutes } from './people/session.routes.ts'
import { secondFactorRoutes } from './people/second-factor/second-factor.routes.ts'
import { refusedSignInRoutes } from './people/refused-sign-ins.routes.ts'
import { sessionsRoutes } from './people/sessions.routes.ts'
import { settingsRoutes } from './people/settings.routes.ts'
import { staffRoutes } from './people/staff.routes.ts'
import { contactStandingRoutes } from './suppressions/contact-standing.routes.ts'
import { suppressionRoutes } from './suppressions/suppressions.routes.ts'
import { taskRoutes } from './tasks/tasks.routes.ts'
import { organizationHistoryRoutes } from './timeline/organization-history.routes.ts'
import { timelineRoutes } from './timeline/timeline.routes.ts'
import { cannedTextRoutes } from './texts/canned/canned-texts.routes.ts'
import { filledTextRoutes } from './follow-ups/canned-texts.routes.ts'
import { textRoutes } from './texts/texts.routes.ts'
import { tokenRoutes } from './people/tokens.routes.ts'

/** The routes of every room, in the order of the API's documentation. */
export const roomRoutes: readonly RouteRegistration[] = [
  intakeRoutes,
  sessionRoutes,
  sessionsRoutes,
  refusedSignInRoutes,
  secondFactorRoutes,
  staffListRoutes,
  staffRoutes,
  tokenRoutes,
  contactRoutes,
  contactStandingRoutes,
  settingsRoutes,
  ticketRoutes,
  openingRoutes,
  auditRoutes,
  queueRoutes,
  ticketViewRoutes,
  lifecycleRoutes,
  assignmentRoutes,
  bulkRoutes,
  workloadRoutes,
  correspondenceRoutes,
  attachmentRoutes,
  unsentRoutes,
  savedViewRoutes,
  listColumnRoutes,
  draftRoutes,
  relationRoutes,
  mergingRoutes,
  splittingRoutes,
  erasingRoutes,
  passedCaseRoutes,
  meetingRoutes,
  calendarFeedRoutes,
  historyRoutes,
  searchRoutes,
  openedItemRoutes,
  timelineRoutes,
  organizationHistoryRoutes,
  liveRoutes,
  notificationRoutes,
  choiceRoutes,
  municipalitiesRoutes,
  companiesRoutes,
  proposalsRoutes,
  evidenceRoutes,
  matchRoutes,
  runRoutes,
  suitingCompanyRoutes,
  shortlistRoutes,
  shortlistPreviewRoutes,
  messagePreviewRoutes,
  enquiryRoutes,
  introductionRoutes,
  followUpRoutes,
  pauseRoutes,
  ledgerRoutes,
  reportRoutes,
  sequenceRoutes,
  taskRoutes,
  suppressionRoutes,
  textRoutes,
  cannedTextRoutes,
  filledTextRoutes,
  textPreviewRoutes,
  sequencePreviewRoutes,
  catalogRoutes,
  caughtMailRoutes,
  pageRoutes,
]
