import { codesOf } from './code-list.ts'

/**
 * Strengths of a municipality. Groups: the six the founding paper names (産業集積, 大学, 観光資源, 人材・人口,
 * 生活環境, 進行中のプロジェクト), the reception it asks for, and what surveys of companies add (access, cost, resilience).
 */
export const strengths = [
  { code: 'industry_cluster', group: 'industry', ja: '産業集積', en: 'Industry cluster' },
  { code: 'ict_cluster', group: 'industry', ja: 'ICT産業の集積', en: 'ICT cluster' },
  { code: 'university', group: 'education', ja: '大学', en: 'Universities' },
  { code: 'technical_college', group: 'education', ja: '高専', en: 'Technical colleges (kosen)' },
  { code: 'tourism', group: 'tourism', ja: '観光資源', en: 'Tourism' },
  { code: 'nature_resort', group: 'tourism', ja: '自然・温泉・海', en: 'Nature, hot springs, sea' },
  { code: 'talent', group: 'people', ja: '人材・人口', en: 'People and talent' },
  { code: 'science_talent', group: 'people', ja: '理工系・IT人材', en: 'Science, engineering and IT talent' },
  { code: 'uij_hiring', group: 'people', ja: 'UIJターン採用', en: 'Hiring of people who come back' },
  { code: 'in_migration', group: 'people', ja: '移住・転入', en: 'People moving in' },
  { code: 'living_environment', group: 'living', ja: '生活環境', en: 'Living environment' },
  { code: 'housing', group: 'living', ja: '住まい', en: 'Housing' },
  { code: 'childcare_education', group: 'living', ja: '子育て・教育', en: 'Child care and education' },
  { code: 'schools', group: 'living', ja: '学校教育', en: 'Schools' },
  { code: 'medical_care', group: 'living', ja: '医療', en: 'Medical care' },
  { code: 'daily_life', group: 'living', ja: '買物・交通', en: 'Shopping and local transport' },
  { code: 'projects', group: 'projects', ja: '進行中のプロジェクト', en: 'Projects under way' },
  { code: 'smart_city', group: 'projects', ja: 'スマートシティ・実証フィールド', en: 'Smart-city field trials' },
  { code: 'regional_issues', group: 'projects', ja: '地域課題の解決・SDGs', en: 'Solving regional issues, SDGs' },
  { code: 'satellite_office', group: 'reception', ja: 'サテライトオフィス', en: 'Satellite offices' },
  { code: 'ict_office', group: 'reception', ja: 'ICT企業向けオフィス', en: 'Offices for ICT firms' },
  { code: 'workation', group: 'reception', ja: 'ワーケーション受入れ', en: 'Reception of workation' },
  { code: 'support_measures', group: 'reception', ja: '支援措置（補助金等）', en: 'Support measures (subsidies)' },
  { code: 'local_exchange', group: 'reception', ja: '地元企業・住民との交流', en: 'Exchange with local firms and residents' },
  { code: 'open_innovation', group: 'reception', ja: 'オープンイノベーション', en: 'Open innovation' },
  { code: 'head_commitment', group: 'reception', ja: '首長のコミットメント', en: "The head's commitment" },
  { code: 'one_stop', group: 'reception', ja: 'ワンストップ窓口', en: 'One-stop reception' },
  { code: 'security_rooms', group: 'reception', ja: 'セキュリティ・個室', en: 'Security and private rooms' },
  { code: 'distinctive_property', group: 'reception', ja: '廃校・古民家などの物件', en: 'Former schools, old houses and the like' },
  { code: 'aftercare', group: 'reception', ja: '定着支援', en: 'After-care' },
  { code: 'bcp_site', group: 'resilience', ja: '災害リスクの分散（BCP拠点）', en: 'Spread of disaster risk (BCP site)' },
  { code: 'low_disaster_risk', group: 'resilience', ja: '災害リスクの低さ', en: 'Low disaster risk' },
  { code: 'head_office_functions', group: 'resilience', ja: '本社機能の受入れ', en: 'Reception of head-office functions' },
  { code: 'access', group: 'access', ja: '交通アクセス', en: 'Access' },
  { code: 'connectivity', group: 'access', ja: '高速回線', en: 'Fast network' },
  { code: 'local_market', group: 'market', ja: '地方の市場・販路', en: 'Local market' },
  { code: 'cost', group: 'market', ja: '賃料・コストの低さ', en: 'Low cost' },
  { code: 'municipal_finance', group: 'market', ja: '財政の健全さ', en: 'Sound municipal finance' },
] as const

