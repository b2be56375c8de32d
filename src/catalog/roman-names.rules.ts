// Part of the pages’ script too.

/** Hepburn of the kana that one consonant begins, by the vowels a i u e o. */
const rows: readonly (readonly [kana: string, latin: readonly string[]])[] = [
  ['あいうえお', ['a', 'i', 'u', 'e', 'o']],
  ['かきくけこ', ['ka', 'ki', 'ku', 'ke', 'ko']],
  ['がぎぐげご', ['ga', 'gi', 'gu', 'ge', 'go']],
  ['さしすせそ', ['sa', 'shi', 'su', 'se', 'so']],
  ['ざじずぜぞ', ['za', 'ji', 'zu', 'ze', 'zo']],
  ['たちつてと', ['ta', 'chi', 'tsu', 'te', 'to']],
  ['だぢづでど', ['da', 'ji', 'zu', 'de', 'do']],
  ['なにぬねの', ['na', 'ni', 'nu', 'ne', 'no']],
  ['はひふへほ', ['ha', 'hi', 'fu', 'he', 'ho']],
  ['ばびぶべぼ', ['ba', 'bi', 'bu', 'be', 'bo']],
  ['ぱぴぷぺぽ', ['pa', 'pi', 'pu', 'pe', 'po']],
  ['まみむめも', ['ma', 'mi', 'mu', 'me', 'mo']],
  ['やゆよ', ['ya', 'yu', 'yo']],
  ['らりるれろ', ['ra', 'ri', 'ru', 're', 'ro']],
  ['わん', ['wa', 'n']],
]

const latinOf = new Map(rows.flatMap(([kana, latin]) => [...kana].map((one, place): [string, string] => [one, latin[place] ?? ''])))
const smallVowels: Readonly<Record<string, string>> = { ゃ: 'a', ゅ: 'u', ょ: 'o' }

/** What names of municipalities end with, and how that is read. */
const kinds: Readonly<Record<string, readonly string[]>> = {
  都: ['と'],
  府: ['ふ'],
  県: ['けん'],
  市: ['し'],
  区: ['く'],
  町: ['ちょう', 'まち'],
  村: ['そん', 'むら'],
}

/** Last parts of names, before which a vowel like theirs is none drawn out: 松浦 is Matsuura, 豊岡 Toyooka, 小海 Koumi. */
const lastParts: readonly (readonly [written: string, read: string])[] = [
  ['浦', 'うら'],
  ['海', 'うみ'],
  ['上', 'うえ'],
  ['内', 'うち'],
  ['岡', 'おか'],
  ['丘', 'おか'],
  ['尾', 'お'],
  ['面', 'お'],
  ['於', 'お'],
  ['表', 'おもて'],
]

/** Read as if it were one part: Sanagochi. */
const asOnePart = '佐那河内村'

/**
 * A municipality's name in Latin letters: 会津若松市, あいづわかまつし → Aizuwakamatsu-shi. By the modified Hepburn system as maps and signs
 * for readers from abroad use it (国土地理院「地名等の英語表記規程」): long vowels without a mark, ん as n, what kind of municipality it is
 * behind a hyphen.
 */
export function romanPlaceName(name: string, kana: string): string {
  const kind = kinds[name.at(-1) ?? '']?.find((read) => kana.endsWith(read)) ?? ''
  const own = kana.slice(0, kana.length - kind.length)
  const latin = partsOf(name, own).map(romanise).join('')
  const shown = latin.slice(0, 1).toUpperCase() + latin.slice(1)
  return kind === '' ? shown : `${shown}-${romanise(kind)}`
}

/** The reading, cut where the name's last part begins whose vowel is its own. */
function partsOf(name: string, kana: string): readonly string[] {
  const last = name === asOnePart ? undefined : lastParts.find(([written, read]) => name.includes(written) && kana.endsWith(read))
  if (last === undefined) return [kana]
  const cut = kana.length - last[1].length
  return [kana.slice(0, cut), kana.slice(cut)]
}

/** Kana, syllable by syllable; a vowel drawn out is written once. */
function romanise(kana: string): string {
  let latin = ''
  let before = ''
  for (const [syllable] of kana.matchAll(/っ?[^ゃゅょっ][ゃゅょ]?/gu)) {
    const drawsOut = before !== drawnOut && ((syllable === 'う' && /[ou]$/u.test(latin)) || (syllable === 'お' && latin.endsWith('o')))
    const next = latinOfSyllable(syllable)
    if (!drawsOut) latin += before === 'ん' && /^[aiueoy]/u.test(next) ? `'${next}` : next
    before = drawsOut ? drawnOut : syllable
  }
  return latin
}

const drawnOut = 'ー'

function latinOfSyllable(syllable: string): string {
  const [kana = '', small = ''] = syllable.replace('っ', '')
  const whole = latinOf.get(kana) ?? kana
  const consonant = whole.slice(0, -1)
  const latin = small === '' ? whole : `${consonant}${/(?:sh|ch|j)$/u.test(consonant) ? '' : 'y'}${smallVowels[small] ?? ''}`
  if (!syllable.startsWith('っ')) return latin
  return latin.startsWith('ch') ? `t${latin}` : `${latin.charAt(0)}${latin}`
}
