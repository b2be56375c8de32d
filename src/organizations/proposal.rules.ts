import { isDeepStrictEqual } from 'node:util'
import { findLocalGovernment } from '../catalog/local-governments.ts'
import { normalizeForSearch } from '../catalog/search-grams.rules.ts'
import type { FieldFault } from '../errors.ts'
import type { ProposedField } from './organizations.table.ts'
import type { CompanyProfile, MunicipalityProfile, Profile } from './profile.schemas.ts'

export const emptyMunicipalityProfile: MunicipalityProfile = { strengths: [], offices: [], needs: [] }

interface Listed {
  code?: string
  name?: string
}

/** Offices and projects are the same when their names read the same; everything else has a code. */
function isSame(a: Listed, b: Listed): boolean {
  return a.code === b.code && normalizeForSearch(a.name ?? '') === normalizeForSearch(b.name ?? '')
}

/** `entry` without members that are there but undefined, as JSON would drop them. */
function withoutUndefined<Entry extends object>(entry: Entry): Entry {
  return Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== undefined)) as Entry
}

/** What a form leaves out of an entry it names stays as it is. */
function proposeEntries(list: string, current: readonly Listed[], stated: readonly Listed[]): ProposedField[] {
  return stated.flatMap((entry) => {
    const known = current.find((other) => isSame(other, entry))
    const proposed = { ...known, ...withoutUndefined(entry), ...(known?.name !== undefined && { name: known.name }) }
    if (isDeepStrictEqual(known, proposed)) return []
    return [{ field: `${list}.${proposed.code ?? proposed.name ?? ''}`, current: known ?? null, proposed }]
  })
}

function proposeValue(field: string, current: unknown, stated: unknown): ProposedField[] {
  return stated === undefined || saysSame(current, stated) ? [] : [{ field, current: current ?? null, proposed: stated }]
}

/** Lists of codes are sets: another order says nothing new. */
function saysSame(current: unknown, stated: unknown): boolean {
  if (!Array.isArray(current) || !Array.isArray(stated)) return isDeepStrictEqual(current, stated)
  return isDeepStrictEqual(new Set<unknown>(current), new Set<unknown>(stated))
}

/** A form always has these lists: one left empty says nothing. */
function proposeCodes(field: string, current: readonly string[], stated: readonly string[]): ProposedField[] {
  return stated.length === 0 ? [] : proposeValue(field, current, stated)
}

/** The members of an object one by one, such as `plans.headCount`. */
function proposeMembers(field: string, current: Readonly<Record<string, unknown>> = {}, stated: object = {}): ProposedField[] {
  return Object.entries(stated).flatMap(([member, value]) => proposeValue(`${field}.${member}`, current[member], value))
}

function proposeMunicipality(current: MunicipalityProfile, stated: MunicipalityProfile): ProposedField[] {
  return [
    ...proposeEntries('strengths', current.strengths, stated.strengths),
    ...proposeEntries('offices', current.offices, stated.offices),
    ...proposeEntries('needs', current.needs, stated.needs),
    ...proposeEntries('projects', current.projects ?? [], stated.projects ?? []),
    ...proposeMembers('facts', current.facts, stated.facts),
  ]
}

function proposeCompany(current: CompanyProfile, stated: CompanyProfile): ProposedField[] {
  return [
    ...proposeValue('industry', current.industry, stated.industry),
    ...proposeValue('employees', current.employees, stated.employees),
    ...proposeValue('prefecture', current.prefecture, stated.prefecture),
    ...proposeValue('headquarters', current.headquarters, stated.headquarters),
    ...proposeCodes('purposes', current.purposes, stated.purposes),
    ...proposeCodes('presence', current.presence, stated.presence),
    ...proposeEntries('needs', current.needs, stated.needs),
    ...proposeMembers('plans', current.plans, stated.plans),
    ...proposeMembers('sites', current.sites, stated.sites),
    ...proposeValue('disclosure', current.disclosure, stated.disclosure),
  ]
}

