import type { LinkCase } from '../links/read-link-case.ts'
import { meetingTime } from '../mail/meeting-details.ts'
import type { Language } from './language.ts'
import { instantIn } from './wording.ts'

/** What a link to a meeting shows. */
export type Meeting = Extract<LinkCase, { purpose: 'meeting' }>

/** From when till when, as the mails about it say it. */
export function spanIn(language: Language, startsAt: Date, minutes: number): string {
  return meetingTime(startsAt, minutes, { say: (ja, en) => (language === 'en' ? en : ja), instant: (at) => instantIn(language, at) })
}
