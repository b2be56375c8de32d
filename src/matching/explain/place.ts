import type { Sentence } from '../../errors.ts'
import type { Criterion, Fact, Reason } from '../result.schemas.ts'
import { criterionName, factInWords, type Language, targetInWords } from './wording.ts'

type PlaceReason = Extract<Reason, { kind: 'place' }>

function aboutDistance({ basis }: PlaceReason, stated: string, target: string, language: Language): string {
  if (basis === 'estimated') {
    return language === 'ja'
      ? `希望「${target}」に対し、本社のある都道府県の県庁所在地から直線距離で${stated}です（本社の所在地が未確認のため推定）。要確認です。`
      : `Wished for: ${target}; ${stated} from the seat of the prefecture of the headquarters, whose own place is not known (estimated). To be confirmed.`
  }
  return language === 'ja'
    ? `希望「${target}」に対し、本社から直線距離で${stated}です（実測）。`
    : `Wished for: ${target}; ${stated} from headquarters as the crow flies (measured).`
}

/** Of the several places a company named, the nearest counts. */
function aboutNearest(from: Sentence, stated: string, target: string, language: Language): string {
  return language === 'ja'
    ? `希望「${target}」に対し、企業が挙げた${from.ja}のうち最も近い所から直線距離で${stated}です（実測）。`
    : `Wished for: ${target}; ${stated} from the nearest of the ${from.en} the company named, as the crow flies (measured).`
}

function aboutTravelTime(from: Sentence, stated: string, target: string, language: Language): string {
  return language === 'ja'
    ? `希望「${target}」に対し、${from.ja}から約${stated}と見込まれます（推定）。要確認です。`
    : `Wished for: ${target}; about ${stated} from ${from.en} (estimated). To be confirmed.`
}

const headquarters: Sentence = { ja: '本社', en: 'headquarters' }
const tokyo: Sentence = { ja: '東京', en: 'Tokyo' }
const ownSites: Sentence = { ja: '自社拠点', en: 'sites of its own' }
const customers: Sentence = { ja: '取引先', en: 'customers' }

function aboutFlag(criterion: Criterion, { basis, stated }: PlaceReason, language: Language): string {
  const name = criterionName(criterion, language)
  if (basis === 'measured') {
    const count = typeof stated === 'number' ? stated : 0
    if (language === 'ja') {
      return count > 0
        ? `公的統計では${name}が${factInWords(count, criterion, 'ja')}あります（実測）。`
        : `公的統計では${name}がありません（実測）。`
    }
    return count > 0 ? `Public statistics count ${count} of them (measured).` : 'Public statistics count none (measured).'
  }
  if (basis === 'related') {
    const source = criterionName('support_measures', language)
    return language === 'ja'
      ? `自治体の申告はありませんが、「${source}」を強みとしているため、あるものと推定しています。要確認です。`
      : `Not stated; taken to be there because ${source} are a stated strength. To be confirmed.`
  }
  if (language === 'ja') return stated === true ? '自治体の申告では「あり」です。' : '自治体の申告では「なし」です。'
  return stated === true ? 'The municipality says yes.' : 'The municipality says no.'
}

function aboutUnknown(criterion: Criterion, target: Fact, language: Language): string {
  const asked = targetInWords(target, criterion, language)
  if (criterion === 'own_site_distance' || criterion === 'customer_distance') {
    const from = criterion === 'own_site_distance' ? ownSites : customers
    return language === 'ja'
      ? `希望は「${asked}」ですが、${from.ja}の所在地または位置情報がないため、距離が分かりません。要確認です。`
      : `Wished for: ${asked}; the distance is not known, for want of the places of ${from.en} or of coordinates. To be confirmed.`
  }
  if (criterion === 'travel_time' || criterion === 'tokyo_travel_time') {
    return language === 'ja'
      ? `希望は「${asked}」ですが、陸路も定期の航空便もない離島か、位置情報がないため、所要時間を推定できません。要確認です。`
      : `Wished for: ${asked}; the time cannot be estimated: it is an island without road, railway or regular flights, or coordinates are missing. To be confirmed.`
  }
  if (criterion === 'distance') {
    return language === 'ja'
      ? `希望は「${asked}」ですが、位置情報がないため距離が分かりません。要確認です。`
      : `Wished for: ${asked}; the distance is not known for want of coordinates. To be confirmed.`
  }
  return language === 'ja'
    ? `希望は「${asked}」ですが、情報がありません。要確認です。`
    : `Wished for: ${asked}; nothing is stated. To be confirmed.`
}

/** What is known of a place, and how: stated, measured, estimated or inferred. */
export function aboutPlace(criterion: Criterion, reason: PlaceReason, language: Language): string {
  if (reason.basis === 'related') return aboutFlag(criterion, reason, language)
  if (reason.stated === null) return aboutUnknown(criterion, reason.target, language)
  const stated = factInWords(reason.stated, criterion, language)
  const target = targetInWords(reason.target, criterion, language)
  switch (criterion) {
    case 'distance':
      return aboutDistance(reason, stated, target, language)
    case 'travel_time':
      return aboutTravelTime(headquarters, stated, target, language)
    case 'tokyo_travel_time':
      return aboutTravelTime(tokyo, stated, target, language)
    case 'own_site_distance':
      return aboutNearest(ownSites, stated, target, language)
    case 'customer_distance':
      return aboutNearest(customers, stated, target, language)
    case 'talent_fields':
      return language === 'ja'
        ? `希望「${target}」に対し、自治体が挙げる人材は「${stated}」です。`
        : `Wished for one of: ${target}; the municipality offers: ${stated}.`
    case 'transport':
      return language === 'ja'
        ? `希望「${target}」に対し、自治体が挙げる交通拠点は「${stated}」です。`
        : `Wished for one of: ${target}; the municipality names: ${stated}.`
    default:
      return aboutFlag(criterion, reason, language)
  }
}
