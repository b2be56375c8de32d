import type { MunicipalityProfile } from '../organizations/profile.schemas.ts'

export interface DemoMunicipality {
  /** Six digits with check digit. */
  readonly code: string
  readonly profile: MunicipalityProfile
  /** Where the profile comes from and what of it is invented. */
  readonly remark: string
}

const paper = '内閣官房「地方創生テレワーク推進に向けた検討会議（第5回）」資料（令和3年3月29日）'
const invented = '見本：特長・オフィス・求める企業像はすべて架空であり、この自治体の実情を示すものではありません。'
const partly = `特長の記述は、${paper}によります。強みの度合い、求める企業像、オフィスの形態は、この見本のために設けたものです。`

/** Awaji island is one place in the source and three cities on the map; each gets what the source says of the island. */
const awaji: MunicipalityProfile = {
  strengths: [
    {
      code: 'bcp_site',
      level: 5,
      note: 'グループ全体のBCP対策の一環として、主に東京の本部機能業務を淡路島の拠点に分散し、2020年9月から段階的に移転を開始した企業があります',
    },
    {
      code: 'living_environment',
      level: 5,
      note: '働く人々の「真に豊かな生き方・働き方」の実現を掲げる企業の拠点があります',
    },
  ],
  offices: [],
  needs: [{ code: 'head_count', importance: 3, target: 10 }],
}

