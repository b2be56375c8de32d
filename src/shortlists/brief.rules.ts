import { labelOf, type CodeEntry } from '../catalog/code-list.ts'
import { agreesToBands } from '../catalog/consent-texts.ts'
import { countBandOf, type CountBand } from '../catalog/count-bands.ts'
import { employeeBandOf, employeeBands, industries, type EmployeeBand } from '../catalog/industries.ts'
import { presences, purposes, type Disclosure } from '../catalog/matching-codes.ts'
import { needNameOf } from '../catalog/need-names.ts'
import type { CompanyProfile } from '../organizations/profile.schemas.ts'
import type { BlindBrief, Brief } from './brief.schemas.ts'

type Summarised = Pick<CompanyProfile, 'industry' | 'purposes' | 'presence' | 'needs'> & { readonly employeeBand: EmployeeBand }

/** What a blind enquiry says beside the codes when the consultant writes nothing: labels of the catalog, no word of the company. */
export function composeSummary(profile: CompanyProfile): string {
  return summaryOf({ ...profile, employeeBand: employeeBandOf(profile.employees) })
}

/** The same brief with what is composed of its codes in place of what somebody wrote. */
export function withComposedSummary(brief: BlindBrief): BlindBrief {
  return { ...brief, summary: summaryOf(brief) }
}

/** Whether somebody wrote the summary, so that it says more than the codes beside it. */
export function summarySaysMore(brief: Brief): boolean {
  const summarised = brief.disclosure === 'blind' ? brief : { ...brief, ...describedIn(brief.company) }
  // Enquiries of before named the wish in words, too.
  return ![summaryOf(summarised), summaryOf(summarised, () => true)].includes(brief.summary)
}

function describedIn({ industry, employees }: Pick<CompanyProfile, 'industry' | 'employees'>) {
  return { industry, employeeBand: employeeBandOf(employees) }
}

/** A wish in words says nothing without them. */
function isToldByCode({ code }: Summarised['needs'][number]): boolean {
  return code !== 'words'
}

function summaryOf({ industry, employeeBand, purposes: hopes, presence, needs: wishes }: Summarised, isNamed = isToldByCode): string {
  const needs = wishes.filter(isNamed).map(({ code, importance }) => `${needNameOf(code)}${importance === 'must' ? '（必須）' : ''}`)
  const sentences = [
    `${labelOf(industries, industry)}の企業（従業員数${labelOf(employeeBands, employeeBand)}）です。`,
    sentenceOf('目的', labels(purposes, hopes)),
    sentenceOf('希望する形', labels(presences, presence)),
    sentenceOf('重視する点', needs),
  ]
  return sentences.filter((sentence) => sentence !== '').join('\n')
}

/** What the municipality is told, fixed at the moment of the enquiry; `agreedVersion`: of the consent text of the ticket's form. */
export function composeBrief(
  disclosure: Disclosure,
  { name: companyName, profile, agreedVersion }: { name: string; profile: CompanyProfile; agreedVersion: string },
  summary: string,
): Brief {
  const { purposes: purposeCodes, presence, industry, employees, prefecture, headquarters } = profile
  if (disclosure === 'blind') {
    return {
      disclosure,
      industry,
      employeeBand: employeeBandOf(employees),
      purposes: purposeCodes,
      presence,
      needs: profile.needs.map(({ code, importance }) => ({ code, importance })),
      ...(agreesToBands(agreedVersion) && bandsOf(profile)),
      summary,
    }
  }
  return {
    disclosure,
    company: { name: companyName, industry, employees, prefecture, ...(headquarters !== undefined && { headquarters }) },
    purposes: purposeCodes,
    presence,
    needs: profile.needs,
    plans: profile.plans,
    summary,
  }
}

interface Bands {
  readonly headCountBand?: CountBand | undefined
  readonly seatsBand?: CountBand | undefined
}

/** How many would come, and how many seats they need, as far as it is said: in bands, of a blind company those it agreed to tell. */
export function bandsOf(told: Brief | Pick<CompanyProfile, 'plans' | 'needs'>): Bands {
  if (!('plans' in told)) return told
  const { plans, needs } = told
  const headCountBand = countBandOf(plans.headCount)
  const seatsBand = countBandOf(needs.find(({ code }) => code === 'office_seats')?.target)
  return { ...(headCountBand && { headCountBand }), ...(seatsBand && { seatsBand }) }
}

/** Named only when every statement that counts says so. */
export function disclosureOf(...stated: readonly Pick<CompanyProfile, 'disclosure'>[]): Disclosure {
  return stated.length > 0 && stated.every(({ disclosure }) => disclosure === 'open') ? 'open' : 'blind'
}

function sentenceOf(term: string, parts: readonly string[]): string {
  return parts.length > 0 ? `${term}：${parts.join('、')}。` : ''
}

function labels(list: readonly CodeEntry[], codes: readonly string[]): string[] {
  return codes.map((code) => labelOf(list, code))
}
