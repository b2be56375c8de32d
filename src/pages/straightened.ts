import type { FastifyRequest } from 'fastify'
import type { Sentence } from '../errors.ts'
import { memberOf } from '../http/refinements.ts'
import { readAnswers } from './forms/answers.ts'
import { hasDirectionMarks, hasHalfWidthKana } from './forms/tidy.rules.ts'

/** Said where direction marks were taken out of what somebody typed. */
const straightenedSentence = {
  ja: '入力された文字の中に、文字の向きを変える、目に見えない記号がありましたので、取り除きました。内容をご確認ください。',
  en: 'What you entered held invisible marks that turn the direction of text. We took them out; please check the words.',
} as const

/** The same once it was sent: what stands is what the desk has. */
const straightenedOnceSent = {
  ja: '入力された文字の中に、文字の向きを変える、目に見えない記号がありましたので、取り除きました。',
  en: 'What you entered held invisible marks that turn the direction of text. We took them out.',
} as const

/** Said where half-width kana were typed. */
const widenedSentence = {
  ja: '半角カナは、全角カナに直してお預かりします（例：ｶﾌﾞｼｷ → カブシキ）。メールなどで文字化けしないようにするためです。直した内容を下に表示しています。',
  en: 'Half-width kana are kept as full-width ones (ｶﾌﾞｼｷ becomes カブシキ), because mails elsewhere break them. What stands below is what we keep.',
} as const

const widenedOnceSent = {
  ja: '半角カナは、全角カナに直してお預かりしました（例：ｶﾌﾞｼｷ → カブシキ）。メールなどで文字化けしないようにするためです。',
  en: 'Half-width kana are kept as full-width ones (ｶﾌﾞｼｷ becomes カブシキ), because mails elsewhere break them.',
} as const

interface Change {
  readonly saidBy: string
  readonly isIn: (text: string) => boolean
  readonly sentence: Sentence
  readonly onceSent: Sentence
}

/**
 * What may be changed in what somebody typed: the name of its notice in an address, how it is seen, and the sentence before and after it is
 * sent.
 */
const changes: readonly Change[] = [
  { saidBy: 'straightened', isIn: hasDirectionMarks, sentence: straightenedSentence, onceSent: straightenedOnceSent },
  { saidBy: 'widened', isIn: hasHalfWidthKana, sentence: widenedSentence, onceSent: widenedOnceSent },
]

/** What is to be said of texts as they were typed, where they stand as the desk keeps them. */
export function changesOf(typed: readonly string[]): Sentence[] {
  return changes.filter(({ isIn }) => typed.some(isIn)).map(({ sentence }) => sentence)
}

type Sent = Pick<FastifyRequest, 'body' | 'query' | 'url'>

/** What a page behind a link says of what was sent to it, by this request or by the one that led here. */
export function changesSaid(request: Sent): Sentence[] {
  const typed = typedIn(request)
  return changes.flatMap(({ saidBy, isIn, sentence, onceSent }) => {
    if (typed.some(isIn)) return [sentence]
    return memberOf(request.query, saidBy) === 'yes' ? [onceSent] : []
  })
}

/** The path to what then stands, which says so, too. */
export function sayingChanges(path: string, request: Sent): string {
  const typed = typedIn(request)
  return changes
    .filter(({ isIn }) => typed.some(isIn))
    .reduce((to, { saidBy }) => `${to}${to.includes('?') ? '&' : '?'}${saidBy}=yes`, path)
}

/** The public forms say it on their review, where all that was typed stands. */
function typedIn({ body, url }: Sent): string[] {
  return url.startsWith('/l/') ? [...readAnswers(body).values()].flat() : []
}
