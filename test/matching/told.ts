import type { Industry } from '../../src/catalog/industries.ts'
import type { Strength } from '../../src/catalog/matching-codes.ts'
import type { CompanyNeedStated, CompanyProfile } from '../../src/organizations/profile.schemas.ts'

type Wish = Partial<CompanyProfile>

/** What the sources tell (domain §5): where a company went, the strengths they name, and ways a stranger may put its wishes. */
export interface Told {
  readonly place: string
  /** Any of these municipalities. */
  readonly codes: readonly string[]
  /** Strengths it comes first for when nothing else is asked. */
  readonly asked: readonly Strength[]
  /** Industries of the companies the sources tell of; any, where they name none. */
  readonly industries: readonly Industry[]
  readonly wishes: readonly Wish[]
  /** Without this strength it must not come first for these wishes. */
  readonly lost: readonly (readonly [Strength, readonly Wish[]])[]
}

function need(
  code: CompanyNeedStated['code'],
  importance: CompanyNeedStated['importance'] = 5,
  target?: CompanyNeedStated['target'],
): CompanyNeedStated {
  return { code, importance, ...(target !== undefined && { target }) }
}

function forIct(wish: Wish): Wish {
  return { industry: 'G', ...wish }
}

/** One strength and nothing else, as important as can be or hardly at all, and as a must-have. */
export function literal({ asked, industries }: Told): Wish[] {
  return asked.flatMap((code) =>
    industries.flatMap((industry) => ([1, 5, 'must'] as const).map((importance) => ({ industry, needs: [need(code, importance)] }))),
  )
}

const aizu: Told = {
  place: '会津若松市: ICT firms that want to take part in smart-city trials',
  codes: ['072028'],
  asked: ['smart_city', 'ict_office'],
  industries: ['G'],
  wishes: [
    { needs: [need('smart_city'), need('ict_office')] },
    { needs: [need('smart_city', 1), need('ict_office', 5)] },
    { needs: [need('smart_city', 5), need('ict_office', 1)] },
    { needs: [need('smart_city', 'must', 4), need('ict_office', 'must')] },
    { needs: [need('smart_city'), need('projects')] },
    { needs: [need('smart_city'), need('satellite_office', 3)] },
    { presence: ['satellite_office' as const], needs: [need('ict_office')] },
    {
      purposes: ['open_innovation' as const],
      presence: ['satellite_office' as const],
      needs: [need('smart_city', 'must'), need('ict_office', 4)],
    },
    { needs: [need('smart_city', 5, 'スマートシティの実証事業')] },
    { presence: ['satellite_office' as const], needs: [need('smart_city', 5, 'スマートシティの実証事業に参画したい')] },
    { needs: [need('smart_city', 5, 'smart-city field trials')] },
    { needs: [need('ict_office', 5, 'AiCT')] },
    { needs: [need('ict_office', 5, 'ICT関連企業に働きやすいオフィス環境')] },
    { needs: [need('projects', 5, 'スマートシティ'), need('satellite_office', 4, 'ICT')] },
    { needs: [need('words', 5, 'AiCT')] },
    { needs: [need('words', 5, 'スマートシティの実証事業に参画したい')] },
    { needs: [need('words', 5, 'smart city field trials')] },
  ].map(forIct),
  lost: [
    [
      'smart_city',
      [
        { needs: [need('smart_city')] },
        { needs: [need('smart_city'), need('ict_office')] },
        { needs: [need('smart_city', 5, 'スマートシティの実証事業'), need('ict_office', 3)] },
      ].map(forIct),
    ],
    ['ict_office', [forIct({ needs: [need('ict_office')] })]],
  ],
}

const shirahama: Told = {
  place: '白浜町: inside sales by telework, with workation',
  codes: ['304018'],
  asked: ['satellite_office', 'workation'],
  industries: ['G', 'I', 'R'],
  wishes: [
    { needs: [need('satellite_office'), need('workation')] },
    { needs: [need('satellite_office', 1), need('workation')] },
    { needs: [need('satellite_office'), need('workation', 1)] },
    { needs: [need('satellite_office'), need('nature_resort')] },
    { needs: [need('satellite_office'), need('workation'), need('nature_resort')] },
    { presence: ['satellite_office', 'workation'] },
    { presence: ['workation'] },
    { purposes: ['productivity'], presence: ['workation'], needs: [need('workation', 4), need('satellite_office', 'must')] },
    { industry: 'I', presence: ['workation'], needs: [need('satellite_office', 'must', 'インサイドセールス')] },
    { needs: [need('satellite_office', 5, '内勤営業をテレワークで行いたい')] },
    forIct({ needs: [need('workation', 5, 'ワーケーション'), need('satellite_office', 5, 'テレワーク')] }),
    { needs: [need('words', 5, 'ワーケーション')] },
    { needs: [need('words', 5, '内勤営業をテレワークで行いながらワーケーションを実践したい')] },
  ],
  lost: [
    [
      'satellite_office',
      [
        { needs: [need('satellite_office')] },
        { needs: [need('workation')] },
        { needs: [need('satellite_office'), need('workation')] },
        { presence: ['satellite_office', 'workation'] },
      ],
    ],
  ],
}

