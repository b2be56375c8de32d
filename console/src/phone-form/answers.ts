import type { Schemas } from '../api/client.ts'
import type { operations } from '../../../openapi/schema.d.ts'

export type PhoneForm = operations['createTicket']['requestBody']['content']['application/json']
export type Audience = Schemas['Ticket']['audience']

/** What is typed while somebody is on the telephone; fields of all audiences together, so that turning to another loses nothing. */
export interface Answers {
  readonly audience: Audience
  readonly name: string
  readonly nameKana: string
  readonly department: string
  readonly title: string
  readonly email: string
  readonly phone: string
  readonly language: string
  readonly roleMailbox: boolean
  readonly municipalityCode: string | null
  /** Somebody of its prefecture calls for the municipality. */
  readonly isFiledForIt: boolean
  readonly filerPrefecture: string | null
  readonly filerName: string
  readonly filerDepartment: string
  readonly filerEmail: string
  readonly filerPhone: string
  readonly isContactConfirmed: boolean
  readonly strengths: readonly Schemas['Strength'][]
  readonly municipalNeeds: readonly Schemas['MunicipalNeed'][]
  readonly offices: readonly Schemas['Office'][]
  readonly projects: readonly Schemas['Project'][]
  readonly facts: Schemas['MunicipalityFacts']
  readonly company: string
  readonly corporateNumber: string
  readonly industry: string | null
  readonly employees: number | string
  readonly prefecture: string | null
  readonly headquarters: string | null
  readonly purposes: readonly string[]
  readonly presence: readonly string[]
  readonly companyNeeds: readonly Schemas['CompanyNeed'][]
  readonly plans: Schemas['CompanyProfile']['plans']
  readonly sites: NonNullable<Schemas['CompanyProfile']['sites']>
  readonly disclosure: string
  readonly topics: readonly string[]
  readonly supports: readonly string[]
  readonly stage: string | null
  readonly preferredContact: string
  readonly message: string
  readonly isAgreed: boolean
}

export const noAnswers: Answers = {
  audience: 'corporate',
  name: '',
  nameKana: '',
  department: '',
  title: '',
  email: '',
  phone: '',
  language: 'ja',
  roleMailbox: false,
  municipalityCode: null,
  isFiledForIt: false,
  filerPrefecture: null,
  filerName: '',
  filerDepartment: '',
  filerEmail: '',
  filerPhone: '',
  isContactConfirmed: false,
  strengths: [],
  municipalNeeds: [],
  offices: [],
  projects: [],
  facts: {},
  company: '',
  corporateNumber: '',
  industry: null,
  employees: '',
  prefecture: null,
  headquarters: null,
  purposes: [],
  presence: [],
  companyNeeds: [],
  plans: {},
  sites: {},
  disclosure: 'blind',
  topics: [],
  supports: [],
  stage: null,
  preferredContact: 'phone',
  message: '',
  isAgreed: false,
}

const optional = (name: string, value: unknown) => (value === '' || value === null ? {} : { [name]: value })

/** The form these answers make; what is left empty is left out, and the API says what of it is missing. */
export function formOf(answers: Answers, consentVersion: string): PhoneForm {
  const { audience, topics, supports, message, preferredContact, isAgreed } = answers
  const contact = {
    name: answers.name,
    ...optional('nameKana', answers.nameKana),
    ...optional('department', answers.department),
    ...optional('title', answers.title),
    email: answers.email,
    ...optional('phone', answers.phone),
    language: answers.language,
    ...(audience !== 'worker' && answers.roleMailbox && { roleMailbox: true }),
  }
  const common = {
    audience,
    contact,
    topics,
    supports,
    ...optional('stage', answers.stage),
    preferredContact,
    message,
    ...(isAgreed && { formConsent: { version: consentVersion, accepted: true } }),
  }
  return { ...common, ...ownOf(answers) } as unknown as PhoneForm // lists offer only codes the API knows; what is missing the API says
}

function ownOf(answers: Answers): object {
  if (answers.audience === 'worker') return {}
  if (answers.audience === 'municipal') {
    const { municipalityCode, strengths, municipalNeeds: needs, offices, projects, facts } = answers
    return { ...optional('municipalityCode', municipalityCode), ...filerOf(answers), strengths, needs, offices, projects, facts }
  }
  return {
    company: {
      name: answers.company,
      ...optional('corporateNumber', answers.corporateNumber),
      ...optional('industry', answers.industry),
      ...optional('employees', answers.employees),
      ...optional('prefecture', answers.prefecture),
      ...optional('headquarters', answers.headquarters),
    },
    purposes: answers.purposes,
    presence: answers.presence,
    needs: answers.companyNeeds,
    plans: answers.plans,
    sites: answers.sites,
    disclosure: answers.disclosure,
  }
}

function filerOf(answers: Answers): object {
  if (!answers.isFiledForIt) return {}
  const contact = {
    name: answers.filerName,
    ...optional('department', answers.filerDepartment),
    email: answers.filerEmail,
    ...optional('phone', answers.filerPhone),
  }
  const prefecture = optional('prefecture', answers.filerPrefecture)
  return { filedBy: { ...prefecture, contact, ...(answers.isContactConfirmed && { contactConfirmed: true }) } }
}

/** Fields of the API a fault of which is said at a field of the screen. */
export const shownFields = [
  'contact',
  'company',
  'municipalityCode',
  'filedBy',
  'purposes',
  'presence',
  'needs',
  'plans',
  'sites',
  'strengths',
  'offices',
  'projects',
  'facts',
  'disclosure',
  'topics',
  'supports',
  'stage',
  'preferredContact',
  'message',
  'formConsent',
] as const
