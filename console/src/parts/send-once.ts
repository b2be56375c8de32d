import { ApiProblem } from '../api/api-problem.ts'
import { newKey } from './new-key.ts'

/** What was sent last and not answered yet, by what it is about, and the key it was sent with; whoever sent it may have left the screen since. */
const unanswered = new Map<string, { readonly said: string; readonly key: string; readonly at: number }>()

/** Milliseconds after which the same words are no second try any more: 「了解しました。」 is written again the next day, and meant. */
const triedFor = 10 * 60_000

/**
 * Sends what is to be done once. As long as no answer comes, the same words about the same thing go with the same key, by which the API knows
 * them: they may be done already, and only the answer was lost. Other words, and the same ones after they were answered or taken back, or
 * long after, are meant anew.
 */
export async function sendOnce<Answer>(about: string, words: object, send: (key: string) => Promise<Answer>): Promise<Answer> {
  const said = JSON.stringify(words)
  const last = unanswered.get(about)
  const at = Date.now()
  const sending = { said, key: last?.said === said && at - last.at < triedFor ? last.key : newKey(), at }
  unanswered.set(about, sending)
  const forget = () => {
    if (unanswered.get(about) === sending) unanswered.delete(about)
  }
  try {
    const answer = await send(sending.key)
    forget()
    return answer
  } catch (error) {
    if (error instanceof ApiProblem && error.code === 'taken_back') forget()
    throw error
  }
}
