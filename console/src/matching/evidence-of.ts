import type { Language } from '../language/current-language.ts'

/** What a line's sentence has in brackets behind the name of the criterion, as a sentence of its own. */
const asides = {
  ja: [
    [/^（(.*?から推定した条件)）：/u, '$1です。'],
    [/^（(必須のご希望ですが、.*?)）：/u, '$1。'],
  ],
  en: [
    [/^ \(inferred from: (.*?)\): /u, 'Inferred from $1. '],
    [/^ \(a must-have, (.*?)\): /u, 'A must-have, $1. '],
  ],
} as const

const points = { ja: /（得点[^（）]*）$/u, en: / \(points [^()]*\)$/u } as const

/** A line's sentence without what stands beside it already: the name of the criterion, and the points. */
export function evidenceOf(sentence: string, name: string, language: Language): string {
  const rest = sentence.startsWith(name) ? sentence.slice(name.length).replace(/^(?:：|: )/u, '') : sentence
  const said = asides[language].reduce((text, [aside, own]) => text.replace(aside, own), rest)
  return said.replace(points[language], '')
}
