import { z } from 'zod'

const labels = { code: z.string(), ja: z.string(), en: z.string() }
const list = z.array(z.object(labels).meta({ id: 'CatalogEntry' }))

const criterionKind = z
  .enum(['level', 'range', 'flag', 'set', 'text'])
  .describe(
    'How it is judged: level = 1 to 5 with evidence; range = full inside, falling evenly to nothing at a tolerance; flag = yes or no',
  )

const bothLanguages = z.object({ ja: z.string(), en: z.string() }).meta({ id: 'InBothLanguages' })

/** Every code list by name; some entries say more than their labels. */
const bands = z.array(z.object({ ...labels, from: z.int(), to: z.int().nullable().describe('Null: no upper end') }))

export const catalogSchema = z
  .object({
    catalogVersion: z.string().describe('Match runs name the version they used'),
    audiences: list,
    languages: list,
    supports: z.array(z.object({ ...labels, audiences: z.array(z.string()).describe('Whom it is offered to') })),
    topics: z.array(z.object({ ...labels, audience: z.string().describe('Whose topic it is') })),
    stages: list,
    preferredContacts: list,
    meetingKinds: list,
    meetingStatuses: list,
    ticketStatuses: list,
    eventTypes: list,
    resolutionKinds: list,
    roles: list,
    outcomeKinds: list,
    correctionReasons: list,
    mailReadingReasons: list,
    openingPurposes: list,
    tokenReasons: list,
    migrationDesks: list,
    industries: list,
    employeeBands: bands,
    countBands: bands.describe('Of people who would come and seats that are needed, of a blind company'),
    strengths: z.array(z.object({ ...labels, group: z.string() })),
    companyNeeds: z.array(
      z.object({
        ...labels,
        untargeted: z.object({ ja: z.string(), en: z.string() }).describe('Its name where no target is told: 席数 of 席数（以上）'),
        group: z.string().nullable().describe('Group of the strength; null for what is required of an office or a place'),
        kind: criterionKind,
        target: z
          .enum([
            'words_or_level',
            'words',
            'number',
            'date',
            'office_forms',
            'lines',
            'occupancies',
            'transport_hubs',
            'talent_fields',
            'none',
          ])
          .describe('What its target is: words_or_level = words, or the least level 1 to 5; none = it takes no target'),
      }),
    ),
    municipalNeeds: z.array(
      z.object({ ...labels, kind: criterionKind, target: z.enum(['industries', 'presences', 'occupancies', 'range', 'number', 'none']) }),
    ),
    purposes: list,
    presences: list,
    officeForms: list,
    occupancies: list,
    lines: list,
    transportHubs: list,
    talentFields: list,
    disclosures: list,
    indicators: z
      .array(z.object({ ...labels, unit: z.enum(['per_1000', 'per_100', 'percent']), favourable: z.enum(['high', 'low']) }))
      .describe('Public figures that levels are derived from'),
    prefectures: list,
    followUpStates: list,
    sequences: list,
    messageKinds: list,
    sequenceStarts: list,
    stopConditions: list,
    stepConditions: list,
    offsetUnits: list,
    cancelReasons: list,
    holdReasons: list,
    putOffReasons: list,
    delayReasons: list,
    suppressionReasons: list,
    passedCaseKinds: list,
    passedCaseStatuses: list,
    relationKinds: list,
    importances: list.describe('How much a need matters: its importance as a code'),
    taskKinds: list,
    notificationKinds: list,
    notificationWays: list,
    shortlistStatuses: list,
    shortlistActs: list.describe('What a refused move names as legal'),
    enquiryStatuses: list,
    enquiryActs: list.describe('What a refused move names as legal'),
    proposalStatuses: list,
    reportAxes: list.describe('What the lines of a report may be'),
    funnelSteps: list,
    consentTexts: z
      .array(
        z
          .object({
            version: z.string().describe('What a form sends as formConsent.version'),
            date: z.string().describe('Day from which forms show it'),
            audience: z.string().describe('Whose form shows it'),
            purpose: bothLanguages.describe('What personal data is used for'),
            sharing: bothLanguages.describe('Who else is given what of it, and when'),
            requests: bothLanguages.describe('What the person may ask for'),
          })
          .meta({ id: 'ConsentText' }),
      )
      .describe('What senders of forms agree to, newest version last; each version stays as it is'),
  })
  .meta({ id: 'Catalog' })
