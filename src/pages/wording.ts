import { formatDayEn, formatDayJa, formatInstantEn, formatInstantJa } from '../calendar/japanese-date.rules.ts'
import type { Sentence } from '../errors.ts'
import type { ByWhom } from '../shortlists/shortlist.view.ts'
import type { Language } from './language.ts'
import { currentYearCount } from './year-count.ts'

/** An instant in Japanese time as readers of the language write it. */
export function instantIn(language: Language, at: Date): string {
  return language === 'en' ? formatInstantEn(at) : formatInstantJa(at, currentYearCount())
}

/** The same in both languages, each when a page is written in it. */
export function instantSaid(at: Date): Sentence {
  return {
    get ja() {
      return instantIn('ja', at)
    },
    get en() {
      return instantIn('en', at)
    },
  }
}

/** `YYYY-MM-DD` as readers of the language write it; what is no day stays as it was typed. */
export function dayIn(language: Language, day: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(day) || Number.isNaN(Date.parse(day))) return day
  return language === 'en' ? formatDayEn(day) : formatDayJa(day, currentYearCount())
}

/** Who acted, as the two sides are told: the desk as the desk; of a link nobody knows more than to whom it was sent. */
function nameOf(by: ByWhom | null): Sentence {
  if (by?.kind === 'contact') return { ja: `${by.name} 様のお名前で`, en: `in the name of ${by.name}` }
  return { ja: '当窓口が代理で記録し、', en: 'by the desk on your behalf' }
}

/** 「…に、…様のお名前で「…」と回答済みです」: the act was done, when, in whose name, and what was said. */
export function answeredSentence(at: Date, by: ByWhom | null, said: Sentence): Sentence {
  const name = nameOf(by)
  return {
    ja: `${instantIn('ja', at)}に、${name.ja}「${said.ja}」と回答済みです。`,
    en: `Answered on ${instantIn('en', at)} ${name.en}: ${said.en}.`,
  }
}