/**
 * What `stated` says otherwise than `current`, field by field: `strengths.smart_city`, `offices.AiCT`, `needs.industry`,
 * `projects.AiCT`, `facts.subsidy`, `plans.headCount`, `industry` … What a form does not mention is no proposal to delete it.
 */
export function proposeFields(current: Profile, stated: Profile): ProposedField[] {
  if ('industry' in current && 'industry' in stated) return proposeCompany(current, stated)
  if ('strengths' in current && 'strengths' in stated) return proposeMunicipality(current, stated)
  throw new Error('a company and a municipality have no profile in common')
}

/**
 * What a page that shows members of the profile in full says otherwise than `current`: entries as they shall be, and with `proposed` null
 * what is left out and shall go, entries of lists as well as members of objects.
 */
export function proposeInFull(current: Profile, stated: Partial<Profile>): ProposedField[] {
  const before: Readonly<Record<string, unknown>> = { ...current }
  return Object.entries(stated).flatMap(([member, value]): ProposedField[] => {
    const known = before[member]
    if (listsOfEntries.has(member)) return proposeListInFull(member, (known ?? []) as readonly Listed[], value as readonly Listed[])
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return proposeMembersInFull(member, withoutNothing(known ?? {}), withoutNothing(value))
    }
    return proposeValue(member, known, value)
  })
}

function proposeListInFull(list: string, known: readonly Listed[], stated: readonly Listed[]): ProposedField[] {
  const kept = stated.flatMap((entry) => {
    const earlier = known.find((other) => isSame(other, entry))
    const proposed = { ...withoutNothing(entry), ...(earlier?.name !== undefined && { name: earlier.name }) }
    if (earlier && isDeepStrictEqual(withoutNothing(earlier), proposed)) return []
    return [{ field: `${list}.${proposed.code ?? proposed.name ?? ''}`, current: earlier ?? null, proposed }]
  })
  const gone = known.filter((entry) => !stated.some((other) => isSame(other, entry)))
  return [...kept, ...gone.map((entry) => ({ field: `${list}.${entry.code ?? entry.name ?? ''}`, current: entry, proposed: null }))]
}

function proposeMembersInFull(member: string, known: object, stated: object): ProposedField[] {
  const kept = new Set(Object.keys(stated))
  const gone = Object.entries(known).flatMap(([name, said]): ProposedField[] =>
    kept.has(name) ? [] : [{ field: `${member}.${name}`, current: said, proposed: null }],
  )
  return [...proposeMembers(member, known as Readonly<Record<string, unknown>>, stated), ...gone]
}

/** Without members that say nothing: those that are undefined, and empty lists. */
function withoutNothing<Entry extends object>(entry: Entry): Entry {
  return Object.fromEntries(
    Object.entries(withoutUndefined(entry)).filter(([, value]) => !(Array.isArray(value) && value.length === 0)),
  ) as Entry // only members that may be left out are lists
}

/** Lists whose entries are proposed one by one; a profile stored before there were projects has no such list yet. */
const listsOfEntries = new Set(['strengths', 'offices', 'needs', 'projects'])

/**
 * `current` with the accepted fields as proposed, those proposed as null taken away; fields that are no part of a profile (`name`,
 * `corporateNumber`) are left out. The answer is of the profile's shape but not checked against its bounds.
 */
export function applyFields(current: Profile, accepted: readonly ProposedField[]): object {
  const body: Record<string, unknown> = { ...current }
  for (const { field, proposed } of accepted.filter((one) => !isIdentityField(one))) {
    const [member = '', ...rest] = field.split('.')
    const value = body[member]
    if (listsOfEntries.has(member) && proposed === null) body[member] = withoutEntry((value ?? []) as Listed[], rest.join('.'))
    else if (listsOfEntries.has(member)) body[member] = withEntry((value ?? []) as Listed[], proposed as Listed)
    else if (rest.length > 0 && proposed === null) body[member] = withoutMember(value as object, rest.join('.'))
    else if (rest.length > 0) body[member] = { ...(value as object | undefined), [rest.join('.')]: proposed }
    else body[member] = proposed
  }
  return movedAway(body, accepted) ? withoutHeadquarters(body) : body
}