/** A dozen municipalities for an empty installation: six the sources tell of, six whose profiles are samples. */
export const demoMunicipalities: readonly DemoMunicipality[] = [
  {
    code: '072028',
    remark: partly,
    profile: {
      strengths: [
        { code: 'ict_office', level: 5, note: 'ICT関連企業が働きやすいオフィス環境（AiCT）を整備' },
        { code: 'smart_city', level: 5, note: 'スマートシティの実証事業への参画を目的に、企業が進出しています' },
      ],
      offices: [{ name: 'AiCT', form: 'shared' }],
      needs: [{ code: 'industry', importance: 3, target: ['G'] }],
    },
  },
  {
    code: '304018',
    remark: partly,
    profile: {
      strengths: [
        {
          code: 'satellite_office',
          level: 5,
          note: 'サテライトオフィスを整備し企業を誘致。内勤営業（インサイドセールス）などをテレワークで行いながら、ワーケーションを実践',
        },
        { code: 'nature_resort', level: 4, note: '海辺の保養地' },
      ],
      offices: [],
      needs: [{ code: 'community', importance: 2 }],
    },
  },
  {
    code: '401005',
    remark: partly,
    profile: {
      strengths: [
        {
          code: 'technical_college',
          level: 5,
          note: '九州圏・山口の国立高専12校とのネットワークを構築。理工系人材の獲得を求める企業が進出',
        },
        { code: 'satellite_office', level: 4, note: '22社のIT関連企業がサテライトオフィスなどを設置' },
      ],
      offices: [],
      needs: [
        { code: 'industry', importance: 3, target: ['G'] },
        { code: 'local_hiring', importance: 3 },
      ],
    },
  },
  { code: '282057', remark: partly, profile: awaji },
  { code: '282243', remark: partly, profile: awaji },
  { code: '282260', remark: partly, profile: awaji },
  {
    code: '012084',
    remark: invented,
    profile: {
      strengths: [
        { code: 'connectivity', level: 4, note: '市内全域に高速回線' },
        { code: 'satellite_office', level: 4, note: '駅前に2か所' },
        { code: 'university', level: 4, note: '工学系の大学と共同研究' },
        { code: 'one_stop', level: 3, note: 'ワンストップ窓口を開設' },
      ],
      offices: [
        {
          name: '見本サテライトオフィス北',
          form: 'shared',
          seats: 30,
          privateRooms: 4,
          meetingRooms: 2,
          security: true,
          lines: ['optical_fibre'],
          mbps: 1000,
          rentYenMonth: 80_000,
          trialStay: true,
          occupancies: ['resident', 'rotating'],
        },
        { name: '見本サテライトオフィス南', form: 'own', seats: 12, privateRooms: 1, mbps: 500, rentYenMonth: 120_000, trialStay: false },
      ],
      needs: [{ code: 'company_size', importance: 2, target: { min: 5, max: 300 } }],
    },
  },
  {
    code: '032085',
    remark: invented,
    profile: {
      strengths: [
        { code: 'bcp_site', level: 4, note: '首都圏と同時に被災しにくい立地' },
        { code: 'head_office_functions', level: 4, note: '移ってくる部署に助成' },
        { code: 'living_environment', level: 4, note: '暮らしやすい住まいと学校' },
        { code: 'housing', level: 4, note: '住まいの紹介' },
      ],
      offices: [
        { name: '見本ワークセンター', form: 'renovated', seats: 40, privateRooms: 6, mbps: 300, rentYenMonth: 60_000, trialStay: true },
      ],
      needs: [
        { code: 'head_count', importance: 3, target: 5 },
        { code: 'occupancy', importance: 2, target: ['resident'] },
        { code: 'community', importance: 3 },
      ],
      facts: { nursery: true, school: true, transport: ['shinkansen', 'expressway'] },
    },
  },
  {
    code: '152021',
    remark: invented,
    profile: {
      strengths: [
        { code: 'technical_college', level: 4, note: '地元の学校と共同研究' },
        { code: 'science_talent', level: 4, note: '採用説明会を毎年開催' },
        { code: 'university', level: 4, note: '市内に大学3校' },
        { code: 'open_innovation', level: 3, note: '地元企業とのオープンイノベーション' },
      ],
      offices: [{ name: '見本イノベーション拠点', form: 'coworking', seats: 50, privateRooms: 3, mbps: 1000, trialStay: true }],
      needs: [
        { code: 'industry', importance: 4, target: ['G', 'L', 'E'] },
        { code: 'local_hiring', importance: 4 },
      ],
    },
  },
  {
    code: '202151',
    remark: invented,
    profile: {
      strengths: [
        { code: 'smart_city', level: 4, note: '公共施設を試験の場として提供' },
        { code: 'ict_office', level: 4, note: 'ICTの会社が使いやすい入居区画' },
        { code: 'access', level: 3, note: '特急で都心から直通' },
      ],
      offices: [{ name: '見本ICTオフィス', form: 'shared', seats: 20, privateRooms: 2, mbps: 1000, rentYenMonth: 90_000 }],
      needs: [{ code: 'industry', importance: 4, target: ['G'] }],
    },
  },
  {
    code: '322016',
    remark: invented,
    profile: {
      strengths: [
        { code: 'ict_cluster', level: 4, note: 'ソフトウェア企業の集積' },
        { code: 'support_measures', level: 4, note: '賃料補助3年間' },
        { code: 'local_exchange', level: 4, note: '地元企業との交流会を毎月開催' },
        { code: 'aftercare', level: 3, note: '進出後の定着支援担当' },
      ],
      offices: [{ name: '見本コワーキング', form: 'coworking', seats: 25, mbps: 1000, rentYenMonth: 30_000, trialStay: true }],
      needs: [
        { code: 'industry', importance: 3, target: ['G'] },
        { code: 'side_jobs', importance: 2 },
      ],
      facts: { subsidy: true, taxRelief: true, visitTour: true, talentFields: ['it_engineers'] },
    },
  },
  {
    code: '452041',
    remark: invented,
    profile: {
      strengths: [
        { code: 'satellite_office', level: 4, note: '商店街の空き店舗を改装' },
        { code: 'workation', level: 4, note: '長期滞在向けの宿泊施設' },
        { code: 'nature_resort', level: 4, note: '海と温泉' },
        { code: 'head_commitment', level: 4, note: '市長が企業を訪問' },
      ],
      offices: [
        { name: '見本商店街オフィス', form: 'renovated', seats: 15, privateRooms: 2, mbps: 500, rentYenMonth: 50_000, trialStay: true },
      ],
      needs: [
        { code: 'local_hiring', importance: 4 },
        { code: 'length_of_stay', importance: 2, target: 12 },
      ],
    },
  },
]
