import type { Strength } from '../../src/catalog/matching-codes.ts'
import type { CompanyNeedStated, CompanyProfile } from '../../src/organizations/profile.schemas.ts'

export type Wish = Partial<CompanyProfile>

/** A place of the founding paper, and ways a company like the one that went there may put its wishes. */
export interface DrawnPlace {
  readonly place: string
  /** Any of these municipalities. */
  readonly codes: readonly string[]
  /** One strength alone. */
  readonly single: readonly Wish[]
  /** The same from an industry the place does not ask for. */
  readonly unasked?: readonly Wish[]
  /** Several strengths, purposes, presence. */
  readonly combined: readonly Wish[]
  /** Strengths with the company's own words. */
  readonly inWords: readonly Wish[]
  /** Without the strength, the place must not come first for the wish. */
  readonly lost: readonly (readonly [Strength, Wish])[]
}

function need(
  code: CompanyNeedStated['code'],
  importance: CompanyNeedStated['importance'] = 5,
  target?: CompanyNeedStated['target'],
): CompanyNeedStated {
  return { code, importance, ...(target !== undefined && { target }) }
}

/** Other wordings than those of the tests (test/matching/told.ts). */
export const drawnPlaces: readonly DrawnPlace[] = [
  {
    place: '会津',
    codes: ['072028'],
    single: (['smart_city', 'ict_office'] as const).flatMap((c): Wish[] => [
      { industry: 'G', needs: [need(c)] },
      { industry: 'G', needs: [need(c, 1)] },
      { industry: 'G', needs: [need(c, 'must')] },
    ]),
    unasked: (['smart_city', 'ict_office'] as const).map((c): Wish => ({ industry: 'L', needs: [need(c)] })),
    combined: [
      { industry: 'G', needs: [need('smart_city'), need('ict_office')] },
      { industry: 'G', needs: [need('smart_city', 1), need('ict_office', 5)] },
      { industry: 'G', needs: [need('smart_city', 5), need('ict_office', 1)] },
      { industry: 'G', needs: [need('smart_city'), need('projects')] },
      { industry: 'G', needs: [need('smart_city'), need('satellite_office', 3)] },
      { industry: 'G', needs: [need('projects')] },
      {
        industry: 'G',
        purposes: ['open_innovation'],
        presence: ['satellite_office'],
        needs: [need('smart_city', 'must'), need('ict_office', 4)],
      },
      { industry: 'G', presence: ['satellite_office'], needs: [need('ict_office')] },
      { industry: 'G', needs: [need('smart_city'), need('open_innovation')] },
      { industry: 'G', needs: [need('smart_city', 'must', 4), need('ict_office', 'must')] },
    ],
    inWords: [
      { industry: 'G', needs: [need('smart_city', 5, 'スマートシティの実証事業')] },
      { industry: 'G', needs: [need('smart_city', 5, 'スマートシティの実証事業に参画したい')] },
      { industry: 'G', needs: [need('ict_office', 5, 'AiCT')] },
      { industry: 'G', needs: [need('ict_office', 5, 'ICT関連企業に働きやすいオフィス環境')] },
      { industry: 'G', needs: [need('ict_office', 5, 'ICT関連企業向けのオフィス')] },
      { industry: 'G', needs: [need('projects', 5, 'スマートシティ'), need('satellite_office', 4, 'ICT')] },
      { industry: 'G', needs: [need('smart_city', 5, '実証実験'), need('ict_office', 5, 'オフィス')] },
      { industry: 'G', needs: [need('smart_city', 5, 'smart-city field trials')] },
    ],
    lost: [
      ['smart_city', { industry: 'G', needs: [need('smart_city')] }],
      ['ict_office', { industry: 'G', needs: [need('ict_office')] }],
      ['smart_city', { industry: 'G', needs: [need('smart_city'), need('ict_office')] }],
      [
        'smart_city',
        { industry: 'G', purposes: ['open_innovation'], needs: [need('smart_city', 5, 'スマートシティの実証事業'), need('ict_office', 3)] },
      ],
    ],
  },
  {
    place: '白浜',
    codes: ['304018'],
    single: (['workation', 'satellite_office'] as const).flatMap((c): Wish[] => [
      { needs: [need(c)] },
      { needs: [need(c, 1)] },
      { needs: [need(c, 'must')] },
      { industry: 'G', needs: [need(c)] },
      { industry: 'I', needs: [need(c)] },
    ]),
    combined: [
      { needs: [need('satellite_office'), need('workation')] },
      { needs: [need('satellite_office', 1), need('workation')] },
      { needs: [need('satellite_office'), need('workation', 1)] },
      { needs: [need('satellite_office'), need('nature_resort')] },
      { needs: [need('satellite_office'), need('nature_resort', 3)] },
      { needs: [need('workation'), need('nature_resort')] },
      { needs: [need('satellite_office'), need('workation'), need('nature_resort')] },
      { presence: ['satellite_office', 'workation'] },
      { presence: ['workation'] },
      { presence: ['satellite_office'] },
      { industry: 'G', presence: ['satellite_office', 'workation'], needs: [need('satellite_office')] },
      { purposes: ['productivity'], presence: ['workation'], needs: [need('workation', 4), need('satellite_office', 'must')] },
    ],
    inWords: [
      { needs: [need('workation', 5, 'ワーケーション')] },
      { needs: [need('satellite_office', 5, 'インサイドセールス')] },
      { needs: [need('satellite_office', 5, '内勤営業をテレワークで行いたい')] },
      { needs: [need('satellite_office', 5, 'テレワーク'), need('workation', 5, 'ワーケーションの実践')] },
      { needs: [need('workation', 5, '海辺のリゾートでワーケーション')] },
      { needs: [need('workation', 5, 'inside sales by telework')] },
    ],
    lost: [
      ['satellite_office', { needs: [need('satellite_office')] }],
      ['satellite_office', { needs: [need('workation')] }],
      ['satellite_office', { needs: [need('satellite_office'), need('workation')] }],
      ['satellite_office', { presence: ['satellite_office', 'workation'] }],
    ],
  },
  {
    place: '北九州',
    codes: ['401005'],
    single: (['science_talent', 'technical_college'] as const).flatMap((c): Wish[] => [
      { industry: 'G', needs: [need(c)] },
      { industry: 'G', needs: [need(c, 1)] },
      { industry: 'G', needs: [need(c, 'must')] },
    ]),
    unasked: (['science_talent', 'technical_college'] as const).map((c): Wish => ({ industry: 'L', needs: [need(c)] })),
    combined: [
      { industry: 'G', needs: [need('science_talent'), need('talent')] },
      { industry: 'G', needs: [need('science_talent'), need('technical_college')] },
      { industry: 'G', needs: [need('science_talent', 3), need('technical_college', 5)] },
      { industry: 'G', purposes: ['talent'], needs: [need('science_talent')] },
      { industry: 'G', purposes: ['talent'], presence: ['satellite_office'] },
      {
        industry: 'G',
        purposes: ['talent'],
        presence: ['satellite_office', 'local_hiring'],
        needs: [need('science_talent'), need('technical_college', 4)],
      },
      { industry: 'G', needs: [need('talent'), need('technical_college', 4)] },
      { industry: 'G', needs: [need('science_talent'), need('satellite_office', 3)] },
      { industry: 'G', needs: [need('talent')] },
      { industry: 'G', needs: [need('science_talent'), need('university')] },
    ],
    inWords: [
      { industry: 'G', needs: [need('science_talent', 5, '理工系人材')] },
      { industry: 'G', needs: [need('science_talent', 5, '理工系人材の獲得')] },
      { industry: 'G', needs: [need('science_talent', 'must', '高専')] },
      { industry: 'G', needs: [need('technical_college', 5, '国立高専とのネットワーク')] },
      { industry: 'G', needs: [need('talent', 5, '理工系人材')] },
      { industry: 'G', needs: [need('science_talent', 5, 'エンジニア')] },
      { industry: 'G', needs: [need('technical_college', 5, 'network with national technical colleges')] },
    ],
    lost: [
      ['technical_college', { industry: 'G', needs: [need('technical_college')] }],
      ['technical_college', { industry: 'G', needs: [need('science_talent')] }],
      ['technical_college', { industry: 'G', purposes: ['talent'], needs: [need('science_talent'), need('technical_college')] }],
    ],
  },
  {
    place: '淡路',
    codes: ['282057', '282243', '282260'],
    single: (['bcp_site', 'head_office_functions', 'living_environment'] as const).flatMap((c): Wish[] => [
      { needs: [need(c)] },
      { needs: [need(c, 1)] },
      { needs: [need(c, 'must')] },
      { industry: 'G', needs: [need(c)] },
    ]),
    combined: [
      { needs: [need('bcp_site'), need('head_office_functions')] },
      { needs: [need('bcp_site', 1), need('head_office_functions', 5)] },
      { needs: [need('bcp_site'), need('living_environment')] },
      { needs: [need('bcp_site', 1), need('living_environment', 5)] },
      { needs: [need('bcp_site'), need('head_office_functions'), need('living_environment')] },
      { purposes: ['bcp'], presence: ['head_office_functions'] },
      { purposes: ['bcp', 'productivity'], presence: ['head_office_functions'] },
      { purposes: ['bcp'] },
      { presence: ['head_office_functions'] },
      { purposes: ['bcp'], needs: [need('bcp_site', 'must'), need('head_office_functions', 'must'), need('living_environment', 3)] },
      {
        industry: 'G',
        purposes: ['bcp', 'productivity'],
        presence: ['head_office_functions', 'relocation'],
        needs: [need('bcp_site'), need('head_office_functions', 4), need('living_environment', 4)],
      },
    ],
    inWords: [
      { needs: [need('bcp_site', 5, 'BCP対策')] },
      { needs: [need('head_office_functions', 5, '本部機能の分散')] },
      { needs: [need('living_environment', 5, '真に豊かな生き方・働き方')] },
      { needs: [need('bcp_site', 5, 'BCP'), need('living_environment', 5, '豊かな生き方')] },
      { needs: [need('head_office_functions', 5, '本社機能を東京から移したい')] },
      { needs: [need('bcp_site', 5, '事業継続')] },
      { needs: [need('head_office_functions', 5, 'spreading head-office functions')] },
    ],
    lost: [
      ['bcp_site', { needs: [need('bcp_site')] }],
      ['bcp_site', { needs: [need('bcp_site'), need('head_office_functions')] }],
      ['bcp_site', { needs: [need('bcp_site'), need('head_office_functions'), need('living_environment')] }],
      ['bcp_site', { purposes: ['bcp'], presence: ['head_office_functions'] }],
      ['bcp_site', { needs: [need('bcp_site'), need('living_environment')] }],
      [
        'bcp_site',
        { purposes: ['bcp'], presence: ['relocation'], needs: [need('bcp_site', 5, 'BCP'), need('living_environment', 5, '豊かな生き方')] },
      ],
    ],
  },
]
