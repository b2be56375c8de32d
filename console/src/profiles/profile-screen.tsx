import { Loader, Text } from '@mantine/core'
import { Link, useParams } from '@tanstack/react-router'
import { useWords } from '../language/language.tsx'
import { useOrganizationById } from '../organization/use-organization.ts'
import { ProblemNote } from '../parts/problem-note.tsx'
import { Screen } from '../parts/screen.tsx'
import { CompanyProfile } from './company-profile.tsx'
import { MunicipalityProfile } from './municipality-profile.tsx'

const wording = {
  title: { ja: '登録内容を直す', en: 'Edit the profile' },
  titleOf: { ja: (name: string) => `${name}の登録内容を直す`, en: (name: string) => `Edit the profile of ${name}` },
  back: { ja: '組織の画面に戻る', en: 'Back to the organisation' },
  none: { ja: '都道府県には登録内容がありません。', en: 'Prefectures have no profile.' },
} as const

/** The whole profile of a company or municipality, as the desk keeps it for them. */
export function ProfileScreen() {
  const { id } = useParams({ from: '/organizations/$id/profile' })
  const words = useWords(wording)
  const { data, error, refetch } = useOrganizationById(id)
  const organization = data?.pages[0]?.organization
  return (
    <Screen
      title={organization ? words.titleOf(organization.name) : words.title}
      acts={
        <Link to="/organizations/$id" params={{ id }}>
          {words.back}
        </Link>
      }
    >
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      {!organization && !error && <Loader />}
      {organization?.kind === 'company' && <CompanyProfile company={organization} />}
      {organization?.kind === 'municipality' && <MunicipalityProfile id={id} code={organization.code ?? ''} />}
      {organization?.kind === 'prefecture' && <Text>{words.none}</Text>}
    </Screen>
  )
}
