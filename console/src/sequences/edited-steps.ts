import type { KindRule, Sequence, Step } from './use-sequences.ts'

/** The rule a step's mail follows in its sequence. */
export function ruleOf({ may }: Sequence, { kind }: Pick<Step, 'kind'>): KindRule | undefined {
  return may.send.find((rule) => rule.kind === kind)
}

/** Kinds of mails of which a sequence may have one more. */
export function addable({ may }: Sequence, steps: readonly Step[]): readonly KindRule[] {
  return may.send.filter(({ kind, atMost }) => steps.filter((step) => step.kind === kind).length < atMost)
}

/** One more mail of a kind, after the last of its kind as far as there is room, in the order the mails go. */
export function withOneMore(steps: readonly Step[], { kind, unit, from, to, only, texts }: KindRule): Step[] {
  const lastOf = steps.findLastIndex((step) => step.kind === kind)
  const after = steps[lastOf]?.count ?? from - 1
  const count = only?.find((one) => one > after) ?? only?.at(-1) ?? Math.min(Math.max(after + 1, from), to)
  const taken = new Set(steps.map(({ code }) => code))
  let code = `${kind}-${String(count)}`
  for (let number = 2; taken.has(code); number += 1) code = `${kind}-${String(count)}-${String(number)}`
  const text = texts.at(-1) as Step['text'] // the API's own list of the texts this mail may open with
  const added: Step = { code, kind: kind as Step['kind'], unit, count, ...(text !== undefined && { text }) } // a kind of the same list
  return lastOf < 0 ? [...steps, added] : steps.toSpliced(lastOf + 1, 0, added)
}
