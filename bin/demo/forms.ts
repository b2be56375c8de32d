import type { paths } from '../../openapi/schema.d.ts'

type Body<Path extends keyof paths> = paths[Path] extends { post: { requestBody: { content: { 'application/json': infer Json } } } }
  ? Json
  : never
export type CorporateBody = Body<'/api/v1/intake/corporate'>
export type MunicipalBody = Body<'/api/v1/intake/municipal'>
export type WorkerBody = Body<'/api/v1/intake/worker'>

const formConsent = { version: '2026-11', accepted: true } as const
const asks = { topics: ['corp.destination'], supports: ['matching'], stage: 'planning', preferredContact: 'email', formConsent } as const

function corporate(
  name: string,
  email: string,
  rest: Pick<CorporateBody, 'purposes' | 'presence' | 'needs' | 'disclosure'>,
  employees = 120,
): CorporateBody {
  return {
    ...asks,
    topics: [...asks.topics],
    supports: [...asks.supports],
    contact: { name: '山田 太郎', title: '人事部長', email },
    message: 'デモの相談です。拠点の候補を知りたいです。',
    company: { name, industry: 'G', employees, prefecture: '13' },
    ...rest,
  }
}

/** The four companies the founding paper tells of, in its own words, and the place each went to. */
export const companies: readonly { form: CorporateBody; place: string; codes: readonly string[] }[] = [
  {
    place: '会津若松市',
    codes: ['072028'],
    form: corporate('デモ実証システム株式会社', 'yamada@demo-trials.example', {
      purposes: ['open_innovation'],
      presence: ['satellite_office'],
      needs: [
        { code: 'smart_city', importance: 5, target: 'スマートシティの実証事業' },
        { code: 'ict_office', importance: 4 },
      ],
      disclosure: 'blind',
    }),
  },
  {
    place: '白浜町',
    codes: ['304018'],
    form: corporate('デモ営業支援株式会社', 'sato@demo-sales.example', {
      purposes: ['productivity'],
      presence: ['satellite_office', 'workation'],
      needs: [
        { code: 'satellite_office', importance: 5 },
        { code: 'workation', importance: 4 },
      ],
      disclosure: 'open',
    }),
  },
  {
    place: '北九州市',
    codes: ['401005'],
    form: corporate('デモ開発株式会社', 'suzuki@demo-dev.example', {
      purposes: ['talent'],
      presence: ['satellite_office', 'local_hiring'],
      needs: [
        { code: 'science_talent', importance: 5 },
        { code: 'technical_college', importance: 4 },
      ],
      disclosure: 'open',
    }),
  },
  {
    place: '淡路島',
    codes: ['282057', '282243', '282260'],
    form: corporate(
      'デモホールディングス株式会社',
      'tanaka@demo-hd.example',
      {
        purposes: ['bcp', 'productivity'],
        presence: ['head_office_functions', 'relocation'],
        needs: [
          { code: 'bcp_site', importance: 5 },
          { code: 'head_office_functions', importance: 4 },
          { code: 'living_environment', importance: 4 },
        ],
        disclosure: 'open',
      },
      3000,
    ),
  },
]

export const townHall: MunicipalBody = {
  contact: { name: '鈴木 一郎', department: '企画課', email: 'suzuki@demo-town.example' },
  topics: ['muni.outreach'],
  supports: ['matching', 'strategy'],
  stage: 'planning',
  preferredContact: 'email',
  message: 'デモの相談です。企業に来てもらう方法を知りたいです。',
  formConsent,
  municipalityCode: '352021',
  strengths: [{ code: 'nature_resort', level: 4, note: '見本：海と温泉' }],
  offices: [{ name: '見本オフィス', form: 'coworking', seats: 20 }],
  needs: [{ code: 'industry', importance: 3, target: ['G'] }],
}

export const worker: WorkerBody = {
  contact: { name: '高橋 花子', email: 'takahashi@demo-person.example' },
  topics: ['work.action'],
  supports: ['individual'],
  stage: 'awareness',
  preferredContact: 'email',
  message: 'デモの相談です。会社を辞めずに地方へ移りたいです。',
  formConsent,
}
