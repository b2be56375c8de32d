import type { Strength } from '../../catalog/matching-codes.ts'
import { kindsInLatin, namesOf } from './naming.rules.ts'
import { foundShare, isJapanese, type Searchable, searchable, type Term, termsOf } from './words.rules.ts'

/**
 * What a municipality's own words tell beyond a level, from least to most: `nothing` (no words, only the strength's name or
 * praise), `words` (something else), `particulars` (a figure or a proper name, which can be checked), `record` (companies came).
 */
export type Told = 'nothing' | 'words' | 'particulars' | 'record'

/** A text as read once: what its sentences tell that say what is, not what is wished for, planned or denied. */
export interface Telling {
  readonly record: boolean
  readonly particulars: boolean
  /** Those sentences. */
  readonly asserted: Searchable
  readonly terms: readonly Term[]
}

/** A clause that has its own finite verb (進出しており、) stands for itself, whatever follows. */
const sentenceEnd = /[。．!?;\n]|\.(?=\s|$)|(?<=ており|ますが|ましたが|があり|であり|たほか|るほか)、/u
/** 少ない is no denial, おもてなし neither. */
const denied =
  /(?<!すく|少)ない|なかった|なくな|ません|(?<!て)なし|ゼロ|皆無|未定|未だ|いまだ|まだ|(?<![0-9])0 ?[社件]|\b(?:no|not|none|never|yet)\b|n['’]t\b/u
/**
 * 「誘致したい」; not 「整備したいわき駅前の」, where a name begins: only at the end of a clause or before what can follow a wish. 冷たい and
 * ありがたい are none.
 */
const wishing =
  '(?<![冷重固硬煙眠平]|ありが|めで)たい(?=$|[^\\p{Script=Hiragana}]|と(?!しま)|で(?:す|し|あ)|の(?:で|だ|は|が|を|か)|から|けれ?ど|が(?:[^\\p{Script=Hiragana}]|$)|こと|もの|ところ|など|とき|な(?:ら|ど|$|[、と])|ひと|かた|ため|よう)'
const wishedFor = new RegExp(
  `${wishing}|ほしい|欲しい|期待|めざ|目指|予定|計画(?:中|し|です|が|を|$)|検討|見込|今後|これから|将来|募集|希望|お待ち|歓迎|ください|可能性|\\b(?:want|wish|hope|plan|expect|would|will|may(?! [0-9])|might|could|should|if|aim|intend|seek|invit|welcom|looking for|in future)(?:e?s|e?d|n?ed|n?ing)?\\b`,
  'u',
)

/** No denial of those who came, though it speaks of leaving: nobody did, or whoever does is helped. */
const notSaidOf =
  '(?!せず|する?ことなく|は?なく|なし|ゼロ|時|費|後の|した(?:企業|会社)は(?:な|あ(?:りま|ら))|例(?:は|が)?(?:な|あ(?:りま|ら)))'
const nextTowns = '(?:隣(?:の)?|隣接(?:する)?|近隣(?:の)?|周辺(?:の)?|他(?:の)?)(?:[市町村県](?:町村)?|自治体)(?!工場|の工場)'
const outside = `(?:[市町村県区道府]外|${nextTowns}|大都市|海外|国外|東京(?:都|都内|圏)?|大阪(?:府|市)?|名古屋市?|都内|都心部?|首都圏|関西圏)`

/**
 * Those who came have gone, or moved away: no sentence of the text is a record. Not so where none has, or where it is a shop that
 * closed.
 */
const gone = [
  `(?:撤退|退去)${notSaidOf}`,
  '(?:オフィス|拠点|事業所|支社|支店)[^。、]*閉鎖',
  `${outside}(?:へ|に)(?:本社|拠点|オフィス|事業所|工場|機能)?(?:を|ごと)?(?:移転|転出|移っ|移し|流出|引っ越)`,
  '(?:企業|会社|事業者|[0-9]社)[^。、]*転出',
  '(?:入居|進出|立地|開設|設置|営業)して(?:いました|いた|おりました)(?=が|もの|けれ|けど|[。、]|$)',
  '現在は?[^。、]{0,4}(?:空室(?!率)|空いて|空き家|閉鎖|無人)|もぬけの殻',
  '\\b(?:withdrew|withdrawn|closed down|left again|left (?:our|the) town|moved (?:away|out)|now (?:vacant|empty|closed))\\b',
  '\\b(?:moved|relocated) to (?:tokyo|osaka|nagoya|another|a neighbou?ring|the capital)\\b',
].map((pattern) => new RegExp(pattern, 'u'))

/** Told of another place or another time. */
const elsewhere = new RegExp(
  `(?:${nextTowns}|[市町村県区]外)[^、。からよ]{0,4}(?:に|で|へ)(?!の|も|ある|本社を|本拠を|本店を)|かつて|以前は|一時は|\\b(?:neighbou?ring|adjacent|next) (?:town|city|village|municipality)\\b|\\b(?:used to|formerly)\\b`,
  'u',
)

const firm = '(?:企業|会社|事業者|法人|メーカー|ベンチャー|スタートアップ|株式会社[^、。がはも]{1,20}|[0-9]+ ?社(?:以上|余り)?)'
const coming = '(?:進出|入居|移転|立地|開設|設置|設立|開業|移転を開始|業務を開始|移転を決定)'
/** た in the end or before another thing than 場合, 後, い, 企業への: the companies are there. */
const past = `(?:(?!${wishing})た(?!く|ら|り|とき|時|際|場合|方|後|あと|かた|企業[にへをの向])|ました|てい[るま](?!せ)|ており)`
const done = `(?:し${past}|済み|中(?=$|です|で|[、（(])|が相次)`
const settled = `(?:設け|構え|集まっ|集まり|移っ|移し)${past}`
/** Only the end of a sentence shows whether these are told or wished for. */
const open = '(?:し?(?=[、,]|$|[（(]))'

const comings = [
  `${firm}(?:など|等)?(?:が|も|は|による)[^。]*?(?:${coming}(?:${done}|${open})|${settled})`,
  `${coming}(?:した|している|してきた)${firm}(?:が|は|も)?[^、。]{0,8}?(?:あ[りる]|い[まる]|多|[0-9]|増え|相次)`,
  `${firm}の(?:拠点|オフィス|事業所|支社|支店|本社|研究所|開発拠点|工場)[^、。]{0,6}が(?:あ[りる]|立地|集ま|並[びぶん]|多[いく数])`,
  `(?:進出|入居|立地|移転|誘致)(?:企業|事例|済み企業)[^、。]{0,6}?(?:あ[りる]|多[数くい]|[0-9]+ ?[社件]|増え|相次)`,
  `(?:進出|誘致|入居|移転|立地|開設)(?:の)?実績[^、。]{0,6}?(?:あ[りる]|多数|豊富|[0-9])`,
  `企業(?:など|等|[0-9]+ ?社)?[をの]?誘致(?:しました|し(?!${wishing})た(?!く|ら|り|場合)|に成功)`,
  '企業(?:など|等|[0-9]+ ?社)?を誘致(?=$|[（(])',
].map((pattern) => new RegExp(pattern, 'u'))

const comingsInEnglish =
  /\b(?:compan(?:y|ies)|firms?|enterprises?|start-?ups?|corporations?|businesses)\b[^.]*?\b(?:(?:has|have) (?:\w+ )?(?:come|set up|chosen|begun|started|located|established)|opened|moved|relocated|settled|arrived|came|chose)\b|\bhome to (?:[0-9]+|many|several|dozens of) (?:\w+ ){0,2}(?:companies|firms)\b/u

/** Praise and words of offices that stand in any note and tell nothing of this strength. */
const empty =
  /担当|部署|当市|本市|市内|町内|村内|区内|地域|全域|充実|強み|自慢|魅力|整備|提供|推進|促進|支援|取組|取り組|積極|対応|多数|豊富|水準|見本|詳細|企業|事業者|会社|環境|体制|自治体|問い?合|^(?:we|our|have|has|is|are|it|there|here|good|great|very|strong|town|city|many|much|sample)$/u

const hiraganaOnly = /^\p{Script=Hiragana}+$/u

function tellsRecord(sentence: string): boolean {
  if (elsewhere.test(sentence)) return false
  return comings.some((pattern) => pattern.test(sentence)) || comingsInEnglish.test(sentence)
}

/** 「12校」, 2020年, AiCT, or what stands in quotation marks. In English only a name in mixed or capital letters is one. */
function tellsParticulars(sentence: string): boolean {
  if (/[0-9]|「[^」]+」|『[^』]+』/u.test(sentence)) return true
  const japanese = isJapanese(sentence)
  const names = sentence.match(/[A-Za-z][A-Za-z]+/gu) ?? []
  return names.some((name) => {
    if (!(japanese ? /[A-Z]/u : /[a-zA-Z][A-Z]/u).test(name)) return false
    return !termsOf(name).every((term) => foundShare(term, kindsInLatin) > 0)
  })
}

/**
 * Reads a text. A wish (誘致したい), a plan (整備予定) or a denial tells nothing, whatever else its sentence holds: a record is
 * only believed where nothing in its sentence speaks against it, and none where any sentence says that they have gone.
 */
export function tellingOf(text: string): Telling {
  const sentences = text
    .normalize('NFKC')
    .split(sentenceEnd)
    .filter((sentence) => !wishedFor.test(sentence.toLowerCase()) && !denied.test(sentence.toLowerCase()))
  const asserted = sentences.join('\n')
  const normal = text.normalize('NFKC').toLowerCase()
  return {
    record: !gone.some((pattern) => pattern.test(normal)) && sentences.some((sentence) => tellsRecord(sentence.toLowerCase().trim())),
    particulars: sentences.some(tellsParticulars),
    asserted: searchable(asserted),
    terms: termsOf(asserted).filter(({ word }) => Array.from(word).length > 1 && !hiraganaOnly.test(word) && !empty.test(word)),
  }
}

/** What the text tells of a strength: its own names are no words beyond the level. */
export function toldOf({ record, particulars, terms }: Telling, code: Strength): Told {
  if (record) return 'record'
  if (particulars) return 'particulars'
  return terms.some((term) => foundShare(term, namesOf(code)) === 0) ? 'words' : 'nothing'
}
