import { messageKinds, type ComposedMail } from '../../src/mail/compose.ts'
import { samplesOf, type Sample } from '../../src/follow-ups/samples/sample-mails.ts'

export const allSamples: readonly Sample[] = messageKinds.flatMap(samplesOf)

/** What a mail says, without the marks of its form. */
export const letters = (text: string) => text.replace(/[\s■▼・>：:]|^\d\. |^- |^## |^=> |^-{36}$/gmu, '')
/** What an HTML mail shows, as text. */
export const shownBy = (html: string) =>
  html
    .replace(/<title>.*<\/title>/u, '')
    .replaceAll('<li>', '\n<li>')
    .replace(/<[^>]*>/gu, '')
    .replace(/&#(\d+);/gu, (_, point: string) => String.fromCodePoint(Number(point)))

/** Everything a reader of any part of the mail could see. */
export const everything = ({ subject, text, html }: ComposedMail) => `${subject}\n${text}\n${html}`

/** Props decided by code, not by anybody's words; and addresses, which have rules of their own. */
const fixed = new Set([
  'kind',
  'side',
  'about',
  'purpose',
  'answer',
  'turn',
  'resolvedOn',
  'statedOn',
  'startsOn',
  'endsOn',
  'weekOf',
  'digestOf',
  'disclosure',
  'openedOn',
  'sentOn',
  'repliedOn',
  'url',
  'codePage',
  'deskUrl',
  'joinUrl',
  'meetingKind',
  'as',
  'audience',
  'topics',
  'status',
])

/** The same props with every word replaced. */
export function withWords<Value>(value: Value, words: string, key = ''): Value {
  if (typeof value === 'string') return (fixed.has(key) ? value : words) as Value
  if (Array.isArray(value)) return value.map((item) => withWords(item, words, key)) as Value
  if (value instanceof Date || typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, withWords(inner, words, name)])) as Value
}
