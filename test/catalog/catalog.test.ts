import { afterAll, beforeAll, expect, it } from 'vitest'
import { CATALOG_VERSION } from '../../src/catalog/catalog-version.ts'
import { currentConsentVersionOf, type ConsentText } from '../../src/catalog/consent-texts.ts'
import { audienceCodes } from '../../src/catalog/desk-codes.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { eventLabels } from '../../src/catalog/event-labels.ts'

let desk: TestApp
beforeAll(async () => void (desk = await startApp()))
afterAll(() => desk.close())

interface Entry {
  code: string
  ja: string
  en: string
  kind?: string
  to?: number | null
}
type Lists = Record<string, Entry[]>

interface Catalog {
  catalogVersion: string
  consentTexts: ConsentText[]
  lists: Lists
}

async function read(): Promise<Catalog> {
  const answer = await desk.request('GET', '/api/v1/catalog')
  expect(answer.statusCode, answer.body).toBe(200)
  const { catalogVersion, consentTexts, ...lists } = answer.json()
  return { catalogVersion, consentTexts, lists }
}

it('gives every code list with both labels, to everyone', async () => {
  const { catalogVersion, lists } = await read()
  expect(catalogVersion).toBe(CATALOG_VERSION)
  const sizes = Object.fromEntries(Object.entries(lists).map(([name, entries]) => [name, entries.length]))
  expect(sizes).toEqual({
    audiences: 3,
    languages: 2,
    supports: 5,
    topics: 12,
    stages: 4,
    preferredContacts: 3,
    meetingKinds: 3,
    meetingStatuses: 6,
    ticketStatuses: 6,
    eventTypes: eventLabels.length,
    messageKinds: 55,
    sequenceStarts: 31,
    resolutionKinds: 6,
    roles: 5,
    correctionReasons: 4,
    mailReadingReasons: 4,
    openingPurposes: 6,
    tokenReasons: 4,
    migrationDesks: 4,
    outcomeKinds: 6,
    industries: 20,
    employeeBands: 5,
    countBands: 5,
    strengths: 38,
    companyNeeds: 65,
    municipalNeeds: 9,
    purposes: 9,
    presences: 6,
    officeForms: 4,
    occupancies: 2,
    lines: 2,
    transportHubs: 3,
    talentFields: 11,
    disclosures: 2,
    indicators: 12,
    prefectures: 47,
    followUpStates: 6,
    sequences: 31,
    stopConditions: 4,
    stepConditions: 3,
    offsetUnits: 5,
    cancelReasons: 31,
    holdReasons: 5,
    putOffReasons: 3,
    delayReasons: 1,
    suppressionReasons: 4,
    passedCaseKinds: 2,
    passedCaseStatuses: 5,
    taskKinds: 18,
    notificationKinds: 8,
    notificationWays: 3,
    shortlistStatuses: 6,
    shortlistActs: 7,
    enquiryStatuses: 7,
    enquiryActs: 8,
    proposalStatuses: 2,
    relationKinds: 6,
    importances: 6,
    reportAxes: 5,
    funnelSteps: 8,
  })
  for (const entry of Object.values(lists).flat()) {
    expect(entry.code, JSON.stringify(entry)).not.toBe('')
    expect(entry.ja).not.toBe('')
    expect(entry.en).not.toBe('')
  }
  for (const entries of Object.values(lists)) expect(new Set(entries.map(({ code }) => code)).size).toBe(entries.length)
})

it('says what entries mean beyond their labels', async () => {
  const { lists } = await read()
  expect(lists.topics).toContainEqual({ code: 'muni.entry', ja: '入口', en: 'Entry', audience: 'municipal' })
  expect(lists.supports).toContainEqual(expect.objectContaining({ code: 'strategy', audiences: ['municipal'] }))
  expect(lists.employeeBands?.map((band) => band.to)).toEqual([20, 100, 300, 1000, null])
  expect(lists.companyNeeds).toContainEqual(expect.objectContaining({ code: 'smart_city', group: 'projects', target: 'words_or_level' }))
  expect(lists.companyNeeds).toContainEqual(expect.objectContaining({ code: 'office_from', group: null, target: 'date' }))
  expect(lists.municipalNeeds).toContainEqual(expect.objectContaining({ code: 'industry', target: 'industries' }))
  expect(lists.companyNeeds).toContainEqual(expect.objectContaining({ code: 'distance', kind: 'range', target: 'number' }))
  expect(lists.companyNeeds).toContainEqual(expect.objectContaining({ code: 'words', kind: 'text', target: 'words' }))
  expect(lists.municipalNeeds).toContainEqual(expect.objectContaining({ code: 'presence', kind: 'set', target: 'presences' }))
  expect(lists.prefectures?.[0]).toEqual({ code: '01', ja: '北海道', en: 'Hokkaido' })
  expect(lists.prefectures?.[46]).toEqual({ code: '47', ja: '沖縄県', en: 'Okinawa' })
})

it('names the kind of every criterion, so that forms can be built from it', async () => {
  const { companyNeeds = [], municipalNeeds = [], strengths = [] } = (await read()).lists
  const kinds = new Map([...companyNeeds, ...municipalNeeds].map((need) => [need.code, need.kind]))
  expect(new Set(kinds.values())).toEqual(new Set(['level', 'range', 'flag', 'set', 'text']))
  for (const { code } of strengths) expect(kinds.get(code), code).toBe('level')
})

it('tells every audience in both languages what it agrees to, in one current version', async () => {
  const { consentTexts: texts } = await read()
  for (const audience of audienceCodes) {
    expect(texts.findLast((text) => text.audience === audience)?.version, audience).toBe(currentConsentVersionOf(audience))
  }
  for (const { version, date, audience, purpose, sharing, requests } of texts) {
    expect(date, version).toMatch(/^\d{4}-\d{2}-\d{2}$/u)
    for (const text of [purpose, sharing, requests]) {
      expect(text.ja, audience).toMatch(/。$/u)
      expect(text.en, audience).toMatch(/\.$/u)
    }
  }
  expect(new Set(texts.map(({ version, audience }) => `${version} ${audience}`)).size).toBe(texts.length)
})

it('may be kept by its reader until it changes', async () => {
  const first = await desk.request('GET', '/api/v1/catalog')
  expect(first.headers['cache-control']).toBe('public, max-age=300')
  const again = await desk.request('GET', '/api/v1/catalog', undefined, { 'if-none-match': String(first.headers.etag) })
  expect([again.statusCode, again.body]).toEqual([304, ''])
  const other = await desk.request('GET', '/api/v1/catalog', undefined, { 'if-none-match': '"other"' })
  expect(other.statusCode).toBe(200)
})
