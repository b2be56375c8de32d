import type { MunicipalNeed, OfficeNeed, PlaceNeed } from '../../catalog/matching-codes.ts'
import type { Sentence } from '../../errors.ts'
import { toSuggestCompanies, toSuggestMunicipalities } from './why-asked.ts'

/** What each wish of a company about its office or the place is checked by: why it is asked. */
const uses: Readonly<Record<OfficeNeed | PlaceNeed, Sentence>> = {
  office_seats: toSuggestMunicipalities('登録オフィスの席数', 'the seats of the offices listed'),
  office_private_rooms: toSuggestMunicipalities('登録オフィスの個室の数', 'the private rooms of the offices listed'),
  office_has_private_rooms: toSuggestMunicipalities('登録オフィスの個室の有無', 'whether the offices listed have private rooms'),
  office_meeting_rooms: toSuggestMunicipalities('登録オフィスの会議室の数', 'the meeting rooms of the offices listed'),
  office_security: toSuggestMunicipalities('登録オフィスのセキュリティ設備', 'the access control of the offices listed'),
  office_line: toSuggestMunicipalities('登録オフィスの回線の種類', 'the lines of the offices listed'),
  office_mbps: toSuggestMunicipalities('登録オフィスの回線速度', 'the bandwidth of the offices listed'),
  office_rent: toSuggestMunicipalities('登録オフィスの月額賃料', 'the monthly rent of the offices listed'),
  office_trial_stay: toSuggestMunicipalities('登録オフィスのお試し利用の可否', 'whether the offices listed can be tried'),
  office_from: toSuggestMunicipalities('登録オフィスの利用開始日', 'when the offices listed are free'),
  office_form: toSuggestMunicipalities('登録オフィスの形態', 'the form of the offices listed'),
  office_occupancy: toSuggestMunicipalities('登録オフィスの使い方', 'how the offices listed can be staffed'),
  distance: toSuggestMunicipalities('本社から各自治体までの距離', 'the distance from your headquarters to each municipality'),
  travel_time: toSuggestMunicipalities(
    '本社から各自治体までの移動時間の推定',
    'the estimated time from your headquarters to each municipality',
  ),
  tokyo_travel_time: toSuggestMunicipalities('東京から各自治体までの移動時間の推定', 'the estimated time from Tokyo to each municipality'),
  own_site_distance: toSuggestMunicipalities('最も近い自社拠点からの距離', 'the distance from the nearest of your sites'),
  customer_distance: toSuggestMunicipalities('最も近い取引先からの距離', 'the distance from the nearest of your customers'),
  transport: toSuggestMunicipalities('自治体の回答にある交通拠点', 'the transport hubs municipalities say are near'),
  subsidy: toSuggestMunicipalities('自治体の回答にある補助制度の有無', 'whether municipalities say there is a subsidy'),
  tax_relief: toSuggestMunicipalities('自治体の回答にある税の優遇の有無', 'whether municipalities say there is tax relief'),
  nursery: toSuggestMunicipalities(
    '自治体の回答や統計にある、保育所等の有無',
    'whether there is a nursery, by what is stated or published',
  ),
  school: toSuggestMunicipalities('自治体の回答にある小中学校の有無', 'whether municipalities say there is a school'),
  visit_tour: toSuggestMunicipalities('自治体の回答にある視察の受入れの有無', 'whether municipalities offer tours'),
  business_land: toSuggestMunicipalities('自治体の回答にある事業用地の有無', 'whether municipalities have land'),
  utilities: toSuggestMunicipalities('自治体の回答にある電力・用水などの有無', 'whether municipalities have power and water'),
  talent_fields: toSuggestMunicipalities('自治体の回答にある人材の分野', 'the fields of talent municipalities name'),
  words: toSuggestMunicipalities('自治体が強みや事業について書いた文章', 'the words of municipalities about their strengths and projects'),
}

/** What each wish of a municipality about companies is checked by. */
const municipalUses: Readonly<Record<MunicipalNeed, Sentence>> = {
  industry: toSuggestCompanies('企業の業種', 'the industry of companies'),
  presence: toSuggestCompanies('企業が考える進出の形', 'how companies want to come'),
  occupancy: toSuggestCompanies('企業が考えるオフィスの使い方', 'how companies would staff the office'),
  company_size: toSuggestCompanies('企業の従業員数', 'how many people companies employ'),
  head_count: toSuggestCompanies('企業が予定する進出人数', 'how many people would come'),
  length_of_stay: toSuggestCompanies('企業が予定する期間', 'how long companies plan to stay'),
  local_hiring: toSuggestCompanies('地元での採用の予定', 'whether companies plan to hire locally'),
  side_jobs: toSuggestCompanies('兼業・副業の予定', 'whether companies allow side jobs'),
  community: toSuggestCompanies('地域活動への参加の予定', 'whether companies would take part'),
}

export const needUses: Readonly<Record<OfficeNeed | PlaceNeed | MunicipalNeed, Sentence>> = { ...uses, ...municipalUses }
