// Part of the pages’ script too.

/** Forms of one character, as they stand in names of people and places: the first is what the others are read as. `search.sql` has the same. */
export const letterVariants: readonly string[] = (
  '桧檜 梼檮 竜龍 沢澤 浜濱濵 辺邊邉 斎齋斉齊 島嶋嶌 岳嶽 桜櫻 瀬瀨 高髙 崎﨑嵜 徳德 恵惠 国國 与與 曽曾 富冨 館舘 芦蘆 篭籠 釜竈竃 諌諫 砺礪 騨驒 淵渕渊 ' +
  '壷壺 鯵鰺 祇祗 広廣 渋澁 真眞 万萬 薮藪 麹麴 頬頰 餅餠 栄榮 県縣 区區 郷鄕 会會 塩鹽 鉄鐵 円圓 蔵藏 鴬鶯 鴎鷗 摂攝 弥彌 寿壽 宝寶 穂穗 狭狹 礼禮 荘莊 来來 ' +
  '両兩 霊靈 台臺 滝瀧 条條 鶏鷄 蛍螢 桑桒 吉𠮷 学學 実實 静靜 黒黑 横橫 増增 槙槇 柳栁 凜凛 頼賴 豊豐 関關 慎愼 総總 聡聰 芸藝 衛衞 譲讓 遥遙 亀龜 薫薰 峰峯 ' +
  '橋槗 晋晉 歩步 禰祢 緑綠 経經 従從 声聲'
).split(' ')

const readAs = new Map(
  letterVariants.flatMap((forms) => {
    const [common = '', ...others] = Array.from(forms)
    return others.map((other): [string, string] => [other, common])
  }),
)

/** A text with one form of each character that is written in several, and without marks that choose a glyph (葛󠄀). */
export function foldLetterVariants(text: string): string {
  const plain = text.replaceAll(/[\u{FE00}-\u{FE0F}\u{E0100}-\u{E01EF}]/gu, '')
  return Array.from(plain, (character) => readAs.get(character) ?? character).join('')
}
