import type { Case, Town } from '../support/case.ts'
import type { Signed } from '../support/signed.ts'
import type { World } from '../support/world.ts'
import type { ContactSide } from './things.ts'

/** What must not be read in any answer to a reader: a trace, and what it tells. */
export type Forbidden = readonly (readonly [trace: string, tells: string])[]

const telling = (tells: string, traces: readonly string[]) => traces.map((trace) => [trace, tells] as const)
const person = (who: string, { planted }: Signed) => telling(`who ${who} is`, planted.traces)
const townOf = (town: Town) => [
  ...person('a contact of another municipality', town.contact),
  ...telling("a municipality's words", town.words),
]

function companyOf({ company, companyWords, wishes, headquarters }: Case): Forbidden {
  return [
    ...telling('what the company wishes for, in its own words', wishes),
    // As a value of its own: the digits alone may stand in any id.
    ...telling('where the company has its head office', [JSON.stringify(headquarters)]),
    ...telling('the name of the company', [company.name]),
    ...telling('the domain of the company', [company.domain]),
    ...telling('the corporate number', [company.corporateNumber]),
    ...person('the contact of the company', company.contact),
    ...telling('words for the company or of it', companyWords),
  ]
}

const numbersOf = (of: Case) => telling("a company's ticket number", [of.ticket, of.resolvedTicket])
const townNumberOf = (town: Town) => telling("a municipality's ticket number", [town.ticket])
const innerOf = (of: Case) => telling('what only the desk may read', of.innerWords)

function caseOf(of: Case): Forbidden {
  return [
    ...companyOf(of),
    ...numbersOf(of),
    ...innerOf(of),
    ...telling("a municipality's answer", of.townWords),
    ...[of.blind, of.introduced].flatMap((town) => [...townOf(town), ...townNumberOf(town)]),
  ]
}

/** To an auditor nobody has a name, an address, a number or words. */
export function hiddenFromAuditor(world: World): Forbidden {
  const { staff, author, other } = world
  const colleagues = [staff.administrator, staff.supervisor, staff.consultant, author, other.consultant]
  return [...colleagues.flatMap((colleague) => person('a member of the desk', colleague)), ...hiddenFromAdministrator(world)]
}

/** To an administrator nobody has but their colleagues, whose accounts they look after. */
export function hiddenFromAdministrator({ own, other }: World): Forbidden {
  return [own, other].flatMap((of) => [
    ...person('the contact of a company', of.company.contact),
    ...telling('words', [...of.companyWords, ...of.innerWords, ...of.townWords, ...of.wishes]),
    ...[of.blind, of.introduced].flatMap(({ profileWords }) => telling('words of a profile or a proposal', profileWords)),
    ...[of.blind, of.introduced].flatMap(townOf),
  ])
}

/** What a contact of `world.own` may not read. */
export function hiddenFromContact({ staff, own, other }: World, side: ContactSide): Forbidden {
  const always = [
    ...caseOf(other),
    ...innerOf(own),
    ...telling(
      'an address of the desk',
      Object.values(staff).map(({ planted }) => planted.person.email),
    ),
  ]
  switch (side) {
    case 'company':
      return [
        ...always,
        ...[own.blind, own.introduced].flatMap(townNumberOf),
        ...townOf(own.blind),
        ...telling('a form', own.introduced.words),
      ]
    case 'blind':
      return [...always, ...companyOf(own), ...numbersOf(own), ...townOf(own.introduced), ...townNumberOf(own.introduced)]
    case 'introduced':
      return [
        ...always,
        ...numbersOf(own),
        ...telling('words for the company or of it', [...own.companyWords, ...own.wishes]),
        ...townOf(own.blind),
        ...townNumberOf(own.blind),
      ]
  }
}
