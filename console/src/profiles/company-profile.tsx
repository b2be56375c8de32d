import { Loader } from '@mantine/core'
import { api, bodyOf, type Schemas } from '../api/client.ts'
import { useWords } from '../language/language.tsx'
import type { KnownOrganization } from '../organization/use-organization.ts'
import { ProblemNote } from '../parts/problem-note.tsx'
import { CompanyPart } from './company-part.tsx'
import { NeedsPart } from './needs-part.tsx'
import { PlansPart } from './plans-part.tsx'
import { ProfileForm, type Section } from './profile-form.tsx'
import { SitesPart } from './sites-part.tsx'
import { useStated } from './use-stated.ts'

type Profile = Schemas['CompanyProfile']

const wording = {
  company: { ja: '企業と希望', en: 'The company and its aims' },
  needs: { ja: '希望条件', en: 'Needs' },
  plans: { ja: '計画', en: 'Plans' },
  sites: { ja: '拠点・顧客', en: 'Sites and customers' },
} as const

/** What is known of a company that has stated nothing yet; who it is, the API wants to know. */
function nothingOf({ industry, employees, prefecture }: KnownOrganization): Profile {
  const known = { industry, employees: employees ?? 0, prefecture } as Pick<Profile, 'industry' | 'employees' | 'prefecture'> // the API’s own codes
  return { ...known, purposes: [], presence: [], needs: [], plans: {}, disclosure: 'blind' }
}

/** What a company states about itself, to be edited by whoever may. */
export function CompanyProfile({ company, isOnlyRead }: { company: KnownOrganization; isOnlyRead: boolean }) {
  const words = useWords(wording)
  const { id } = company
  const path = { id }
  const { stated, error, readAgain } = useStated(id, nothingOf(company), () =>
    bodyOf(api.GET('/api/v1/companies/{id}/profile', { params: { path } })),
  )
  if (error) return <ProblemNote error={error} />
  if (!stated) return <Loader />
  const sections: Section<Profile>[] = [
    {
      parts: ['industry', 'employees', 'prefecture', 'headquarters', 'purposes', 'presence', 'disclosure'],
      name: words.company,
      fields: (fields) => <CompanyPart {...fields} />,
    },
    {
      parts: ['needs'],
      name: words.needs,
      fields: ({ part, change, at }) => (
        <NeedsPart list="companyNeeds" part={part.needs} at={at} change={(needs) => change({ ...part, needs: [...needs] })} />
      ),
    },
    {
      parts: ['plans'],
      name: words.plans,
      fields: ({ part, change, at }) => <PlansPart part={part.plans} at={at} change={(plans) => change({ ...part, plans })} />,
    },
    {
      parts: ['sites'],
      name: words.sites,
      fields: ({ part, change, at }) => <SitesPart part={part.sites ?? {}} at={at} change={(sites) => change({ ...part, sites })} />,
    },
  ]
  return (
    <ProfileForm
      organizationId={id}
      stated={stated}
      sections={sections}
      isOnlyRead={isOnlyRead}
      readAgain={readAgain}
      save={(profile, version) =>
        api.PUT('/api/v1/companies/{id}/profile', { params: { path, header: { 'if-match': `"${String(version)}"` } }, body: profile })
      }
    />
  )
}