/** What a company may require of an office. How it is judged says `kind`, what it aims at says `target`. */
export const officeNeeds = [
  { code: 'office_seats', kind: 'range', target: 'number', ja: '席数（以上）', en: 'Seats (at least)' },
  { code: 'office_private_rooms', kind: 'range', target: 'number', ja: '個室数（以上）', en: 'Private rooms (at least)' },
  { code: 'office_has_private_rooms', kind: 'flag', target: 'none', ja: '個室の有無', en: 'A private room, be there one or many' },
  { code: 'office_meeting_rooms', kind: 'range', target: 'number', ja: '会議室数（以上）', en: 'Meeting rooms (at least)' },
  { code: 'office_security', kind: 'flag', target: 'none', ja: '入退室管理などのセキュリティ設備', en: 'Access control and the like' },
  { code: 'office_line', kind: 'set', target: 'lines', ja: '回線の種類（いずれか）', en: 'Kind of line (one of)' },
  { code: 'office_mbps', kind: 'range', target: 'number', ja: '回線速度 Mbps（以上）', en: 'Bandwidth in Mbit/s (at least)' },
  { code: 'office_rent', kind: 'range', target: 'number', ja: '月額賃料 円（以下）', en: 'Rent in yen a month (at most)' },
  { code: 'office_trial_stay', kind: 'flag', target: 'none', ja: 'お試し利用', en: 'Trial stay' },
  { code: 'office_from', kind: 'range', target: 'date', ja: '利用開始日（まで）', en: 'Available from (at the latest)' },
  { code: 'office_form', kind: 'set', target: 'office_forms', ja: 'オフィスの形態（いずれか）', en: 'Form of the office (one of)' },
  {
    code: 'office_occupancy',
    kind: 'set',
    target: 'occupancies',
    ja: 'オフィスの使い方（いずれか）',
    en: 'How the office is staffed (one of)',
  },
] as const

/** What a company may require of the place itself. */
export const placeNeeds = [
  { code: 'distance', kind: 'range', target: 'number', ja: '本社からの距離 km（以内）', en: 'Distance from headquarters in km (at most)' },
  {
    code: 'travel_time',
    kind: 'range',
    target: 'number',
    ja: '本社からの所要時間 分（以内・推定）',
    en: 'Minutes from headquarters (at most, estimated)',
  },
  {
    code: 'tokyo_travel_time',
    kind: 'range',
    target: 'number',
    ja: '東京からの所要時間 分（以内・推定）',
    en: 'Minutes from Tokyo (at most, estimated)',
  },
  {
    code: 'own_site_distance',
    kind: 'range',
    target: 'number',
    ja: '自社拠点からの距離 km（以内）',
    en: "Distance from the nearest of the company's own sites in km (at most)",
  },
  {
    code: 'customer_distance',
    kind: 'range',
    target: 'number',
    ja: '取引先からの距離 km（以内）',
    en: 'Distance from the nearest customer in km (at most)',
  },
  { code: 'transport', kind: 'set', target: 'transport_hubs', ja: '交通拠点（いずれか）', en: 'Transport hub (one of)' },
  { code: 'subsidy', kind: 'flag', target: 'none', ja: '補助金・助成金', en: 'Subsidy' },
  { code: 'tax_relief', kind: 'flag', target: 'none', ja: '税制優遇', en: 'Tax relief' },
  { code: 'nursery', kind: 'flag', target: 'none', ja: '保育所等', en: 'Nursery' },
  { code: 'school', kind: 'flag', target: 'none', ja: '小中学校', en: 'Primary and lower secondary school' },
  { code: 'visit_tour', kind: 'flag', target: 'none', ja: '視察・誘致ツアー', en: 'Tours for companies that look around' },
  { code: 'business_land', kind: 'flag', target: 'none', ja: '事業用地', en: 'Land for business' },
  {
    code: 'utilities',
    kind: 'flag',
    target: 'none',
    ja: '電力・用水などの事業インフラ',
    en: 'Power, water and other utilities for business',
  },
  { code: 'talent_fields', kind: 'set', target: 'talent_fields', ja: '求める人材の分野（いずれか）', en: 'Fields of talent (one of)' },
  { code: 'words', kind: 'text', target: 'words', ja: '自由記述の希望', en: 'Wish in words' },
] as const

