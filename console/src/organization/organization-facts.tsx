import { Badge, Group } from '@mantine/core'
import { grouped } from '../language/grouped.ts'
import { useLanguage, useWords } from '../language/language.tsx'
import { Fact, Facts } from '../parts/fact.tsx'
import { sayDay } from '../parts/instant.ts'
import { useLabels } from '../parts/use-catalog.ts'
import { OrganizationName } from '../parts/organization-name.tsx'
import { useTownName } from '../parts/use-town-name.ts'
import type { KnownOrganization } from './use-organization.ts'
import styles from './organization.module.css'

const wording = {
  company: { ja: '企業', en: 'Company' },
  municipality: { ja: '市区町村', en: 'Municipality' },
  prefecture: { ja: '都道府県', en: 'Prefecture' },
  declared: { ja: '宣言済み', en: 'Declared' },
  place: { ja: '所在地', en: 'Prefecture' },
  code: { ja: '団体コード', en: 'Code' },
  corporateNumber: { ja: '法人番号', en: 'Corporate number' },
  industry: { ja: '業種', en: 'Industry' },
  employees: { ja: '従業員数', en: 'Employees' },
  people: { ja: (count: number) => `${grouped(count)}人`, en: (count: number) => grouped(count) },
  declaredOn: { ja: 'アクション宣言', en: 'Action declaration' },
  standing: { ja: '窓口での確認', en: 'Vouched for by the desk' },
  unverified: { ja: 'まだ確認していません', en: 'Not yet' },
  profile: { ja: 'プロフィールの最終確認', en: 'Profile last confirmed' },
  noProfile: { ja: 'まだありません', en: 'It has none yet' },
} as const

interface OrganizationFactsProps {
  readonly organization: KnownOrganization
  /** Whether its name stands above it already: the heading of a screen of its own. */
  readonly isNamed: boolean
}

/** Who an organisation is and how it stands with the desk. */
export function OrganizationFacts({ organization, isNamed }: OrganizationFactsProps) {
  const words = useWords(wording)
  const labels = useLabels()
  const nameOf = useTownName()
  const { language } = useLanguage()
  const { kind, prefecture, code, corporateNumber, industry, employees, declaredOn, verifiedAt, profileConfirmedAt } = organization
  return (
    <section aria-label={nameOf(organization)}>
      <Group gap="xs">
        {!isNamed && (
          <h3 className={styles.name}>
            <OrganizationName name={nameOf(organization)} />
          </h3>
        )}
        <Badge variant="light">{words[kind]}</Badge>
        {declaredOn && (
          <Badge variant="light" color="green">
            {words.declared}
          </Badge>
        )}
      </Group>
      <Facts>
        <Fact name={words.place}>{kind !== 'prefecture' && labels('prefectures', prefecture)}</Fact>
        <Fact name={words.code}>{code}</Fact>
        <Fact name={words.corporateNumber}>{corporateNumber}</Fact>
        <Fact name={words.industry}>{industry && labels('industries', industry)}</Fact>
        <Fact name={words.employees}>{employees !== null && words.people(employees)}</Fact>
        <Fact name={words.declaredOn}>{declaredOn && sayDay(`${declaredOn}T12:00:00+09:00`, language)}</Fact>
        <Fact name={words.standing}>{kind === 'company' && (verifiedAt ? sayDay(verifiedAt, language) : words.unverified)}</Fact>
        <Fact name={words.profile}>{profileConfirmedAt ? sayDay(profileConfirmedAt, language) : words.noProfile}</Fact>
      </Facts>
    </section>
  )
}
