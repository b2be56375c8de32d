import type { OfficeNeed, PlaceNeed } from '../../catalog/matching-codes.ts'
import type { Sentence } from '../../errors.ts'

interface NeedWords {
  readonly explains: Sentence
  /** A case of it, as one might say it. */
  readonly forExample: Sentence
  /** What would be typed as its target; '' where there is none, or it is chosen from a list. */
  readonly example: string
  readonly unit?: Sentence
}

const people = { ja: '席', en: 'seats' } as const
const km = { ja: 'km', en: 'km' } as const
const minutes = { ja: '分', en: 'minutes' } as const

/** What a company may require of an office. */
export const officeNeedWords: Readonly<Record<OfficeNeed, NeedWords>> = {
  office_seats: {
    explains: { ja: '何人分の席が必要ですか。', en: 'How many seats do you need?' },
    forExample: { ja: '最初は5席、1年後に10席', en: 'five seats now, ten in a year' },
    example: '10',
    unit: people,
  },
  office_private_rooms: {
    explains: { ja: '施錠できる個室が必要な場合に。', en: 'If you need private rooms.' },
    forExample: { ja: '採用面接や経理のための個室を2室', en: 'two rooms for interviews and accounts' },
    example: '2',
    unit: { ja: '室', en: 'rooms' },
  },
  office_has_private_rooms: {
    explains: { ja: '数は問わず、個室があればよい場合に。', en: 'If there should be a private room, however many.' },
    forExample: { ja: '電話やオンライン会議のときだけ使えればよい', en: 'only for calls and online meetings' },
    example: '',
  },
  office_meeting_rooms: {
    explains: { ja: '会議室が必要な場合に。', en: 'If you need meeting rooms.' },
    forExample: { ja: '8人で使える会議室を1室', en: 'one room for eight' },
    example: '1',
    unit: { ja: '室', en: 'rooms' },
  },
  office_security: {
    explains: { ja: '入退室の管理などが必要な場合に。', en: 'If you need access control and the like.' },
    forExample: { ja: '社員だけがカードで入れる執務室', en: 'rooms only staff can enter, by card' },
    example: '',
  },
  office_line: {
    explains: { ja: '光回線など、回線の種類に条件がある場合に。', en: 'If it must be optical fibre, for example.' },
    forExample: { ja: '専用の光回線を引き込みたい', en: 'an optical fibre of your own' },
    example: 'optical_fibre',
  },
  office_mbps: {
    explains: { ja: '必要な通信速度がある場合に。', en: 'If you need a certain bandwidth.' },
    forExample: { ja: '映像のやりとりに100 Mbps以上', en: '100 Mbit/s or more, to exchange video' },
    example: '100',
    unit: { ja: 'Mbps', en: 'Mbit/s' },
  },
  office_rent: {
    explains: { ja: '賃料の上限がある場合に。', en: 'If rent has a limit.' },
    forExample: { ja: '月20万円まで', en: 'up to 200,000 yen a month' },
    example: '200000',
    unit: { ja: '円／月', en: 'yen a month' },
  },
  office_trial_stay: {
    explains: { ja: '契約の前に、短期間試してみたい場合に。', en: 'If you want to try it before you sign.' },
    forExample: { ja: '1週間のお試し勤務をしてから決めたい', en: 'a week’s trial before you decide' },
    example: '',
  },
  office_from: {
    explains: { ja: '使い始めたい日が決まっている場合に。', en: 'If you know when you want to begin.' },
    forExample: { ja: '2027年4月から使い始めたい', en: 'from April 2027' },
    example: '2027-04-01',
  },
  office_form: {
    explains: { ja: 'どのような建物・契約がよいですか。', en: 'What kind of office would you like?' },
    forExample: { ja: 'シェアオフィスの一角、空き家を改修した一棟', en: 'a part of a shared office, or a renovated house' },
    example: 'shared',
  },
  office_occupancy: {
    explains: { ja: '社員が常駐するか、交代で滞在するか。', en: 'Whether staff stay, or take turns.' },
    forExample: { ja: '5人が常駐、ほかの社員は月に1週間ずつ滞在', en: 'five stay; others come for a week each month' },
    example: 'rotating',
  },
}

