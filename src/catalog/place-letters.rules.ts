// Part of the pages’ script too.

/** Forms of the same character, as they stand in names of places: each pair is a variant and what it is read as. */
const variants = new Map(
  (
    '桧檜 梼檮 竜龍 沢澤 浜濱 濵濱 辺邊 邉邊 斎齋 斉齋 齊齋 島嶋 嶌嶋 岳嶽 桜櫻 瀬瀨 高髙 崎﨑 嵜﨑 徳德 恵惠 国國 与與 曽曾 富冨 館舘 芦蘆 篭籠 竈釜 竃釜 ' +
    '諌諫 砺礪 騨驒 渕淵 渊淵 壷壺 鯵鰺 祗祇 広廣 渋澁 真眞 万萬 薮藪 麹麴 頬頰 餅餠 栄榮 県縣 区區 郷鄕 会會 塩鹽 鉄鐵 円圓 蔵藏 鴬鶯 鴎鷗 摂攝 弥彌 ' +
    '寿壽 宝寶 穂穗 狭狹 礼禮 荘莊 来來 両兩 霊靈 台臺 滝瀧 条條 鶏鷄 蛍螢 桑桒 吉𠮷'
  )
    .split(' ')
    .map((pair): [string, string] => [pair.slice(0, 1), pair.slice(1)]),
)

/** A name of a place with one form of each character that is written in several, and without marks that choose a glyph (葛󠄀). */
export function foldPlaceLetters(name: string): string {
  const plain = name.replaceAll(/[\u{FE00}-\u{FE0F}\u{E0100}-\u{E01EF}]/gu, '')
  return Array.from(plain, (character) => variants.get(character) ?? character).join('')
}