/** What a municipality seeks in a company. */
export const municipalNeeds = [
  { code: 'industry', kind: 'set', target: 'industries', ja: '業種', en: 'Kind of industry' },
  { code: 'presence', kind: 'set', target: 'presences', ja: '進出の形（いずれか）', en: 'Way of being present (one of)' },
  {
    code: 'occupancy',
    kind: 'set',
    target: 'occupancies',
    ja: 'オフィスの使い方（いずれか）',
    en: 'How the office is staffed (one of)',
  },
  { code: 'company_size', kind: 'range', target: 'range', ja: '企業規模（従業員数）', en: 'Size of the company (employees)' },
  { code: 'head_count', kind: 'range', target: 'number', ja: '進出人数（以上）', en: 'People who come (at least)' },
  { code: 'length_of_stay', kind: 'range', target: 'number', ja: '滞在・入居期間 月（以上）', en: 'Length of stay in months (at least)' },
  { code: 'local_hiring', kind: 'flag', target: 'none', ja: '地元雇用', en: 'Local hiring' },
  { code: 'side_jobs', kind: 'flag', target: 'none', ja: '地元企業での兼業・副業', en: 'Side jobs for local firms' },
  { code: 'community', kind: 'flag', target: 'none', ja: '地域活動への参加', en: 'Part in the community' },
] as const

/** What a company hopes for: merits the founding paper names, and what surveys of companies add (the last two). */
export const purposes = [
  { code: 'talent', ja: '人材確保', en: 'Hiring and talent' },
  { code: 'bcp', ja: '事業継続（BCP）', en: 'Business continuity' },
  { code: 'open_innovation', ja: 'オープンイノベーション', en: 'Open innovation' },
  { code: 'local_market', ja: '地方の市場', en: 'Local markets' },
  { code: 'retention', ja: '離職防止', en: 'Retention' },
  { code: 'productivity', ja: '生産性・ウェルビーイング', en: 'Productivity and well-being' },
  { code: 'sdgs', ja: 'SDGs', en: 'SDGs' },
  { code: 'work_styles', ja: '働き方の多様化', en: 'More ways of working' },
  { code: 'cost_saving', ja: '賃料・人件費などの削減', en: 'Saving of rent, wages and other cost' },
] as const

/** How a company wants to be present. */
export const presences = [
  { code: 'satellite_office', ja: 'サテライトオフィス', en: 'Satellite office' },
  { code: 'workation', ja: 'ワーケーション', en: 'Workation' },
  { code: 'relocation', ja: '転職なき移住', en: 'Relocation without changing jobs' },
  { code: 'two_bases', ja: '二地域居住', en: 'Two bases' },
  { code: 'head_office_functions', ja: '本社機能の移転・分散', en: 'Relocation of head-office functions' },
  { code: 'local_hiring', ja: '現地採用', en: 'Local hiring' },
] as const

