import type { z } from 'zod'
import { enquiryActs, enquiryStatuses, proposalStatuses, shortlistActs, shortlistStatuses } from './case-codes.ts'
import { CATALOG_VERSION } from './catalog-version.ts'
import type { CodeEntry } from './code-list.ts'
import type { catalogSchema } from './catalog.schemas.ts'
import { consentTexts } from './consent-texts.ts'
import {
  audiences,
  languages,
  meetingKinds,
  meetingStatuses,
  correctionReasons,
  outcomeKinds,
  preferredContacts,
  resolutionKinds,
  roles,
  stages,
  supports,
  ticketStatuses,
  topics,
} from './desk-codes.ts'
import { cancelReasons, delayReasons, followUpStates, holdReasons, putOffReasons } from './follow-up-codes.ts'
import { indicators } from './indicators.ts'
import { eventLabels } from './event-labels.ts'
import { messageKindLabels } from './message-kind-labels.ts'
import { countBands } from './count-bands.ts'
import { employeeBands, industries } from './industries.ts'
import {
  disclosures,
  lines,
  municipalNeeds,
  occupancies,
  officeForms,
  officeNeeds,
  placeNeeds,
  presences,
  purposes,
  strengths,
  talentFields,
  transportHubs,
} from './matching-codes.ts'
import { suppressionReasons } from './suppression-codes.ts'
import { passedCaseKinds, passedCaseStatuses } from './passed-case-codes.ts'
import { relationKinds } from './relation-codes.ts'
import { funnelSteps, reportAxes } from './report-codes.ts'
import { notificationKinds, notificationWays } from './notification-codes.ts'
import { taskKinds } from './task-codes.ts'
import { prefectures } from './prefectures.ts'
import { offsetUnits, sequences, sequenceStarts, stepConditions, stopConditions } from './sequence-codes.ts'
import { mailReadingReasons } from './mail-reading-codes.ts'
import { openingPurposes } from './opening-codes.ts'
import { migrationDesks } from './migration-desks.ts'
import { withoutLimit } from './need-names.ts'
import { importances } from './stated-scales.ts'
import { tokenReasons } from './token-codes.ts'

type Catalog = z.infer<typeof catalogSchema>

/** All code lists as the API serves them. */
export const catalog: Catalog = {
  catalogVersion: CATALOG_VERSION,
  audiences: [...audiences],
  languages: [...languages],
  supports: supports.map((support) => ({ ...support, audiences: [...support.audiences] })),
  topics: [...topics],
  stages: [...stages],
  preferredContacts: [...preferredContacts],
  meetingKinds: [...meetingKinds],
  meetingStatuses: [...meetingStatuses],
  ticketStatuses: [...ticketStatuses],
  eventTypes: [...eventLabels],
  resolutionKinds: [...resolutionKinds],
  roles: [...roles],
  outcomeKinds: [...outcomeKinds],
  correctionReasons: [...correctionReasons],
  mailReadingReasons: [...mailReadingReasons],
  openingPurposes: [...openingPurposes],
  tokenReasons: [...tokenReasons],
  migrationDesks: migrationDesks.map(({ code, name }) => ({ code, ...name })),
  industries: [...industries],
  employeeBands: employeeBands.map((band) => ({ ...band, to: Number.isFinite(band.to) ? band.to : null })),
  countBands: countBands.map((band) => ({ ...band, to: Number.isFinite(band.to) ? band.to : null })),
  strengths: [...strengths],
  companyNeeds: [
    ...strengths.map((strength) => ({
      ...strength,
      kind: 'level' as const,
      target: 'words_or_level' as const,
      untargeted: named(strength),
    })),
    ...[...officeNeeds, ...placeNeeds].map((need) => ({ ...need, group: null, untargeted: named(need) })),
  ],
  municipalNeeds: [...municipalNeeds],
  purposes: [...purposes],
  presences: [...presences],
  officeForms: [...officeForms],
  occupancies: [...occupancies],
  lines: [...lines],
  transportHubs: [...transportHubs],
  talentFields: [...talentFields],
  disclosures: [...disclosures],
  indicators: [...indicators],
  prefectures: [...prefectures],
  followUpStates: [...followUpStates],
  cancelReasons: [...cancelReasons],
  holdReasons: [...holdReasons],
  putOffReasons: [...putOffReasons],
  delayReasons: [...delayReasons],
  suppressionReasons: [...suppressionReasons],
  passedCaseKinds: [...passedCaseKinds],
  passedCaseStatuses: [...passedCaseStatuses],
  relationKinds: [...relationKinds],
  importances: [...importances],
  taskKinds: [...taskKinds],
  notificationKinds: [...notificationKinds],
  notificationWays: [...notificationWays],
  sequences: [...sequences],
  messageKinds: [...messageKindLabels],
  sequenceStarts: [...sequenceStarts],
  stopConditions: [...stopConditions],
  stepConditions: [...stepConditions],
  offsetUnits: [...offsetUnits],
  shortlistStatuses: [...shortlistStatuses],
  shortlistActs: [...shortlistActs],
  enquiryStatuses: [...enquiryStatuses],
  enquiryActs: [...enquiryActs],
  proposalStatuses: [...proposalStatuses],
  reportAxes: [...reportAxes],
  funnelSteps: [...funnelSteps],
  consentTexts: [...consentTexts],
}

function named({ ja, en }: CodeEntry): { ja: string; en: string } {
  return { ja: withoutLimit(ja, 'ja'), en: withoutLimit(en, 'en') }
}
