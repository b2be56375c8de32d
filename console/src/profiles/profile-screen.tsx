import { Loader, Text } from '@mantine/core'
import { Link, useParams } from '@tanstack/react-router'
import { useWords } from '../language/language.tsx'
import { useOrganizationById } from '../organization/use-organization.ts'
import { ProblemNote } from '../parts/problem-note.tsx'
import { Screen } from '../parts/screen.tsx'
import { useOperations } from '../session/use-operations.ts'
import { CompanyProfile } from './company-profile.tsx'
import { MunicipalityProfile } from './municipality-profile.tsx'
import { statementOf } from './statement-of.ts'

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
  const can = useOperations()
  const { data, error, refetch } = useOrganizationById(id)
  const organization = data?.pages[0]?.organization
  const statement = organization ? statementOf[organization.kind] : undefined
  // Everybody here reads profiles: until that is said, nothing is known of what one may do.
  const isKnown = can('readCompanyProfile')
  const isOnlyRead = isKnown && statement !== undefined && !can(statement)
  return (
    <Screen
      title={organization ? words[isOnlyRead ? 'of' : 'titleOf'](organization.name) : words.title}
      isOnlyRead={isOnlyRead}
      acts={
        <Link to="/organizations/$id" params={{ id }} activeOptions={{ exact: true }}>
          {words.back}
        </Link>
      }
    >
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      {!organization && !error && <Loader />}
      {isOnlyRead && <Text size="sm">{words.onlyRead}</Text>}
      {isKnown && organization?.kind === 'company' && <CompanyProfile company={organization} isOnlyRead={isOnlyRead} />}
      {isKnown && organization?.kind === 'municipality' && (
        <MunicipalityProfile id={id} code={organization.code ?? ''} isOnlyRead={isOnlyRead} />
      )}
      {organization?.kind === 'prefecture' && <Text>{words.none}</Text>}
    </Screen>
  )
}
