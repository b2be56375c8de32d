import { z } from 'zod'
import type { Sentence } from '../../errors.ts'
import { areLeftOut } from '../criteria/weights-in-play.rules.ts'
import { criterionName } from '../explain.ts'
import { UNKNOWN_STRENGTH } from '../score/constants.ts'
import { cannotExclude, mustsThatCannotExclude } from './musts-in-vain.ts'
import type { RankingAnswer } from './ranking-answer.ts'
import { sentenceSchema } from './sentence.schemas.ts'
import { givenWeightsSchema } from './stored-run.schemas.ts'
import type { UndecidedForm } from './undecided-form.ts'

export const noticeSchema = z.object({
  code: z.enum([
    'nothing_known',
    'no_wishes',
    'stated_wishes_weigh_nothing',
    'must_cannot_exclude',
    'all_equal',
    'words_say_nothing',
    'words_found_nowhere',
    'weights_left_out',
    'unasked_weights',
    'pending_proposal',
    'by_form',
    'other_engine',
    'missing_version',
  ]),
  ...sentenceSchema.shape,
})

const notices = {
  nothing_known: {
    ja: '自治体のプロフィールも公的統計もまだ登録されていません。順位は参考になりません。',
    en: 'No municipality has stated anything and no public figures were imported: the order means nothing.',
  },
  no_wishes: {
    ja: '企業のご希望が登録されていません。順位は、自治体側の希望と、業種から推定した条件（ある場合）だけによるものです。',
    en: 'The company has stated no wish: only the wishes of the municipalities and what its industry may imply decide the order.',
  },
  stated_wishes_weigh_nothing: {
    ja: '指定された重みでは、企業が申告した希望がすべて0になっています。順位は、進出の目的・形態や業種から推定した条件と、自治体側の希望だけによるものです。',
    en: 'The weights leave nothing of any wish the company stated: only what its other answers imply and the wishes of the municipalities decide the order.',
  },
  all_equal: {
    ja: '表示している候補はどれも同じ評価です。順位は自治体コード順であり、優劣を示すものではありません。',
    en: 'All candidates shown are worth the same: they stand in the order of their codes, and the order means nothing.',
  },
  words_say_nothing: {
    ja: '自由記述のご希望には探せる言葉がないため（記号だけの記述や、「不要」「避けたい」など希望しないことだけの記述）、順位に反映していません。',
    en: 'The wish in free words holds nothing to look for (only signs, or only what the company does not want), so it does not count.',
  },
  words_found_nowhere: {
    ja: '表示している候補のいずれにも、自由記述のご希望に当たる記載や強みが見当たりません。順位は、ほかの条件によるものです。',
    en: 'Nothing that meets the wish in free words is known of any candidate shown: the other criteria decide the order.',
  },
  weights_left_out: {
    ja: 'この案件の重みでは、企業が現在希望している条件がすべて0になるため、企業側は申告された重要度で順位を付けています。',
    en: "The ticket's weights leave nothing of what the company wishes now: its stated importances counted in their place.",
  },
  by_form: {
    ja: 'この試算は、企業プロフィールではなく、この案件のフォームに書かれた内容だけによるものです。フォームの内容の真偽は確認されていません。',
    en: "This is ranked by what this ticket's form says alone, not by the company's profile; nobody has confirmed what the form says.",
  },
  other_engine: {
    ja: 'この結果は、現在とは異なる版の計算方法または項目一覧によるものです。保存されている候補のみを表示しています。',
    en: 'Another version of the engine or of the catalog made this run; only the candidates it keeps can be shown.',
  },
  missing_version: {
    ja: 'この結果のもとになった情報の一部がデータベースに見つかりません。保存されている候補のみを表示しています。',
    en: 'Something this run was made of is not in the database any more; only the candidates it keeps can be shown.',
  },
} as const satisfies Record<string, Sentence>

type Notice = keyof typeof notices

/** A mean of equal worths may miss them by the last digits. */
const rounding = 1e-9

/** The company was known before, so that its profile does not take what the form says until a person has decided on it. */
function pendingProposal({ fields, version }: UndecidedForm): Sentence {
  return {
    ja: `この案件のフォームには企業プロフィールと異なる内容が${fields}項目あり、まだ採否が決まっていません。順位は、フォームの内容ではなく企業プロフィール第${version}版によるものです。フォームの内容による順位は保存されない試算（what-if の profile: form）で確認でき、提案を採用した後に改めて実行すると、保存される結果にも反映されます。`,
    en: `This ticket's form says otherwise than the company's profile in ${fields} ${fields === 1 ? 'field' : 'fields'}, and nobody has decided on that yet: the ranking is by version ${version} of the profile, not by the form. What-if with profile: form ranks by the form without keeping it; once the proposal is accepted, a new run is by it, too.`,
  }
}

