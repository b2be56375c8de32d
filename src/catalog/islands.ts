/** An island, or islands that a bridge joins, without a road or a railway to the rest of Japan, on which whole municipalities lie. */
export interface Island {
  /** Six-digit codes of the municipalities on it. */
  readonly municipalities: readonly string[]
  /**
   * Prefectures from which regular flights (or, where noted, fast boats that take no longer) go there without a change; those who live
   * around the same airport are named, too. Null: no regular flights, so that only ships go, some of them once a week.
   */
  readonly flightsFrom: readonly string[] | null
}

const capital = ['11', '12', '13', '14']
const kansai = ['26', '27', '28', '29']

/**
 * 離島 whose municipalities have no part on land that can be reached by road. From common knowledge of the islands and of the regular
 * flights to them, as of 2026; an airport without regular flights (礼文, 佐渡, 小値賀, 新上五島, 粟国, 波照間) is none. Not here, since bridges
 * lead there: 周防大島, 江田島, 天草, 長島, 平戸, 西海 and the like; nor 沖縄島, which is far enough from everywhere to be flown to anyway.
 */
export const islands: readonly Island[] = [
  { municipalities: ['013676'], flightsFrom: ['01'] }, // 奥尻
  { municipalities: ['015172'], flightsFrom: null }, // 礼文
  { municipalities: ['015181', '015199'], flightsFrom: ['01'] }, // 利尻
  { municipalities: ['133612'], flightsFrom: capital }, // 伊豆大島
  { municipalities: ['133621'], flightsFrom: null }, // 利島
  { municipalities: ['133639'], flightsFrom: capital }, // 新島
  { municipalities: ['133647'], flightsFrom: capital }, // 神津島
  { municipalities: ['133817'], flightsFrom: capital }, // 三宅島
  { municipalities: ['133825'], flightsFrom: null }, // 御蔵島
  { municipalities: ['134015'], flightsFrom: capital }, // 八丈島
  { municipalities: ['134023'], flightsFrom: null }, // 青ヶ島
  { municipalities: ['134210'], flightsFrom: null }, // 小笠原: a ship of 24 hours about once a week
  { municipalities: ['152242'], flightsFrom: null }, // 佐渡
  { municipalities: ['155861'], flightsFrom: null }, // 粟島
  { municipalities: ['325252'], flightsFrom: null }, // 中ノ島（海士町）
  { municipalities: ['325261'], flightsFrom: null }, // 西ノ島
  { municipalities: ['325279'], flightsFrom: null }, // 知夫里島
  { municipalities: ['325287'], flightsFrom: ['32', ...kansai] }, // 隠岐島後
  { municipalities: ['344311'], flightsFrom: null }, // 大崎上島
  { municipalities: ['373222', '373249'], flightsFrom: null }, // 小豆島
  { municipalities: ['373648'], flightsFrom: null }, // 直島
  { municipalities: ['383562'], flightsFrom: null }, // 上島町: joined with one another, not with 四国 or 本州
  { municipalities: ['422096'], flightsFrom: ['40', '41', '42'] }, // 対馬
  { municipalities: ['422100'], flightsFrom: ['40', '41', '42'] }, // 壱岐: flights from 長崎, a jetfoil of an hour from 福岡
  { municipalities: ['422118'], flightsFrom: ['40', '41', '42'] }, // 福江島（五島市）
  { municipalities: ['423831'], flightsFrom: null }, // 小値賀
  { municipalities: ['424111'], flightsFrom: null }, // 中通島（新上五島町）
  { municipalities: ['443221'], flightsFrom: null }, // 姫島
  { municipalities: ['462136', '465011', '465020'], flightsFrom: ['46'] }, // 種子島
  { municipalities: ['465054'], flightsFrom: ['40', '46', ...kansai] }, // 屋久島
  { municipalities: ['463035'], flightsFrom: null }, // 三島村
  { municipalities: ['463043'], flightsFrom: null }, // トカラ列島（十島村）
  { municipalities: ['462225', '465232', '465241', '465259', '465275'], flightsFrom: ['40', '46', '47', ...capital, ...kansai] }, // 奄美大島
  { municipalities: ['465291'], flightsFrom: ['46'] }, // 喜界島
  { municipalities: ['465305', '465313', '465321'], flightsFrom: ['46'] }, // 徳之島
  { municipalities: ['465330', '465348'], flightsFrom: ['46', '47'] }, // 沖永良部島
  { municipalities: ['465356'], flightsFrom: ['46', '47'] }, // 与論島
  { municipalities: ['473154'], flightsFrom: null }, // 伊江島
  { municipalities: ['473537'], flightsFrom: null }, // 渡嘉敷島
  { municipalities: ['473545'], flightsFrom: null }, // 座間味
  { municipalities: ['473553'], flightsFrom: null }, // 粟国島
  { municipalities: ['473561'], flightsFrom: null }, // 渡名喜島
  { municipalities: ['473570'], flightsFrom: ['47'] }, // 南大東島
  { municipalities: ['473588'], flightsFrom: ['47'] }, // 北大東島
  { municipalities: ['473596'], flightsFrom: null }, // 伊平屋島
  { municipalities: ['473600'], flightsFrom: null }, // 伊是名島
  { municipalities: ['473618'], flightsFrom: ['47'] }, // 久米島
  { municipalities: ['472140'], flightsFrom: ['23', '40', '47', ...capital, ...kansai] }, // 宮古島
  { municipalities: ['473758'], flightsFrom: [] }, // 多良間島: from 宮古島 only
  { municipalities: ['472077'], flightsFrom: ['23', '40', '47', ...capital, ...kansai] }, // 石垣島
  { municipalities: ['473812'], flightsFrom: null }, // 竹富町: ships from 石垣島
  { municipalities: ['473821'], flightsFrom: ['47'] }, // 与那国島
]

const byMunicipality = new Map(islands.flatMap((island) => island.municipalities.map((code) => [code, island] as const)))

/** The island a municipality lies on; undefined for one that can be reached by road or railway. */
export function islandOf(code: string): Island | undefined {
  return byMunicipality.get(code)
}