const kitakyushu: Told = {
  place: '北九州市: IT firms that want science and engineering talent',
  codes: ['401005'],
  asked: ['science_talent', 'technical_college'],
  industries: ['G'],
  wishes: [
    { needs: [need('science_talent'), need('talent')] },
    { needs: [need('science_talent'), need('technical_college')] },
    { needs: [need('science_talent', 3), need('technical_college')] },
    { needs: [need('science_talent'), need('satellite_office', 3)] },
    { purposes: ['talent' as const], needs: [need('science_talent')] },
    { purposes: ['talent' as const], presence: ['satellite_office' as const] },
    { purposes: ['talent' as const], presence: ['satellite_office' as const], needs: [need('science_talent', 5, '理工系人材')] },
    { purposes: ['talent' as const], needs: [need('science_talent', 'must', '高専')] },
    { presence: ['local_hiring' as const], needs: [need('technical_college', 5, '高専')] },
    { needs: [need('talent', 5, '理工系人材'), need('technical_college', 4, '高専とのネットワーク')] },
    { needs: [need('technical_college', 5, '国立高専とのネットワーク')] },
    { needs: [need('science_talent', 5, 'エンジニア')] },
    { needs: [need('words', 5, '理工系人材を採用したい')] },
    { needs: [need('words', 5, '高専との連携')] },
    { needs: [need('words', 5, 'science and engineering talent')] },
  ].map(forIct),
  lost: [
    [
      'technical_college',
      [
        { needs: [need('technical_college')] },
        { needs: [need('science_talent')] },
        { purposes: ['talent' as const], needs: [need('science_talent'), need('technical_college')] },
      ].map(forIct),
    ],
  ],
}

const awaji: Told = {
  place: '淡路島: spreading head-office functions, BCP, richer living',
  codes: ['282057', '282243', '282260'],
  asked: ['bcp_site', 'head_office_functions', 'living_environment'],
  industries: ['G', 'R'],
  wishes: [
    { needs: [need('bcp_site'), need('head_office_functions')] },
    { needs: [need('bcp_site', 1), need('head_office_functions')] },
    { needs: [need('bcp_site'), need('living_environment')] },
    { needs: [need('bcp_site', 1), need('living_environment')] },
    { needs: [need('bcp_site'), need('living_environment'), need('head_office_functions')] },
    { purposes: ['bcp'] },
    { purposes: ['bcp', 'productivity'], presence: ['head_office_functions'] },
    { purposes: ['bcp'], presence: ['head_office_functions'], needs: [need('bcp_site'), need('living_environment', 4)] },
    {
      purposes: ['bcp', 'productivity'],
      needs: [need('head_office_functions', 'must'), need('bcp_site', 'must'), need('living_environment', 3)],
    },
    { purposes: ['bcp'], presence: ['relocation'], needs: [need('bcp_site', 5, 'BCP'), need('living_environment', 5, '豊かな生き方')] },
    { needs: [need('bcp_site', 5, '事業継続')] },
    { needs: [need('head_office_functions', 5, '本部機能の分散')] },
    { needs: [need('head_office_functions', 5, '本社機能を東京から移したい')] },
    { needs: [need('living_environment', 5, '真に豊かな生き方・働き方')] },
    { needs: [need('words', 5, 'BCP対策として本部機能を分散したい')] },
    { needs: [need('words', 5, '真に豊かな生き方・働き方')] },
  ],
  lost: [
    [
      'bcp_site',
      [
        { needs: [need('bcp_site')] },
        { needs: [need('bcp_site'), need('head_office_functions')] },
        { needs: [need('bcp_site'), need('living_environment')] },
        { needs: [need('bcp_site'), need('living_environment'), need('head_office_functions')] },
        { purposes: ['bcp'], presence: ['head_office_functions'] },
        { purposes: ['bcp'], presence: ['relocation'], needs: [need('bcp_site', 5, 'BCP'), need('living_environment', 5, '豊かな生き方')] },
      ],
    ],
  ],
}

/** In the order of the sample companies. */
export const told: readonly Told[] = [aizu, shirahama, kitakyushu, awaji]
