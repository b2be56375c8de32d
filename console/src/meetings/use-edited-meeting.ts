import { useLanguage, useWords } from '../language/language.tsx'
import { sayExactly } from '../parts/instant.ts'
import { useLabels } from '../parts/use-catalog.ts'
import { useEdited } from '../parts/use-edited.ts'
import { useStaffNames } from '../parts/use-staff.ts'
import { localOf } from './time.ts'
import type { Meeting } from './use-meetings.ts'

const wording = {
  at: { ja: '日時', en: 'Time' },
  minutes: { ja: '所要時間（分）', en: 'Minutes' },
  kind: { ja: '方法', en: 'How' },
  place: { ja: '場所', en: 'Where' },
  joinUrl: { ja: '参加用URL', en: 'Address to join' },
  phone: { ja: '電話番号', en: 'Number to call' },
  host: { ja: '担当者', en: 'Consultant' },
} as const

/** A meeting as it is moved or about to be cancelled, apart from what somebody else makes of it meanwhile; `meeting` is as it is now. */
export function useEditedMeeting(meeting: Meeting) {
  const words = useWords(wording)
  const { language } = useLanguage()
  const labels = useLabels()
  const nameOf = useStaffNames()
  const { startsAt, createdAt, minutes, kind, place, joinUrl, phone, staffId, revision } = meeting
  const { theirs, ...edited } = useEdited({
    version: String(revision),
    values: {
      at: localOf(startsAt ?? createdAt),
      minutes,
      kind,
      place: place ?? '',
      joinUrl: joinUrl ?? '',
      phone: phone ?? '',
      host: staffId,
    },
  })
  const now = {
    at: startsAt ? sayExactly(startsAt, language) : '',
    minutes: String(minutes),
    kind: labels('meetingKinds', kind),
    place: place ?? '',
    joinUrl: joinUrl ?? '',
    phone: phone ?? '',
    host: nameOf(staffId) ?? '',
  }
  // Its keys are those of what is edited.
  const changed = Object.keys(theirs) as (keyof typeof theirs)[]
  return { ...edited, theirs: changed.map((field) => ({ label: words[field], said: now[field] })) }
}
