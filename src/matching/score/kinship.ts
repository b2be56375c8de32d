import type { Industry } from '../../catalog/industries.ts'
import type { Strength } from '../../catalog/matching-codes.ts'

/** A strength that tells something of a needed one nobody stated; `affinity` 0–1 is how far it does. */
export interface Kin {
  readonly code: Strength
  readonly affinity: number
  /** Only for companies of these industries. */
  readonly industries?: readonly Industry[]
}

/**
 * Which stated strengths speak for a needed strength. Only where one thing brings the other about or is a kind of it: at 0.9 it
 * nearly is the other, at 0.5 it is one of several that make it up, at 0.2 it only helps when its note names the needed thing.
 * Strengths missing here (首長のコミットメント, 高速回線, 財政 …) follow from nothing but themselves.
 * Sources: founding papers of the desk (29 March and 13 April 2021); † this project's reading.
 */
export const kinship: Readonly<Partial<Record<Strength, readonly Kin[]>>> = {
  // † A cluster of ICT firms is the cluster an ICT firm looks for; for others it is one industry that came.
  industry_cluster: [
    { code: 'ict_cluster', affinity: 0.9, industries: ['G'] },
    { code: 'ict_cluster', affinity: 0.4 },
  ],
  // 会津若松市: IT firms came to the office built for them; 北九州市: 22 IT firms set up satellite offices.
  ict_cluster: [
    { code: 'ict_office', affinity: 0.4 },
    { code: 'industry_cluster', affinity: 0.3 },
    { code: 'satellite_office', affinity: 0.2 },
    { code: 'smart_city', affinity: 0.2 },
  ],
  university: [{ code: 'technical_college', affinity: 0.3 }],
  technical_college: [{ code: 'science_talent', affinity: 0.3 }],
  tourism: [{ code: 'nature_resort', affinity: 0.7 }],
  nature_resort: [
    { code: 'tourism', affinity: 0.4 },
    { code: 'workation', affinity: 0.4 },
  ],
  // † Those who educate or already hold specialists, or draw people back, hold people.
  talent: [
    { code: 'science_talent', affinity: 0.7 },
    { code: 'technical_college', affinity: 0.6 },
    { code: 'university', affinity: 0.6 },
    { code: 'uij_hiring', affinity: 0.6 },
    { code: 'in_migration', affinity: 0.3 },
  ],
  // 北九州市: IT firms came for science and engineering talent because of the network with technical colleges.
  science_talent: [
    { code: 'technical_college', affinity: 0.95 },
    { code: 'university', affinity: 0.6 },
    { code: 'ict_cluster', affinity: 0.4 },
  ],
  uij_hiring: [{ code: 'in_migration', affinity: 0.4 }],
  in_migration: [
    { code: 'uij_hiring', affinity: 0.4 },
    { code: 'housing', affinity: 0.2 },
  ],
  // 住・教育・医療 are what the papers count as living environment.
  living_environment: [
    { code: 'housing', affinity: 0.5 },
    { code: 'childcare_education', affinity: 0.5 },
    { code: 'medical_care', affinity: 0.5 },
    { code: 'daily_life', affinity: 0.4 },
    { code: 'schools', affinity: 0.3 },
  ],
  housing: [
    { code: 'living_environment', affinity: 0.4 },
    { code: 'in_migration', affinity: 0.2 },
  ],
  childcare_education: [
    { code: 'schools', affinity: 0.6 },
    { code: 'living_environment', affinity: 0.4 },
  ],
  schools: [
    { code: 'childcare_education', affinity: 0.6 },
    { code: 'living_environment', affinity: 0.2 },
  ],
  medical_care: [{ code: 'living_environment', affinity: 0.4 }],
  daily_life: [
    { code: 'living_environment', affinity: 0.4 },
    { code: 'access', affinity: 0.2 },
  ],
  // 会津若松市: the field trials of a smart city are a project under way; the reverse holds only if the note says so.
  projects: [
    { code: 'smart_city', affinity: 0.9 },
    { code: 'regional_issues', affinity: 0.5 },
    { code: 'open_innovation', affinity: 0.4 },
  ],
  smart_city: [{ code: 'projects', affinity: 0.4 }],
  regional_issues: [
    { code: 'projects', affinity: 0.4 },
    { code: 'smart_city', affinity: 0.4 },
    { code: 'open_innovation', affinity: 0.3 },
  ],
  satellite_office: [
    { code: 'ict_office', affinity: 0.7 },
    { code: 'distinctive_property', affinity: 0.4 },
  ],
  // 会津若松市: firms that aim at the field trials moved into the office made for them.
  ict_office: [
    { code: 'satellite_office', affinity: 0.5 },
    { code: 'smart_city', affinity: 0.3 },
    { code: 'ict_cluster', affinity: 0.3 },
  ],
  // 白浜町: firms practise workation from its satellite offices; † and because it is a seaside resort.
  workation: [
    { code: 'nature_resort', affinity: 0.6 },
    { code: 'satellite_office', affinity: 0.5 },
    { code: 'tourism', affinity: 0.4 },
  ],
  support_measures: [{ code: 'one_stop', affinity: 0.2 }],
  local_exchange: [
    { code: 'aftercare', affinity: 0.4 },
    { code: 'open_innovation', affinity: 0.4 },
  ],
  // 「交流」による「オープンイノベーション」の創出.
  open_innovation: [
    { code: 'local_exchange', affinity: 0.5 },
    { code: 'smart_city', affinity: 0.4 },
    { code: 'projects', affinity: 0.3 },
    { code: 'university', affinity: 0.2 },
  ],
  one_stop: [{ code: 'aftercare', affinity: 0.3 }],
  security_rooms: [
    { code: 'satellite_office', affinity: 0.2 },
    { code: 'ict_office', affinity: 0.2 },
  ],
  distinctive_property: [{ code: 'satellite_office', affinity: 0.2 }],
  aftercare: [
    { code: 'local_exchange', affinity: 0.4 },
    { code: 'one_stop', affinity: 0.3 },
  ],
  // A second site is where disaster does not strike at the same time; 淡路島: head-office work spread as a measure against disaster.
  bcp_site: [
    { code: 'low_disaster_risk', affinity: 0.6 },
    { code: 'head_office_functions', affinity: 0.4 },
  ],
  low_disaster_risk: [{ code: 'bcp_site', affinity: 0.4 }],
  head_office_functions: [{ code: 'bcp_site', affinity: 0.5 }],
  local_market: [
    { code: 'industry_cluster', affinity: 0.3 },
    { code: 'local_exchange', affinity: 0.2 },
  ],
  cost: [{ code: 'support_measures', affinity: 0.3 }],
}
