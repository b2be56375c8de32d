import { Loader } from '@mantine/core'
import { Link, useParams } from '@tanstack/react-router'
import { useWords } from '../language/language.tsx'
import { Screen } from '../parts/screen.tsx'
import { OrganizationName } from '../parts/organization-name.tsx'
import { useTownName } from '../parts/use-town-name.ts'
import { OrganizationView } from './organization-view.tsx'
import { isUnknownOrganization, UnknownOrganization } from './unknown-organization.tsx'
import { useOrganizationById } from './use-organization.ts'

const wording = {
  title: { ja: '組織', en: 'Organisation' },
  tickets: { ja: 'この組織の案件の一覧', en: 'List its tickets' },
} as const

/** An organisation, whether or not it ever asked the desk. */
export function OrganizationScreen() {
  const { id } = useParams({ from: '/organizations/$id' })
  const words = useWords(wording)
  const nameOf = useTownName()
  const list = useOrganizationById(id)
  const organization = list.data?.pages[0]?.organization
  return (
    <Screen
      title={organization ? nameOf(organization) : words.title}
      heading={organization && <OrganizationName name={nameOf(organization)} />}
      acts={
        organization && (
          <Link to="/tickets" search={{ view: 'all', organization: id }}>
            {words.tickets}
          </Link>
        )
      }
    >
      {list.isPending && <Loader m="md" size="sm" />}
      {isUnknownOrganization(list.error) ? <UnknownOrganization /> : <OrganizationView list={list} />}
    </Screen>
  )
}
