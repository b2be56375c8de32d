/** The names of the fields of a profile: who a company is and what it is after. */
export const companyNames = {
  industry: { ja: '業種', en: 'Industry' },
  employees: { ja: '従業員数', en: 'Employees' },
  prefecture: { ja: '本社の都道府県', en: 'Prefecture of the headquarters' },
  headquarters: { ja: '本社の市区町村', en: 'Municipality of the headquarters' },
  purposes: { ja: '期待すること', en: 'What it hopes for' },
  presence: { ja: '希望する形', en: 'How it would like to be there' },
  disclosure: { ja: '打診のときの社名の扱い', en: 'Whether it is named in enquiries' },
} as const

/** The names of the fields of a profile: what a company could bring. */
export const planNames = {
  headCount: { ja: '進出する人数', en: 'People who would come' },
  months: { ja: '期間（月）', en: 'Months' },
  localHiring: { ja: '地元雇用', en: 'Local hiring' },
  sideJobs: { ja: '地元企業での兼業・副業', en: 'Side jobs for local firms' },
  community: { ja: '地域活動への参加', en: 'Part in the community' },
  occupancies: { ja: 'オフィスの使い方', en: 'How it would use an office' },
} as const

/** The names of the fields of a profile: what is there or to be had in a municipality. */
export const factNames = {
  subsidy: { ja: '補助金・助成金', en: 'Subsidy' },
  taxRelief: { ja: '税制優遇', en: 'Tax relief' },
  nursery: { ja: '保育所等', en: 'Nursery' },
  school: { ja: '小中学校', en: 'Primary and lower secondary school' },
  visitTour: { ja: '視察・誘致ツアー', en: 'Tours for companies' },
  businessLand: { ja: '事業用地', en: 'Land for business' },
  utilities: { ja: '電力・用水などの基盤', en: 'Power, water and the like' },
  transport: { ja: '交通拠点', en: 'Transport hubs' },
  talentFields: { ja: '採用できる人材の分野', en: 'Fields in which people are found' },
} as const

/** The names of the fields of a profile: an office. */
export const officeNames = {
  name: { ja: '名称', en: 'Name' },
  form: { ja: '形態', en: 'Form' },
  seats: { ja: '席数', en: 'Seats' },
  privateRooms: { ja: '個室数', en: 'Private rooms' },
  hasPrivateRooms: { ja: '個室の有無', en: 'Private rooms at all' },
  meetingRooms: { ja: '会議室数', en: 'Meeting rooms' },
  security: { ja: '入退室管理などのセキュリティ設備', en: 'Access control and the like' },
  lines: { ja: '回線の種類', en: 'Kinds of lines' },
  mbps: { ja: '回線速度（Mbps）', en: 'Bandwidth in Mbit/s' },
  rentYenMonth: { ja: '月額賃料（円）', en: 'Rent in yen a month' },
  trialStay: { ja: 'お試し利用', en: 'Trial stay' },
  occupancies: { ja: '使い方', en: 'How it may be used' },
  from: { ja: '利用開始日', en: 'Available from' },
} as const

/** The names of the fields of a row: a strength, a project. */
export const rowNames = {
  level: { ja: '水準', en: 'Level' },
  note: { ja: '説明', en: 'In words' },
  name: { ja: '名称', en: 'Name' },
} as const

/** What can be said to a question of a profile. */
export const answerNames = {
  unknown: { ja: '不明', en: 'Unknown' },
  yes: { ja: 'あり・可', en: 'Yes' },
  no: { ja: 'なし・不可', en: 'No' },
} as const
