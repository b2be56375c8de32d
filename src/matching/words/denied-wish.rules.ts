import { japaneseNamingsIn, latinNamingsIn } from './ways-in-wish.rules.ts'

/** A wish without what it denies or avoids. */
export interface ReadWish {
  /** The wish after NFKC; where something was denied, spaces stand in its place. */
  readonly wanted: string
  /** What was left out, in the order it stands. */
  readonly denied: readonly string[]
}

interface Stretch {
  readonly from: number
  readonly to: number
}

const clauseEnd =
  /[。．!?！？;；\n、,，]|\.(?=\s|$)|(?<=たい|です|ます|ました|[あいす]る|[求含]める|だ|しい|[良よい高低多近遠強広狭若安速早]い|ない)が|ただし|但し|しかし|けれども?|けど|一方|\b(?:but|however|while|although)\b/giu

/** Said of anything, these deny all of their clause up to themselves: 「温泉には興味がない」. */
const denial = [
  '不要(?!不急|[にと]な)',
  '不必要',
  '(?:必要|興味|関心|こだわり|用事?|希望|予定|考え|意向|つもり)(?:は|が|も|の|では|とは)?(?:特に|あまり|まったく|全く)?(?:ない|なく|なし|無し|無い|無く|ありません)',
  '(?:必須|重要|条件|優先|目的|対象|主眼)(?:事項|条件)?(?:で|じゃ)(?:は|も)?(?:ない|なく|ありません|なし)',
  '(?:いら|要ら|問わ|望ま|求め|考え|こだわら|望みま|求めま|問いま|要りま|いりま|こだわりま)(?:ない|なく|せん)',
  '(?:希望|重視|想定|予定|検討|期待|必要と)(?:は|を|も)?し(?:ない|なく|ません|て(?:は)?い(?:ない|なく|ません))',
  '(?:求め|考え|望ん|こだわっ|探し)[てで](?:は)?い(?:ない|なく|ません)',
  '(?<=[はも])(?:しない|しません|やらない|やりません|行わない|行いません|使わない|使いません|結構です)',
  '(?:行き|住み|使い|置き|出|関わり|進出し|移転し|参加し|利用し|避け)たく(?:は|も)?(?:な[いく]|ありません)',
  'な(?:く|し)(?:て)?も?(?:でも?)?(?:よい|良い|いい|構いません|かまいません|構わない|かまわない|大丈夫|可(?!能))',
  '避け(?!て(?:は)?通|られ)(?:たい|たく|つつ|ながら|ます|ましょう|て|る|た)',
  '(?:苦手|敬遠|お断り|遠慮|(?<![a-z])NG(?![a-z])|対象外)',
].map((pattern) => new RegExp(pattern, 'giu'))

/** 「海ではなく山」: only the noun before it is denied; 「温泉だけでなく」 and 「温泉以外にも」 deny nothing. */
const exception =
  /[^をがはにへで、。]*?(?:(?<!だけ|のみ|ばかり)(?:では?|じゃ)(?:なく(?!て[はも])|ない(?!か))|以外(?!にも|も)|を除(?:く|いて|き|いた)|は除(?:く|いて|き|いた)|抜きで|なしで)/giu

/** A word for the avoiding of harm asks for what keeps it off: 「同時被災を避けたい」. */
const harm =
  /災|リスク|危険|待機|犯罪|事件|公害|花粉|残業|地震|津波|洪水|浸水|水害|台風|豪雨|停電|事故|渋滞|混雑|喧騒|離職|流出|損失|満員|騒音|\b(?:disaster|risk|earthquake|flood|tsunami|turnover|congestion|noise|downtime|crowd)/iu

/**
 * 「海のない町」 wants no sea: only the things themselves are denied. Not so of people and firms that lack something, and of where the
 * company is now (技術者の少ない東京).
 */
const absence =
  /((?:(?:[[\p{Script=Han}\p{Script=Katakana}A-Za-z0-9]ー々]|(?<=\p{Script=Han})(?:[きぎしじちみびりけげせてねべめれえ](?=\p{Script=Han})|い(?=[手物方])))+[や・])*(?:[[\p{Script=Han}\p{Script=Katakana}A-Za-z0-9]ー々]|(?<=\p{Script=Han})(?:[きぎしじちみびりけげせてねべめれえ](?=\p{Script=Han})|い(?=[手物方])))+(?:の[数量])?)[がの](?:い?ない|無い|少ない|すくない)(?=(?:ところ|とこ(?!と)|まち|むら|ほうが|方が|こと(?:$|[がを]))|(?!人|者|社|会社|企業|法人|若|学生|家族|方|子|女性|男性|東京|首都|都心|都内|都会|本社|現在|今|仕事|業)[\p{Script=Han}\p{Script=Katakana}A-Za-z])/gv

/** 「高専がないと困る」 and 「欠かせない」 ask for it. */
const required =
  /な(?:ければ|くては|いと(?!こ))(?!も)|欠かせ|外せな|不可欠|妥協|避けて(?:は)?通れ|不要(?:では|じゃ)な|no more than|no less than|not only|not too|not far/iu

