import { Badge, Group } from '@mantine/core'
import { grouped } from '../language/grouped.ts'
import { useLanguage, useWords } from '../language/language.tsx'
import { usePunctuation } from '../language/punctuation.ts'
import { Fact, Facts } from '../parts/fact.tsx'
import { sayExactly } from '../parts/instant.ts'
import { useLabels } from '../parts/use-catalog.ts'
import { useStaffNames } from '../parts/use-staff.ts'
import type { Ticket } from '../tickets/use-tickets.ts'
import { MeetingActs } from './meeting-acts.tsx'
import type { Meeting } from './use-meetings.ts'
import styles from './meetings.module.css'

const wording = {
  open: { ja: '日時は未定', en: 'No time yet' },
  minutes: { ja: (count: number) => `${grouped(count)}分`, en: (count: number) => `${grouped(count)} min` },
  host: { ja: '担当者', en: 'Consultant' },
  join: { ja: '参加用URL', en: 'Address to join' },
  phone: { ja: '電話番号', en: 'Number to call' },
  place: { ja: '場所', en: 'Where' },
  offered: { ja: '送った候補日時', en: 'Times offered' },
  note: { ja: '相談者への一言', en: 'Words to the applicant' },
  outside: { ja: '受付時間外の理由', en: 'Why outside hours' },
  record: { ja: '議事録', en: 'Minutes' },
} as const

const colours: Partial<Record<Meeting['status'], string>> = { proposed: 'vermilion', missed: 'vermilion', cancelled: 'gray' }

export function MeetingCard({ ticket, meeting }: { ticket: Ticket; meeting: Meeting }) {
  const words = useWords(wording)
  const labels = useLabels()
  const nameOf = useStaffNames()
  const { dot } = usePunctuation()
  const { language } = useLanguage()
  const { id, status, kind, startsAt, minutes, slots, note, record } = meeting
  const heading = `meeting-${id}`
  return (
    <section className={styles.meeting} aria-labelledby={heading}>
      <Group justify="space-between" align="flex-start">
        <Group gap="xs">
          <h3 id={heading} className={styles.title}>
            {startsAt ? <time dateTime={startsAt}>{sayExactly(startsAt, language)}</time> : words.open}
          </h3>
          <Badge variant="light" color={colours[status] ?? 'indigo'}>
            {labels('meetingStatuses', status)}
          </Badge>
          <span className={styles.soft}>{[labels('meetingKinds', kind), words.minutes(minutes)].join(dot)}</span>
        </Group>
        <MeetingActs ticket={ticket} meeting={meeting} />
      </Group>
      <Facts>
        <Fact name={words.host}>{nameOf(meeting.staffId)}</Fact>
        <Fact name={words.join}>
          {meeting.joinUrl && (
            <a href={meeting.joinUrl} target="_blank" rel="noreferrer">
              {meeting.joinUrl}
            </a>
          )}
        </Fact>
        <Fact name={words.phone}>{meeting.phone ?? (kind === 'phone' ? ticket.applicant.phone : null)}</Fact>
        <Fact name={words.place}>{meeting.place}</Fact>
        <Fact name={words.offered}>
          {status === 'proposed' && slots.length > 0 && (
            <ul className={styles.slots}>
              {slots.map((slot) => (
                <li key={slot.id}>{sayExactly(slot.startsAt, language)}</li>
              ))}
            </ul>
          )}
        </Fact>
        <Fact name={words.outside}>{meeting.outsideHoursReason}</Fact>
        <Fact name={words.note}>{note && <span className={styles.words}>{note}</span>}</Fact>
        <Fact name={words.record}>{record && <span className={styles.words}>{record}</span>}</Fact>
      </Facts>
    </section>
  )
}
