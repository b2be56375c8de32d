import type { OfficeNeed, PlaceNeed } from '../../catalog/matching-codes.ts'
import type { Sentence } from '../../errors.ts'

interface NeedWords {
  readonly explains: Sentence
  /** What would be typed as its target; '' where there is none, or it is chosen from a list. */
  readonly example: string
  readonly unit?: Sentence
}

const people = { ja: '席', en: 'seats' } as const
const km = { ja: 'km', en: 'km' } as const
const minutes = { ja: '分', en: 'minutes' } as const

/** What a company may require of an office. */
export const officeNeedWords: Readonly<Record<OfficeNeed, NeedWords>> = {
  office_seats: { explains: { ja: '何人分の席が必要ですか。', en: 'How many seats do you need?' }, example: '10', unit: people },
  office_private_rooms: {
    explains: { ja: '施錠できる個室が必要な場合に。', en: 'If you need private rooms.' },
    example: '2',
    unit: { ja: '室', en: 'rooms' },
  },
  office_has_private_rooms: {
    explains: { ja: '数は問わず、個室があればよい場合に。', en: 'If there should be a private room, however many.' },
    example: '',
  },
  office_meeting_rooms: {
    explains: { ja: '会議室が必要な場合に。', en: 'If you need meeting rooms.' },
    example: '1',
    unit: { ja: '室', en: 'rooms' },
  },
  office_security: { explains: { ja: '入退室の管理などが必要な場合に。', en: 'If you need access control and the like.' }, example: '' },
  office_line: {
    explains: { ja: '光回線など、回線の種類に条件がある場合に。', en: 'If it must be optical fibre, for example.' },
    example: 'optical_fibre',
  },
  office_mbps: {
    explains: { ja: '必要な通信速度がある場合に。', en: 'If you need a certain bandwidth.' },
    example: '100',
    unit: { ja: 'Mbps', en: 'Mbit/s' },
  },
  office_rent: {
    explains: { ja: '賃料の上限がある場合に。', en: 'If rent has a limit.' },
    example: '200000',
    unit: { ja: '円／月', en: 'yen a month' },
  },
  office_trial_stay: {
    explains: { ja: '契約の前に、短期間試してみたい場合に。', en: 'If you want to try it before you sign.' },
    example: '',
  },
  office_from: {
    explains: { ja: '使い始めたい日が決まっている場合に。', en: 'If you know when you want to begin.' },
    example: '2027-04-01',
  },
  office_form: { explains: { ja: 'どのような建物・契約がよいですか。', en: 'What kind of office would you like?' }, example: 'shared' },
  office_occupancy: {
    explains: { ja: '社員が常駐するか、交代で滞在するか。', en: 'Whether staff stay, or take turns.' },
    example: 'rotating',
  },
}

/** What a company may require of the place itself. */
export const placeNeedWords: Readonly<Record<PlaceNeed, NeedWords>> = {
  distance: {
    explains: { ja: '本社からの直線距離に上限がある場合に。', en: 'If it must not be too far from headquarters.' },
    example: '300',
    unit: km,
  },
  travel_time: {
    explains: {
      ja: '本社からの移動時間に上限がある場合に（推定値で比べます）。',
      en: 'If the way from headquarters must not take too long (estimated).',
    },
    example: '180',
    unit: minutes,
  },
  tokyo_travel_time: {
    explains: {
      ja: '東京からの移動時間に上限がある場合に（推定値で比べます）。',
      en: 'If the way from Tokyo must not take too long (estimated).',
    },
    example: '150',
    unit: minutes,
  },
  own_site_distance: {
    explains: { ja: '既にある自社の拠点の近くがよい場合に。', en: 'If it should be near a site you have already.' },
    example: '100',
    unit: km,
  },
  customer_distance: { explains: { ja: '取引先の近くがよい場合に。', en: 'If it should be near customers.' }, example: '50', unit: km },
  transport: {
    explains: { ja: '空港・新幹線駅などが近い場所がよい場合に。', en: 'If an airport, a Shinkansen station or the like should be near.' },
    example: 'shinkansen',
  },
  subsidy: {
    explains: {
      ja: '進出企業が申請できる補助金・助成金の制度が、あるかないかだけを見ます（支援全体の手厚さは「支援措置」で）。',
      en: 'Only whether there is a subsidy to apply for; how generous support is as a whole is another card.',
    },
    example: '',
  },
  tax_relief: { explains: { ja: '税の優遇を受けたい場合に。', en: 'If you count on tax relief.' }, example: '' },
  nursery: { explains: { ja: '小さな子どものいる社員が移る場合に。', en: 'If staff with small children would move.' }, example: '' },
  school: { explains: { ja: '小中学生のいる社員が移る場合に。', en: 'If staff with children of school age would move.' }, example: '' },
  visit_tour: { explains: { ja: 'まず現地を見て回りたい場合に。', en: 'If you want to look around first.' }, example: '' },
  business_land: { explains: { ja: '建物を建てる土地が必要な場合に。', en: 'If you need land to build on.' }, example: '' },
  utilities: { explains: { ja: '大きな電力や水を使う場合に。', en: 'If you need much power or water.' }, example: '' },
  talent_fields: {
    explains: { ja: '現地で採用したい人材の分野が決まっている場合に。', en: 'If you know whom you want to hire there.' },
    example: 'it_engineers',
  },
  words: {
    explains: { ja: 'ここまでの項目にない希望を、言葉でお書きください。', en: 'Anything else, in your own words.' },
    example: '星空の見える場所で研修を行いたい',
  },
}
