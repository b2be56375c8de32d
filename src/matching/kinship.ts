import type { Strength } from '../catalog/matching-codes.ts'

/** A strength that tells something of a needed one nobody stated; `affinity` 0–1 is how far it does. */
export interface Kin {
  readonly code: Strength
  readonly affinity: number
}

/**
 * Which stated strengths speak for a needed strength. Only where one thing brings the other about or is a kind of it.
 * Sources: founding papers of the desk (29 March and 13 April 2021); † this project's reading.
 */
export const kinship: Readonly<Partial<Record<Strength, readonly Kin[]>>> = {
  // 北九州市: IT firms came for science and engineering talent because of the network with technical colleges.
  science_talent: [
    { code: 'technical_college', affinity: 0.95 },
    { code: 'university', affinity: 0.6 },
    { code: 'ict_cluster', affinity: 0.4 },
  ],
  // † Those who educate or already hold specialists hold people.
  talent: [
    { code: 'science_talent', affinity: 0.7 },
    { code: 'technical_college', affinity: 0.6 },
    { code: 'university', affinity: 0.6 },
  ],
  technical_college: [{ code: 'science_talent', affinity: 0.3 }],
  // 会津若松市: the field trials of a smart city are a project under way; the reverse holds only if the note says so.
  projects: [{ code: 'smart_city', affinity: 0.9 }],
  smart_city: [{ code: 'projects', affinity: 0.4 }],
  ict_office: [{ code: 'satellite_office', affinity: 0.5 }],
  satellite_office: [{ code: 'ict_office', affinity: 0.7 }],
  // 白浜町: firms practise workation from its satellite offices; † and because it is a seaside resort.
  workation: [
    { code: 'satellite_office', affinity: 0.5 },
    { code: 'nature_resort', affinity: 0.6 },
    { code: 'tourism', affinity: 0.4 },
  ],
  nature_resort: [{ code: 'tourism', affinity: 0.4 }],
  tourism: [{ code: 'nature_resort', affinity: 0.7 }],
  // 住・教育・医療 are what the papers count as living environment.
  living_environment: [
    { code: 'housing', affinity: 0.5 },
    { code: 'childcare_education', affinity: 0.5 },
    { code: 'medical_care', affinity: 0.5 },
  ],
  // 淡路島: head-office work was spread there as a measure against disaster.
  head_office_functions: [{ code: 'bcp_site', affinity: 0.5 }],
  // 「交流」による「オープンイノベーション」の創出.
  open_innovation: [
    { code: 'local_exchange', affinity: 0.5 },
    { code: 'smart_city', affinity: 0.4 },
    { code: 'projects', affinity: 0.3 },
  ],
  industry_cluster: [{ code: 'ict_cluster', affinity: 0.6 }],
  // 会津若松市: IT firms came to the office built for them.
  ict_cluster: [
    { code: 'ict_office', affinity: 0.4 },
    { code: 'industry_cluster', affinity: 0.3 },
  ],
  aftercare: [{ code: 'local_exchange', affinity: 0.4 }],
}
