/** Names of one letter of which 殿 makes no other name: 林殿 is 林. */
const nameOfOneLetter = '[林森原関堀谷岡菅辻星泉畑浜濱島嶋沢澤岸榊桂柳柴楠梶橘杉椿堤脇峰峯滝瀧轟金李王陳張劉朴崔呉黄楊趙周孫朱]'

/** Honorifics people type behind a name, after a blank or none. 殿 ends some names of two letters (鵜殿), and 主殿 is one. */
const honorificOfPerson = new RegExp(
  `(?<=\\S[\\s　]*)(?:御中|様|さま|さん|先生)$|[\\s　]+殿$|(?<=\\S[\\s　]*\\S)(?<!主)殿$|(?<=^${nameOfOneLetter})殿$`,
  'u',
)
const honorificOfPlace = /[\s　]*(?:御中|様|さま|殿)$/u
/** An organisation may be called 王様. */
const honorificOfOrganization = /[\s　]*御中$/u

/** Names end in 部 and 室, too (服部, 小室): before these stands what only a place in an organisation does. */
const fields = [
  '総務|人事|労務|採用|経理|財務|会計|法務|監査|秘書|社長|市長|町長|村長|知事|相談|営業|販売|購買|調達|生産|製造|品質|技術|研究|開発|設計',
  '企画|経営|戦略|推進|政策|対策|調整|広報|宣伝|管理|業務|事業|情報|産業|商工|農林|水産|土木|建設|環境|福祉|健康|保健|振興|観光|交流|移住|定住',
  '市民|町民|村民|住民|県民|区民|地域|地方|創生|創造|改革|国際|海外|国内|物流|支援|連携|統括|本|支|づくり|[ァ-ヶーA-Za-z]',
].join('|')
const nameOfPlace = new RegExp(`(?:課|係|局|班|窓口|センター|グループ|チーム|役所|役場|(?:${fields})(?:部|室))$`, 'u')

/** What is called a company or a corporation, without a person behind it. */
const nameOfOrganization =
  /^(?:株式会社|有限会社|合同会社|合資会社|一般社団法人|一般財団法人)\S+$|^\S+(?:株式会社|有限会社|合同会社|合資会社)$/u

/** Whoever has a duty, where, if that was said before it. */
const nameOfDuty = /^(?:(?<place>.*\S)[\s　]+)?(?<duty>\S*?)ご?担当(?:者|の方|者の方)?$/u

/** A person's name as they bear it. Pure, as all here. */
export function nameOfPerson(typed: string | undefined): string {
  return without(honorificOfPerson, typed)
}

/** The same of a department or an office (役職). */
export function nameOfPart(typed: string | undefined): string {
  return without(honorificOfPlace, typed)
}

/** The same of an organisation. */
export function nameOfWhole(typed: string | undefined): string {
  return without(honorificOfOrganization, typed)
}

/** Whether a name is that of a place in an organisation rather than a person's. */
export function isPart(name: string): boolean {
  return nameOfPlace.test(name)
}

export function isWhole(name: string): boolean {
  return nameOfOrganization.test(name)
}

/** The duty a name asks for somebody by (採用担当者: 採用), and the place that stands before it; empty where none is named. */
export function dutyIn(name: string): { readonly place: string; readonly duty: string } | undefined {
  const found = nameOfDuty.exec(name)?.groups
  return found && { place: found.place ?? '', duty: found.duty ?? '' }
}

function without(honorific: RegExp, typed = ''): string {
  const name = typed.trim()
  const rest = name.replace(honorific, '').trim()
  return rest === name || rest === '' ? name : without(honorific, rest)
}