/** What a company may require of the place itself. */
export const placeNeedWords: Readonly<Record<PlaceNeed, NeedWords>> = {
  distance: {
    explains: { ja: '本社からの直線距離に上限がある場合に。', en: 'If it must not be too far from headquarters.' },
    forExample: { ja: '本社から300 kmまで', en: 'up to 300 km from headquarters' },
    example: '300',
    unit: km,
  },
  travel_time: {
    explains: {
      ja: '本社からの移動時間に上限がある場合に（推定値で比べます）。',
      en: 'If the way from headquarters must not take too long (estimated).',
    },
    forExample: { ja: '本社から3時間まで', en: 'up to three hours from headquarters' },
    example: '180',
    unit: minutes,
  },
  tokyo_travel_time: {
    explains: {
      ja: '東京からの移動時間に上限がある場合に（推定値で比べます）。',
      en: 'If the way from Tokyo must not take too long (estimated).',
    },
    forExample: { ja: '東京の取引先へ2時間半で行ける', en: 'two and a half hours to customers in Tokyo' },
    example: '150',
    unit: minutes,
  },
  own_site_distance: {
    explains: { ja: '既にある自社の拠点の近くがよい場合に。', en: 'If it should be near a site you have already.' },
    forExample: { ja: '自社の工場から100 km以内', en: 'within 100 km of your factory' },
    example: '100',
    unit: km,
  },
  customer_distance: {
    explains: { ja: '取引先の近くがよい場合に。', en: 'If it should be near customers.' },
    forExample: { ja: '取引先の工場から50 km以内', en: 'within 50 km of a customer’s plant' },
    example: '50',
    unit: km,
  },
  transport: {
    explains: { ja: '空港・新幹線駅などが近い場所がよい場合に。', en: 'If an airport, a Shinkansen station or the like should be near.' },
    forExample: { ja: '新幹線の駅から車で30分ほど', en: 'about half an hour by car from a Shinkansen station' },
    example: 'shinkansen',
  },
  subsidy: {
    explains: {
      ja: '進出企業が申請できる補助金・助成金の制度が、あるかないかだけを見ます（支援全体の手厚さは「支援措置」で）。',
      en: 'Only whether there is a subsidy to apply for; how generous support is as a whole is another card.',
    },
    forExample: { ja: '家賃や改修費への補助', en: 'help with rent or renovation' },
    example: '',
  },
  tax_relief: {
    explains: { ja: '税の優遇を受けたい場合に。', en: 'If you count on tax relief.' },
    forExample: { ja: '固定資産税の減免', en: 'a reduction of property tax' },
    example: '',
  },
  nursery: {
    explains: { ja: '小さな子どものいる社員が移る場合に。', en: 'If staff with small children would move.' },
    forExample: { ja: '年度の途中でも入れる保育所', en: 'a nursery with places during the year' },
    example: '',
  },
  school: {
    explains: { ja: '小中学生のいる社員が移る場合に。', en: 'If staff with children of school age would move.' },
    forExample: { ja: '少人数の学級、転入の受入れ体制', en: 'small classes that welcome newcomers' },
    example: '',
  },
  visit_tour: {
    explains: { ja: 'まず現地を見て回りたい場合に。', en: 'If you want to look around first.' },
    forExample: { ja: '1泊2日で、オフィスと住まいを見て回る', en: 'two days to see offices and homes' },
    example: '',
  },
  business_land: {
    explains: { ja: '建物を建てる土地が必要な場合に。', en: 'If you need land to build on.' },
    forExample: { ja: '研究棟を建てられる1,000平方メートルの土地', en: '1,000 square metres for a research building' },
    example: '',
  },
  utilities: {
    explains: { ja: '大きな電力や水を使う場合に。', en: 'If you need much power or water.' },
    forExample: { ja: '計算用のサーバーを多く置く', en: 'many servers' },
    example: '',
  },
  talent_fields: {
    explains: { ja: '現地で採用したい人材の分野が決まっている場合に。', en: 'If you know whom you want to hire there.' },
    forExample: { ja: 'ITエンジニアを2人、現地で採用したい', en: 'to hire two software engineers there' },
    example: 'it_engineers',
  },
  words: {
    explains: { ja: 'ここまでの項目にない希望を、言葉でお書きください。', en: 'Anything else, in your own words.' },
    forExample: { ja: '星空の見える場所で研修を行いたい', en: 'training where one sees the stars' },
    example: '星空の見える場所で研修を行いたい',
  },
}
