import type { Schemas } from '../api/client.ts'
import type { useTownName } from '../parts/use-town-name.ts'

/** Something that was found, by its name in the console's language, and where it leads. */
export interface Found {
  /** Unique among what was found. */
  readonly key: string
  readonly name: string
  readonly about: string
  /** Where its words stand, and the text around them, if its name does not say it. */
  readonly foundIn?: NonNullable<Schemas['FoundTicket']['foundIn']> | null
  /** A ticket's number, with the tab its enquiries stand in, or an organisation, which has a screen of its own. */
  readonly leadsTo: { readonly ticket: string; readonly tab?: 'shortlists' } | { readonly organization: string }
  /** What the desk notes as opened by it; absent where being at the ticket says so. */
  readonly opens?: { readonly kind: 'organization' | 'person'; readonly id: string }
}

/** What was opened lately, as it is found again, by the names of the console's language. */
export function foundAgain(
  { kind, id, name, organization, ticket }: Schemas['OpenedItem'],
  nameOf: ReturnType<typeof useTownName>,
): Found | undefined {
  const leadsTo = ticket !== null ? { ticket } : organization ? { organization: organization.id } : undefined
  if (!leadsTo) return undefined
  const organizationName = organization ? nameOf(organization) : ''
  if (kind === 'person') return { key: id, name, about: organizationName, leadsTo, opens: { kind, id } }
  const called = organizationName || name
  if (kind === 'ticket') return { key: id, name: called || (ticket ?? ''), about: called ? (ticket ?? '') : '', leadsTo }
  return { key: id, name: called, about: '', leadsTo, opens: { kind, id } }
}

export const foundGroups = ['tickets', 'municipalities', 'companies', 'people'] as const

/** What was found of each kind; `complete` false: not all could be looked through, `more`: not all of it is shown. */
export type FoundByGroup = Record<
  (typeof foundGroups)[number],
  { readonly items: readonly Found[]; readonly more: boolean; readonly complete: boolean }
>

/** What was found, in groups as they are shown; people lead to what they last asked. */
export function groupFound(
  { tickets, municipalities, companies, people }: Schemas['SearchResult'],
  nameOf: ReturnType<typeof useTownName>,
): FoundByGroup {
  const ofOrganization = ({ id, name, romanName = null }: { id: string; name: string; romanName?: string | null }): Found => ({
    key: id,
    name: nameOf({ name, romanName }),
    about: '',
    leadsTo: { organization: id },
    opens: { kind: 'organization', id },
  })
  return {
    tickets: {
      ...tickets,
      items: tickets.items.map(({ number, applicant, organization, organizationRomanName: romanName, foundIn }) => ({
        foundIn,
        key: number,
        name: organization === null ? applicant : nameOf({ name: organization, romanName }),
        about: organization === null ? number : `${number} ${applicant}`,
        leadsTo: { ticket: number, ...(foundIn?.kind === 'enquiry' && { tab: 'shortlists' as const }) },
      })),
    },
    municipalities: { ...municipalities, items: municipalities.items.map(ofOrganization) },
    companies: { ...companies, items: companies.items.map(ofOrganization) },
    people: {
      ...people,
      items: people.items.flatMap(({ id, name, organization, organizationRomanName: romanName, organizationId, ticket }) => {
        const about = organization === null ? '' : nameOf({ name: organization, romanName })
        const leadsTo = ticket !== null ? { ticket } : organizationId !== null ? { organization: organizationId } : undefined
        return leadsTo ? [{ key: id, name, about, leadsTo, opens: { kind: 'person', id } }] : []
      }),
    },
  }
}
