import { Loader, Text } from '@mantine/core'
import { Link, useParams } from '@tanstack/react-router'
import { useWords } from '../language/language.tsx'
import { isUnknownOrganization, UnknownOrganization } from '../organization/unknown-organization.tsx'
import { useOrganizationById } from '../organization/use-organization.ts'
import { ProblemNote } from '../parts/problem-note.tsx'
import { Screen } from '../parts/screen.tsx'
import { useTownName } from '../parts/use-town-name.ts'
import { CompanyProfile } from './company-profile.tsx'
import { MunicipalityProfile } from './municipality-profile.tsx'

const wording = {
  title: { ja: '登録内容を直す', en: 'Edit the profile' },
  titleOf: { ja: (name: string) => `${name}の登録内容を直す`, en: (name: string) => `Edit the profile of ${name}` },
  back: { ja: '組織の画面に戻る', en: 'Back to the organisation' },
  of: { ja: (name: string) => `${name}の登録内容`, en: (name: string) => `The profile of ${name}` },
  onlyRead: {
    ja: 'この登録内容は閲覧だけできます。直すときは、窓口の相談員に頼んでください。',
    en: 'You can read this profile; ask a consultant of the desk to change it.',
  },
  none: { ja: '都道府県には登録内容がありません。', en: 'Prefectures have no profile.' },
} as const

/** The whole profile of a company or municipality, as the desk keeps it for them. */
export function ProfileScreen() {
  const { id } = useParams({ from: '/organizations/$id/profile' })
  const words = useWords(wording)
  const nameOf = useTownName()
  const { data, error, refetch } = useOrganizationById(id)
  const organization = data?.pages[0]?.organization
  const isUnknown = isUnknownOrganization(error)
  const isOnlyRead = organization?.can.stateProfile === false && organization.kind !== 'prefecture'
  return (
    <Screen
      title={organization ? words[isOnlyRead ? 'of' : 'titleOf'](nameOf(organization)) : words.title}
      isOnlyRead={isOnlyRead}
      acts={
        !isUnknown && (
          <Link to="/organizations/$id" params={{ id }} activeOptions={{ exact: true }}>
            {words.back}
          </Link>
        )
      }
    >
      {isUnknown && <UnknownOrganization />}
      {error && !isUnknown && <ProblemNote error={error} retry={() => void refetch()} />}
      {!organization && !error && <Loader />}
      {isOnlyRead && <Text size="sm">{words.onlyRead}</Text>}
      {organization?.kind === 'company' && <CompanyProfile company={organization} isOnlyRead={isOnlyRead} />}
      {organization?.kind === 'municipality' && <MunicipalityProfile id={id} code={organization.code ?? ''} isOnlyRead={isOnlyRead} />}
      {organization?.kind === 'prefecture' && <Text>{words.none}</Text>}
    </Screen>
  )
}