/** What `known`, a profile with who the organisation is, says of a proposed field; null when nothing. */
export function currentOf(known: Readonly<Record<string, unknown>>, { field, current, proposed }: ProposedField): unknown {
  const [member = '', ...rest] = field.split('.')
  const value = known[member]
  if (listsOfEntries.has(member)) {
    const meant = (proposed ?? current ?? {}) as Listed // an entry of a list, by its path
    return ((value ?? []) as readonly Listed[]).find((entry) => isSame(entry, meant)) ?? null // a list, by its path
  }
  if (rest.length === 0) return value ?? null
  return (value as Readonly<Record<string, unknown>> | undefined)?.[rest.join('.')] ?? null // an object, by its path
}

/** A company that is in another prefecture now is no longer where its headquarters were; where they are it has not said. */
function movedAway({ headquarters, prefecture }: Readonly<Record<string, unknown>>, accepted: readonly ProposedField[]): boolean {
  const named = new Set(accepted.map(({ field }) => field))
  if (!named.has('prefecture') || named.has('headquarters') || typeof headquarters !== 'string') return false
  return findLocalGovernment(headquarters)?.prefecture !== prefecture
}

function withoutHeadquarters({ headquarters: _former, ...body }: Readonly<Record<string, unknown>>): object {
  return body
}

function withoutEntry(entries: readonly Listed[], called: string): Listed[] {
  return entries.filter(({ code, name }) => (code ?? name) !== called)
}

function withoutMember(value: object | undefined, name: string): object {
  return Object.fromEntries(Object.entries(value ?? {}).filter(([member]) => member !== name))
}

/** The entry in the place of the one it replaces, or at the end. */
function withEntry(entries: readonly Listed[], entry: Listed): Listed[] {
  const place = entries.findIndex((other) => isSame(other, entry))
  return place < 0 ? [...entries, entry] : entries.with(place, entry)
}

/** Who a company is lies on the company itself, not in its profile. */
export function isIdentityField({ field }: ProposedField): boolean {
  return field === 'name' || field === 'corporateNumber'
}

/** What the desk says of a proposal: names of fields to take over and to leave. */
export interface Decision {
  accepted: string[]
  refused: string[]
  /** Why, in the words of whoever decided. */
  reason?: string | undefined
}

/** Everything that keeps `decision` from deciding each of `fields` exactly once; empty when it does. */
export function faultsOfDecision(fields: readonly ProposedField[], decision: Decision): FieldFault[] {
  const proposed = new Set(fields.map(({ field }) => field))
  const decided = new Set<string>()
  const faults: FieldFault[] = []
  for (const list of ['accepted', 'refused'] as const) {
    for (const [index, name] of decision[list].entries()) {
      if (!proposed.has(name)) faults.push({ field: `${list}.${index}`, ...notProposed })
      else if (decided.has(name)) faults.push({ field: `${list}.${index}`, ...decidedTwice })
      decided.add(name)
    }
  }
  const left = [...proposed].filter((name) => !decided.has(name))
  if (left.length > 0) faults.push({ field: 'accepted', ...undecided(left) })
  return faults
}

const notProposed = {
  code: 'not_proposed',
  message: { ja: 'この提案にない項目です。', en: 'This field is not part of the proposal.' },
}

const decidedTwice = {
  code: 'repeated',
  message: { ja: '同じ項目の採否が二度指定されています。', en: 'This field is decided twice; decide it once.' },
}

function undecided(names: readonly string[]): Omit<FieldFault, 'field'> {
  const list = names.join(', ')
  return {
    code: 'undecided',
    message: { ja: `採否が指定されていない項目があります: ${list}`, en: `Name these in accepted or refused, too: ${list}.` },
  }
}