const denialInEnglish =
  /\b(?:no (?:need|interest|wish|desire|intention|plans?)\b|not\b|never\b|(?:do|does|did|is|are|was|were|would|should|could|ca|wo)n['’]t\b|without\b|except(?: for)?\b|other than\b|apart from\b|avoid(?:ing|s)?\b|rather than\b|instead of\b|neither\b|nor\b|no (?=[a-z]))/iu

/** These deny what stands before them as well: 「workation is not needed」. */
const denialOfBefore =
  /\b(?:is|are)(?: not|n['’]t) (?:needed|necessary|required|wanted|important|of interest)\b|\b(?:unnecessary|unwanted|not needed|not required)\b/iu

/**
 * A list of things before a comma, denied together with what follows it: 「温泉、観光は不要」. No list is what has an adjective (静かな温泉街):
 * that is a wish of its own.
 */
const listed = /^[\p{Script=Han}\p{Script=Katakana}ー々・ A-Za-z0-9]+$/u
const saysWish = /希望|必要|重視|優先|必須|歓迎|重要|大切$/u

function clausesOf(wish: string): Stretch[] {
  const clauses: Stretch[] = []
  let from = 0
  for (const { 0: end, index } of wish.matchAll(clauseEnd)) {
    clauses.push({ from, to: index })
    from = index + end.length
  }
  return [...clauses, { from, to: wish.length }].filter(({ from: start, to }) => wish.slice(start, to).trim() !== '')
}

function namesStrengths(clause: string): boolean {
  return japaneseNamingsIn(clause).length > 0 || latinNamingsIn(clause).length > 0
}

/** Bare names of what a strength is: only such things make one list with each other. */
function isListed(clause: string): boolean {
  return listed.test(clause.trim()) && !saysWish.test(clause) && namesStrengths(clause)
}

/** Every pattern of `denial` and `exception` holds one of these; most clauses hold none, which is found at once. */
const mayDeny = /な[いくし]|無[いくし]|せん|不|避|除|以外|抜き|苦手|敬遠|断り|遠慮|結構|対象外|NG/iu

/** The end of the last word that denies all of the clause before it; −1: none does. */
function endOfDenial(clause: string): number {
  const ends = denial.flatMap((pattern) => [...clause.matchAll(pattern)].map(({ 0: cue, index }) => ({ cue, end: index + cue.length })))
  return Math.max(-1, ...ends.filter(({ cue }) => !(cue.startsWith('避け') && harm.test(clause))).map(({ end }) => end))
}

/** The things whose absence a clause wishes for; that of harm (渋滞のない町) is told as it is. */
function absentIn(clause: string): Stretch[] {
  return [...clause.matchAll(absence)]
    .filter(({ 1: things = '' }) => !harm.test(things))
    .map(({ 1: things = '', index }) => ({ from: index, to: index + things.length }))
}

/** What of a clause is denied, and whether it is from its beginning on. */
function deniedIn(clause: string): { stretches: Stretch[]; fromStart: boolean } {
  if (required.test(clause)) return { stretches: [], fromStart: false }
  const inJapanese = mayDeny.test(clause)
  const end = inJapanese ? endOfDenial(clause) : -1
  const absent = inJapanese ? absentIn(clause) : []
  // 「海のない町は避けたい」 asks for the sea.
  if (absent.length > 0) return { stretches: end > 0 ? [] : absent, fromStart: false }
  if (end > 0) return { stretches: [{ from: 0, to: end }], fromStart: true }
  if (denialOfBefore.test(clause)) return { stretches: [{ from: 0, to: clause.length }], fromStart: true }
  const english = denialInEnglish.exec(clause)
  if (english !== null && !(/^avoid/iu.test(english[0]) && harm.test(clause))) {
    return { stretches: [{ from: english.index, to: clause.length }], fromStart: false }
  }
  if (!inJapanese) return { stretches: [], fromStart: false }
  const stretches = [...clause.matchAll(exception)].map(({ 0: said, index }) => ({ from: index, to: index + said.length }))
  return { stretches, fromStart: stretches[0]?.from === 0 }
}

/**
 * Where the list begins that ends in the clause at `from`: what is denied of its end is denied from its first thing on. In
 * 「温泉街、都会は不要」 the two are of no one kind, as far as anybody can tell, and the first is a wish.
 */
function beginOfList(wish: string, before: readonly Stretch[], { from, to }: Stretch): number {
  let first = from
  if (!namesStrengths(wish.slice(from, to))) return first
  for (const clause of before.toReversed()) {
    if (!/^[、,，]\s*$/u.test(wish.slice(clause.to, first)) || !isListed(wish.slice(clause.from, clause.to))) break
    first = clause.from
  }
  return first
}

/**
 * Reads a wish clause by clause. What a clause denies (不要, 興味がない, ではなく, no need of) or avoids (避けたい, 以外) is nothing to
 * look for, nor is that whose absence it wishes for (海のない町); to avoid harm (災害を避けたい) is, and so is what must not be missing (ないと困る).
 */
export function readWish(wish: string): ReadWish {
  const normal = wish.normalize('NFKC')
  const clauses = clausesOf(normal)
  const found: Stretch[] = []
  for (const [index, { from, to }] of clauses.entries()) {
    const { stretches, fromStart } = deniedIn(normal.slice(from, to))
    const first = fromStart ? beginOfList(normal, clauses.slice(0, index), { from, to }) : from
    for (const [order, stretch] of stretches.entries()) {
      found.push({ from: order === 0 && fromStart ? first : from + stretch.from, to: from + stretch.to })
    }
  }
  let wanted = normal
  for (const { from, to } of found) wanted = `${wanted.slice(0, from)}${' '.repeat(to - from)}${wanted.slice(to)}`
  return { wanted, denied: found.map(({ from, to }) => normal.slice(from, to).trim()).filter((text) => text !== '') }
}
