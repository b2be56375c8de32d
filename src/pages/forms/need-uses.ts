import type { MunicipalNeed, OfficeNeed, PlaceNeed } from '../../catalog/matching-codes.ts'
import type { Sentence } from '../../errors.ts'

/*
 * Why a card is asked. Many cards are read one after the other, so each begins with what is its own: what the other side is looked for, or
 * compared, by.
 */

/** What each wish of a company about its office or the place is asked for. */
const uses: Readonly<Record<OfficeNeed | PlaceNeed, Sentence>> = {
  office_seats: { ja: '席数の足りるオフィスを探します', en: 'seats are compared with those of each office listed' },
  office_private_rooms: { ja: '個室の数が足りるオフィスを探します', en: 'private rooms are counted at each office listed' },
  office_has_private_rooms: { ja: '個室のあるオフィスを探します', en: 'some offices listed have private rooms, others none' },
  office_meeting_rooms: { ja: '会議室の数が足りるオフィスを探します', en: 'meeting rooms are counted at each office listed' },
  office_security: { ja: 'セキュリティ設備のあるオフィスを探します', en: 'access control is stated for each office listed' },
  office_line: { ja: '回線の種類が合うオフィスを探します', en: 'lines are stated for each office listed' },
  office_mbps: { ja: '回線速度が足りるオフィスを探します', en: 'bandwidth is compared with that of each office listed' },
  office_rent: { ja: '月額賃料が上限に収まるオフィスを探します', en: 'rents of the offices listed are compared with your limit' },
  office_trial_stay: { ja: 'お試し利用のできるオフィスを探します', en: 'trial stays are possible at some of the offices listed' },
  office_from: { ja: '利用開始日に間に合うオフィスを探します', en: 'dates from which the offices listed are free are compared with yours' },
  office_form: { ja: '建物や契約の形が合うオフィスを探します', en: 'kinds of the offices listed are compared with those you like' },
  office_occupancy: { ja: '常駐・交代の使い方に合うオフィスを探します', en: 'ways of staffing are stated for each office listed' },
  distance: { ja: '本社からの直線距離で比べます', en: 'straight distances from your headquarters are compared' },
  travel_time: { ja: '本社からの移動時間を推定して比べます', en: 'travel times from your headquarters are compared (estimated)' },
  tokyo_travel_time: { ja: '東京からの移動時間を推定して比べます', en: 'travel times from Tokyo are compared (estimated)' },
  own_site_distance: { ja: '最も近い自社拠点までの距離で比べます', en: 'the nearest of your sites counts' },
  customer_distance: { ja: '最も近い取引先までの距離で比べます', en: 'the nearest of your customers counts' },
  transport: { ja: '近くの交通拠点を、自治体の回答で比べます', en: 'transport hubs are compared, as municipalities state them' },
  subsidy: { ja: '補助制度の有無を、自治体の回答で比べます', en: 'subsidies are there or not, as municipalities state' },
  tax_relief: { ja: '税の優遇の有無を、自治体の回答で比べます', en: 'tax relief is there or not, as municipalities state' },
  nursery: { ja: '保育所等の有無を、自治体の回答と統計で比べます', en: 'nurseries are there or not, as stated or published' },
  school: { ja: '小中学校の有無を、自治体の回答で比べます', en: 'schools are there or not, as municipalities state' },
  visit_tour: { ja: '視察の受入れの有無を、自治体の回答で比べます', en: 'tours are offered or not, as municipalities state' },
  business_land: { ja: '事業用地の有無を、自治体の回答で比べます', en: 'land is there or not, as municipalities state' },
  utilities: { ja: '電力・用水などの有無を、自治体の回答で比べます', en: 'power and water are there or not, as municipalities state' },
  talent_fields: { ja: '人材の分野を、自治体の回答で比べます', en: 'fields of talent are compared with those municipalities name' },
  words: {
    ja: '強みや事業について自治体が書いた文章と比べます',
    en: 'your words are compared with what municipalities write of themselves',
  },
}

/** What each wish of a municipality about companies is asked for. */
const municipalUses: Readonly<Record<MunicipalNeed, Sentence>> = {
  industry: { ja: '業種の合う企業を探します', en: 'industries of companies are compared' },
  presence: { ja: '進出の形が合う企業を探します', en: 'ways in which companies want to come are compared' },
  occupancy: { ja: 'オフィスの使い方が合う企業を探します', en: 'some companies would stay, others take turns' },
  company_size: { ja: '従業員数の合う企業を探します', en: 'numbers of employees are compared' },
  head_count: { ja: '進出する人数の合う企業を探します', en: 'numbers of people who would come are compared' },
  length_of_stay: { ja: '予定の期間が合う企業を探します', en: 'lengths of stay are compared' },
  local_hiring: { ja: '地元で採用する予定の企業を探します', en: 'companies say whether they plan to hire locally' },
  side_jobs: { ja: '兼業・副業を予定する企業を探します', en: 'side jobs are planned by some companies' },
  community: { ja: '地域活動に加わる予定の企業を探します', en: 'local life is something some companies plan to take part in' },
}

export const needUses: Readonly<Record<OfficeNeed | PlaceNeed | MunicipalNeed, Sentence>> = { ...uses, ...municipalUses }
