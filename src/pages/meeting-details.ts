import { html } from 'ghtml'
import { labelOf } from '../catalog/code-list.ts'
import { meetingKinds } from '../catalog/desk-codes.ts'
import { wordsIn, type Language } from './language.ts'
import { definition } from './layout.ts'
import type { Meeting } from './meeting-span.ts'

const wording = {
  kind: { ja: '方法', en: 'How' },
  length: { ja: '所要時間', en: 'How long' },
  minutes: { ja: (minutes: number) => `${minutes}分`, en: (minutes: number) => `${minutes} minutes` },
  place: { ja: '場所', en: 'Where' },
  host: { ja: '担当', en: 'With' },
  call: { ja: 'お電話', en: 'Call' },
  calls: {
    ja: (who: string, digits: string) =>
      `開始時刻に、担当の${who}が、お伺いしている番号（下\u20604\u2060桁\u00A0${digits}）へお電話します。`,
    en: (who: string, digits: string) => `${who} calls the number we have of you (it ends in ${digits}) at the time of the meeting.`,
  },
  callsTyped: {
    ja: (who: string) => `開始時刻に、担当の${who}が、下の欄に入力していただく番号へお電話します。`,
    en: (who: string) => `${who} calls the number you give below at the time of the meeting.`,
  },
  callsUnknown: {
    ja: (who: string) => `開始時刻に、担当の${who}がお電話します。番号を、お送りしたメールへのご返信でお知らせください。`,
    en: (who: string) => `${who} calls you at the time of the meeting. Please reply to our mail and tell us which number.`,
  },
} as const

/** How, how long, where and with whom; by telephone who calls which number. HTML. */
export function meetingDetails(shown: Meeting, language: Language): string {
  const { kind, minutes, place, consultantName } = shown
  const words = wordsIn(wording, language)
  return html`!${definition(words.kind, labelOf(meetingKinds, kind, language))} !${definition(words.length, words.minutes(minutes))}
  !${definition(words.place, place, language)} !${definition(words.host, consultantName, language)}
  !${kind === 'phone' ? definition(words.call, whoCalls(shown, language)) : ''}`
}

/** Who calls, and which number, as far as its owner recognises it: the page may be passed on. */
function whoCalls({ asksForNumber, consultantName, numberEnds }: Meeting, language: Language): string {
  const words = wordsIn(wording, language)
  if (numberEnds !== null) return words.calls(consultantName, numberEnds)
  return asksForNumber ? words.callsTyped(consultantName) : words.callsUnknown(consultantName)
}
