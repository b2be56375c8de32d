/** Nouns that are found inside a longer stretch, or that end as verbs and particles do. */
const known =
  /ものづくり|まちづくり|ひとづくり|まちおこし|むらおこし|ふるさと|つながり|ふれあい|にぎわい|おもてなし|やりがい|のびのび|ゆったり|のんびり|くらし|すまい|こども|ぶどう|ゆず(?!る|れ)|ねぶた|まんが|さかな|とまと|さつまいも|まつたけ|しあわせ/u

/** Particles that join a stretch to the word before it; を and what follows it are a verb's. */
const joining =
  /^(?:との|での|への|からの|までの|として|には|では|とは|へは|にも|でも|とも|から|まで|より|など[のがにとで]?|[のがにとではへもや])/u
/** After these a verb mostly follows (海がひろがり): its stem ends as a noun may. */
const beforeVerbs = /^(?:[がにはもへ]|には|では|とは|にも|でも)$/u
const stemOfVerb = /[いきぎしちにびみり]$/u

/** What may stand behind a noun. */
const following =
  /(?:のある|がある|にある|のような|という|といった|からの|までの|では|には|とは|へは|での|との|への|にも|でも|とも|とか|など[のをがにとで]?|から|まで|より|だけ|です|[のをがにとではへもやなだ])$/u
/** A noun of three letters and more ends before the first of these; と, や and も stand inside of nouns (とまと, こども). */
const firstNoun = /^(.{3,}?)[のがをはにで]/u

const endsAsVerb =
  /(?:[るたてうくぐすつぬぶむれめけせばず]|たい|ない|すい|くい|しい|いい|よい|たら|なら|ながら|つつ|まし|ません|こと|とき|ため|ところ|よう|ほど|のみ|あり|おり|なり|でき)$/u

/** Words that say nothing of a thing: what points, counts, joins, or tells how much. */
const saysNoThing =
  /^(?:[こそあど][このれうちんっ]|した|して|する|され|でき|いる|ある|なる|なっ|それ|これ|あれ|さまざま|いろい|いろん|たくさん|ちょっ|やっぱり|やはり|かなり|しっかり|はっきり|すっかり|ぴったり|つまり|しかし|ただし|および|または|あるい|すこし|みんな|みなさん|わたし|あなた|われわれ|あたり|とおり|あいだ|おかげ|つもり|ばかり|くらい|ぐらい|ひとつ|ふたつ|いくつ|いつか|いつも|なにか|だれか|まわり|となり|おなじ|ほとんど|もちろん|もともと|そもそも|とにかく|なかなか|ますます|だんだん|どんどん|いっしょ|いっそう|いっぱい|たしか|いかが|だから|けれど|なので|かかわり|ください|いただき|おねがい|かもしれ|でしょ|ましょ|いたしま|おりま|ござい|ありま|いただ|とりくみ|ながら|かぎり|たとえ|とりわけ|なおかつ|ひとり|ふたり|たがい|おたがい)/u

/** What makes a verb or an adjective of a stretch a thing (できること), or stands before the noun in it (おいしいみかん). */
const nominal = /(?:こと|とき|ところ|ため|よう|まま|ほど)[のをがにとではへも]*$/u
const adjectiveBefore = /^\p{Script=Hiragana}*?(?:しい|ない)(?=\p{Script=Hiragana}{3})/u

/** A noun of one or two letters cannot be told from a particle or the ending of a verb. */
const shortest = 3

/**
 * The noun in a stretch of hiragana, without the particles around it; null: there is none. What follows a word without a particle
 * between them is the ending of that word.
 */
export function hiraganaNounIn(stretch: string, followsWord: boolean): string | null {
  const noun = known.exec(stretch)?.[0]
  if (noun !== undefined) return noun
  const joint = followsWord ? (joining.exec(stretch)?.[0] ?? null) : ''
  if (joint === null) return null
  const rest = stretch.slice(joint.length).replace(nominal, '').replace(adjectiveBefore, '')
  const stem = (firstNoun.exec(rest)?.[1] ?? rest).replace(following, '')
  if (stem.length < shortest || endsAsVerb.test(stem) || saysNoThing.test(stem)) return null
  return beforeVerbs.test(joint) && stemOfVerb.test(stem) ? null : stem
}
