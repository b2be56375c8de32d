import type { Sentence } from '../../errors.ts'
import type { Language } from '../language.ts'
import { subjectOfCalledOff } from '../meeting-change.ts'
import { subjectOfDeclined } from '../meeting-page.ts'
import { wording } from './own-case-wording.ts'

/** The subjects pages give what is written on them. */
const ours: readonly Sentence[] = [
  wording.subject,
  { ja: subjectOfCalledOff, en: 'Meeting called off' },
  { ja: subjectOfDeclined, en: 'None of the times for a meeting suits' },
]

/** The subject of a message in its reader's language, where it is one of our own; else as it was written. */
export function subjectIn(subject: string, language: Language): string {
  return ours.find(({ ja, en }) => ja === subject || en === subject)?.[language] ?? subject
}