export const officeForms = [
  { code: 'own', ja: '独自事務所', en: 'Own office' },
  { code: 'shared', ja: 'シェアオフィス', en: 'Shared office' },
  { code: 'coworking', ja: 'コワーキング', en: 'Co-working space' },
  { code: 'renovated', ja: '廃校・古民家等', en: 'Former school or old house' },
] as const

/** How an office is staffed: by people who stay, or by people who take turns. */
export const occupancies = [
  { code: 'resident', ja: '常駐型', en: 'Resident staff' },
  { code: 'rotating', ja: '循環型', en: 'Staff who take turns' },
] as const

/** Kinds of lines of an office. */
export const lines = [
  { code: 'optical_fibre', ja: '光回線', en: 'Optical fibre' },
  { code: 'mobile_5g', ja: '5G', en: '5G' },
] as const

/** What makes a place easy to come to. */
export const transportHubs = [
  { code: 'airport', ja: '空港', en: 'Airport' },
  { code: 'shinkansen', ja: '新幹線駅', en: 'Shinkansen station' },
  { code: 'expressway', ja: '高速道路のインターチェンジ', en: 'Expressway interchange' },
] as const

/** Fields of people a company seeks and a municipality can offer. */
export const talentFields = [
  { code: 'it_engineers', ja: 'IT・ソフトウェア技術者', en: 'IT and software engineers' },
  { code: 'engineers', ja: '機械・電気などの技術者', en: 'Mechanical, electrical and other engineers' },
  { code: 'researchers', ja: '研究者', en: 'Researchers' },
  { code: 'designers', ja: 'デザイナー・クリエイター', en: 'Designers and creators' },
  { code: 'sales', ja: '営業・マーケティング', en: 'Sales and marketing' },
  { code: 'customer_support', ja: 'カスタマーサポート', en: 'Customer support' },
  { code: 'back_office', ja: '経理・人事などの管理部門', en: 'Accounting, HR and other back office' },
  { code: 'manufacturing', ja: '製造・ものづくり', en: 'Manufacturing' },
  { code: 'tourism_service', ja: '観光・接客', en: 'Tourism and hospitality' },
  { code: 'care_medical', ja: '医療・福祉', en: 'Medical care and welfare' },
  { code: 'agriculture', ja: '農林水産', en: 'Agriculture, forestry and fisheries' },
] as const

/** Whether a company is named to a municipality before both agree. */
export const disclosures = [
  { code: 'blind', ja: '匿名', en: 'Blind' },
  { code: 'open', ja: '社名を開示', en: 'Open' },
] as const

export type Strength = (typeof strengths)[number]['code']
export type OfficeNeed = (typeof officeNeeds)[number]['code']
export type PlaceNeed = (typeof placeNeeds)[number]['code']
export type CompanyNeed = Strength | OfficeNeed | PlaceNeed
export type MunicipalNeed = (typeof municipalNeeds)[number]['code']
export type Purpose = (typeof purposes)[number]['code']
export type Presence = (typeof presences)[number]['code']
export type OfficeForm = (typeof officeForms)[number]['code']
export type Occupancy = (typeof occupancies)[number]['code']
export type Line = (typeof lines)[number]['code']
export type TransportHub = (typeof transportHubs)[number]['code']
export type TalentField = (typeof talentFields)[number]['code']
export type Disclosure = (typeof disclosures)[number]['code']

export const companyNeeds = [...strengths, ...officeNeeds, ...placeNeeds] as const
export const strengthCodes = codesOf(strengths)
export const companyNeedCodes = codesOf(companyNeeds)
export const municipalNeedCodes = codesOf(municipalNeeds)
export const purposeCodes = codesOf(purposes)
export const presenceCodes = codesOf(presences)
export const officeFormCodes = codesOf(officeForms)
export const occupancyCodes = codesOf(occupancies)
export const lineCodes = codesOf(lines)
export const transportHubCodes = codesOf(transportHubs)
export const talentFieldCodes = codesOf(talentFields)
export const disclosureCodes = codesOf(disclosures)
