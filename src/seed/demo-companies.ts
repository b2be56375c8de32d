import type { CompanyProfile } from '../organizations/profile.schemas.ts'

export interface DemoCompany {
  /** Visibly a sample: no such company exists. */
  readonly name: string
  readonly profile: CompanyProfile
  /** Which row of the sources its needs are drawn from. */
  readonly remark: string
}

/** Behind what tells them apart: lists show the first words. */
const source = '見本です。語句は、内閣官房の資料（令和3年3月29日）の先進的な取組によります。'

/** One company for each of the four places the sources tell of. Needs from the sources' words; name, size and place are samples. */
export const demoCompanies: readonly DemoCompany[] = [
  {
    name: '見本アイティー株式会社',
    remark: `「スマートシティの実証事業」に参加したいIT企業を想定した${source}`,
    profile: {
      industry: 'G',
      employees: 80,
      prefecture: '13',
      purposes: ['open_innovation'],
      presence: ['satellite_office'],
      needs: [
        { code: 'smart_city', importance: 'must', target: 'スマートシティの実証事業' },
        { code: 'ict_office', importance: 4 },
      ],
      plans: {},
      disclosure: 'open',
    },
  },
  {
    name: '見本セールス株式会社',
    remark: `「内勤営業などをテレワークで行いながら、ワーケーションを実践」する企業を想定した${source}`,
    profile: {
      industry: 'R',
      employees: 250,
      prefecture: '13',
      purposes: ['productivity'],
      presence: ['satellite_office', 'workation'],
      needs: [
        { code: 'satellite_office', importance: 5 },
        { code: 'workation', importance: 4, target: 'ワーケーション' },
      ],
      plans: {},
      disclosure: 'blind',
    },
  },
  {
    name: '見本テック株式会社',
    remark: `「理工系人材の獲得を求めて…サテライトオフィスなどを設置」する企業を想定した${source}`,
    profile: {
      industry: 'G',
      employees: 400,
      prefecture: '13',
      purposes: ['talent'],
      presence: ['satellite_office', 'local_hiring'],
      needs: [
        { code: 'science_talent', importance: 5 },
        { code: 'technical_college', importance: 4, target: '高専' },
      ],
      plans: {},
      disclosure: 'blind',
    },
  },
  {
    name: '見本ホールディングス株式会社',
    remark: `「真に豊かな生き方・働き方」「BCP対策」「本部機能業務を分散」を考える企業を想定した${source}`,
    profile: {
      industry: 'R',
      employees: 3000,
      prefecture: '13',
      purposes: ['bcp', 'productivity'],
      presence: ['head_office_functions', 'relocation'],
      needs: [
        { code: 'bcp_site', importance: 5 },
        { code: 'head_office_functions', importance: 4 },
        { code: 'living_environment', importance: 4 },
      ],
      plans: {},
      disclosure: 'open',
    },
  },
]