/** A wish of the company's that only the weights know of. */
function isUnasked({ origin, weight }: RankingAnswer['criteria'][number]): boolean {
  return weight > 0 && origin.kind === 'implied' && origin.by.length === 0
}

/** A consultant may weigh a strength nobody asked for; whoever reads the ranking is to know. */
function unaskedWeights(unasked: RankingAnswer['criteria']): Sentence {
  const names = (language: 'ja' | 'en') => unasked.map(({ criterion }) => criterionName(criterion, language))
  return {
    ja: `企業が希望していない条件（${names('ja')
      .map((name) => `「${name}」`)
      .join('')}）にも、指定された重みにより得点を付けています。`,
    en: `The weights also count what the company never asked for: ${names('en').join('; ')}.`,
  }
}

/** What the company stated counts nothing, though something else of it does. */
function stateInVain(criteria: RankingAnswer['criteria']): boolean {
  const stated = criteria.filter(({ origin }) => origin.kind === 'need')
  return stated.length > 0 && stated.every(({ weight }) => weight === 0)
}

/** Nothing is asked, or nothing but what the industry alone suggests. */
function asksNothing(criteria: RankingAnswer['criteria']): boolean {
  return criteria
    .filter(({ weight }) => weight > 0)
    .every(({ origin }) => origin.kind === 'implied' && origin.by.length > 0 && origin.by.every(({ list }) => list === 'industry'))
}

/** The wish in free words counts, and no candidate has more than the base rate for it. */
function areWordsNowhere(candidates: RankingAnswer['candidates']): boolean {
  const lines = candidates.flatMap(({ candidate }) => candidate.companySide.contributions.filter(({ criterion }) => criterion === 'words'))
  return lines.length > 0 && lines.every(({ weight, utility }) => weight > 0 && utility <= UNKNOWN_STRENGTH + rounding)
}

/** Nothing but the codes tells the candidates apart. */
function areEqual(candidates: RankingAnswer['candidates']): boolean {
  const merits = candidates.map(({ candidate: { score, companySide, confidence } }) => `${score} ${companySide.score} ${confidence}`)
  return merits.length > 1 && new Set(merits).size === 1
}

/** What to know before relying on the order; of its lists it reads numbers only. */
export function noticesOf(answer: RankingAnswer) {
  const { summary, criteria, weights, evidenceVersion, unrecallable, candidates, undecidedForm, companyProfileVersionId } = answer
  const found: Notice[] = []
  if (summary?.statedProfiles === 0 && evidenceVersion === 0) found.push('nothing_known')
  if (stateInVain(criteria)) found.push('stated_wishes_weigh_nothing')
  else if (asksNothing(criteria)) found.push('no_wishes')
  if (criteria.some(({ criterion, origin }) => criterion === 'words' && origin.kind === 'base')) found.push('words_say_nothing')
  if (!found.some((code) => code !== 'no_wishes' && code !== 'stated_wishes_weigh_nothing') && areEqual(candidates)) found.push('all_equal')
  if (areWordsNowhere(candidates)) found.push('words_found_nowhere')
  if (weights !== null && areLeftOut(givenWeightsSchema.parse(weights.weights), criteria)) found.push('weights_left_out')
  if (unrecallable !== null) found.push(unrecallable)
  const aboutForm = undecidedForm === null ? [] : [{ code: 'pending_proposal' as const, ...pendingProposal(undecidedForm) }]
  if (companyProfileVersionId === null) found.push('by_form')
  const unasked = criteria.filter(isUnasked)
  const aboutWeights = unasked.length === 0 ? [] : [{ code: 'unasked_weights' as const, ...unaskedWeights(unasked) }]
  const inVain = mustsThatCannotExclude(answer)
  const aboutMusts = inVain.length === 0 ? [] : [{ code: 'must_cannot_exclude' as const, ...cannotExclude(inVain) }]
  return [...aboutForm, ...aboutWeights, ...aboutMusts, ...found.map((code) => ({ code, ...notices[code] }))]
}
