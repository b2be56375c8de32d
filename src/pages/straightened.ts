import type { FastifyRequest } from 'fastify'
import { memberOf } from '../http/refinements.ts'
import { readAnswers } from './forms/answers.ts'
import { hasDirectionMarks } from './forms/tidy.rules.ts'

const saidBy = 'straightened'

/** Said where direction marks were taken out of what somebody typed. */
export const straightenedSentence = {
  ja: '入力された文字の中に、文字の向きを変える、目に見えない記号がありましたので、取り除きました。内容をご確認ください。',
  en: 'What you entered held invisible marks that turn the direction of text. We took them out; please check the words.',
} as const

/** Said where half-width kana were typed, on the review of a form. */
export const widenedSentence = {
  ja: '半角カナは、全角カナに直してお預かりします（例：ｶﾌﾞｼｷ → カブシキ）。メールなどで文字化けしないようにするためです。直した内容を下に表示しています。',
  en: 'Half-width kana are kept as full-width ones (ｶﾌﾞｼｷ becomes カブシキ), because mails elsewhere break them. What stands below is what we keep.',
} as const

type Sent = Pick<FastifyRequest, 'body' | 'query' | 'url'>

/** Whether a page behind a link took direction marks out of what was sent to it, by this request or by the one that led here. */
export function wasStraightened(request: Sent): boolean {
  return memberOf(request.query, saidBy) === 'yes' || holdsMarks(request)
}

/** The path to what then stands, which says so, too. */
export function sayingStraightened(path: string, request: Sent): string {
  return holdsMarks(request) ? `${path}${path.includes('?') ? '&' : '?'}${saidBy}=yes` : path
}

/** The public forms say it on their review, where all that was typed stands. */
function holdsMarks({ body, url }: Sent): boolean {
  return url.startsWith('/l/') && [...readAnswers(body).values()].some((values) => values.some(hasDirectionMarks))
}
