import { Badge } from '@mantine/core'
import { Suspense } from 'react'
import { lazy } from '../loading/lazy.tsx'
import { FileList } from '../attachments/file-list.tsx'
import { EraseAct } from '../erasing/erase-act.tsx'
import { useWords } from '../language/language.tsx'
import { LinkedWords } from '../parts/linked-words.tsx'
import { Moment } from '../parts/moment.tsx'
import { useLabels } from '../parts/use-catalog.ts'
import { useStaffNames } from '../parts/use-staff.ts'
import { MailItem } from './mail-item.tsx'
import { EventDetail } from './event-detail.tsx'
import { SaidWords } from './said-words.tsx'
import type { TimelineEntry } from './use-timeline.ts'
import type { Ticket } from './use-tickets.ts'
import styles from './timeline.module.css'

const ReplyState = lazy(() => import('./reply-state.tsx').then((module) => ({ default: module.ReplyState })))

const wording = {
  note: { ja: 'メモ（窓口の中だけ）', en: 'Note (for the desk only)' },
  // Notes that are the reason for what happened.
  reasons: {
    ja: {
      'ticket.opened': '管理者が開いた理由',
      'erasure.refused': '消去の申し出に応じずに終えた理由',
      'message.erased': 'メッセージの文面を消去した理由',
      'note.erased': 'メモの文面を消去した理由',
      'attachment.erased': '添付ファイルを消去した理由',
      'outcome.corrected': '成果の記録を訂正した理由',
    },
    en: {
      'ticket.opened': 'Why an administrator opened it',
      'erasure.refused': 'Why a request for erasure was closed without erasing',
      'message.erased': 'Why the words of a message were erased',
      'note.erased': 'Why the words of a note were erased',
      'attachment.erased': 'Why a file was erased',
      'outcome.corrected': 'Why a recorded outcome was corrected',
    },
  },
  reply: { ja: '返信', en: 'Reply' },
  heard: { ja: (name: string) => `窓口で記録（${name}）`, en: (name: string) => `noted by ${name}` },
  done: { ja: (name: string) => `操作：${name}`, en: (name: string) => `by ${name}` },
  system: { ja: '自動', en: 'by itself' },
  applicant: { ja: '相談者', en: 'the applicant' },
  other: { ja: '先方', en: 'the other side' },
  from: { ja: (number: string) => `${number}から`, en: (number: string) => `from ${number}` },
  into: { ja: (number: string) => `${number}に分割`, en: (number: string) => `split off into ${number}` },
  asked: { ja: 'フォームでのご相談', en: 'Form' },
} as const

/** One thing that happened: words that were said, a mail, or a line of history. */
export function TimelineItem({
  entry,
  of: { number: ticket, applicant },
}: {
  entry: TimelineEntry
  of: Pick<Ticket, 'number' | 'applicant'>
}) {
  const words = useWords(wording)
  const labels = useLabels()
  const nameOf = useStaffNames()
  const { message, note, mail, actor, at, type, files, from, splitInto } = entry
  const origin = from && (
    <Badge size="xs" variant="outline" color="gray.7">
      {words.from(from.number)}
    </Badge>
  )
  if (from?.message) {
    return (
      <li className={`${styles.said} ${styles.theirs}`}>
        <header className={styles.by}>
          <strong>{words.asked}</strong>
          {origin}
          <Moment at={at} />
        </header>
        <div className={styles.words}>
          <LinkedWords text={from.message} />
        </div>
      </li>
    )
  }
  if (message) {
    const isOurs = message.direction === 'out'
    const other = from && message.contactId !== applicant.id ? words.other : applicant.name
    return (
      <li className={`${styles.said} ${isOurs ? styles.ours : styles.theirs}`}>
        <header className={styles.by}>
          <strong>{isOurs ? nameOf(message.staffId) : other}</strong>
          {isOurs && (
            <Badge size="xs" variant="light">
              {words.reply}
            </Badge>
          )}
          {isOurs && mail && (
            <Suspense>
              <ReplyState mail={mail} />
            </Suspense>
          )}
          {!isOurs && actor.kind === 'staff' && type === 'message.received' && (
            <Badge size="xs" variant="light" color="green">
              {words.heard(nameOf(actor.id) ?? '')}
            </Badge>
          )}
          {origin}
          {splitInto.map((number) => (
            <Badge key={number} size="xs" variant="outline" color="gray.7">
              {words.into(number)}
            </Badge>
          ))}
          <Moment at={type === 'message.brought' ? message.createdAt : at} />
          {message.can.erase && (
            <EraseAct
              ticket={ticket}
              name={`${message.subject} ${beginningOf(message.body)}`}
              erasable={{ of: 'messages', id: message.id, hasMails: isOurs }}
            />
          )}
        </header>
        <SaidWords said={message} />
        <FileList files={files} ticket={ticket} />
      </li>
    )
  }
  if (note) {
    return (
      <li className={`${styles.said} ${styles.note}`}>
        <header className={styles.by}>
          <strong>{nameOf(note.staffId)}</strong>
          <Badge size="xs" color="yellow.4" autoContrast>
            {words.reasons[type as keyof typeof words.reasons] ?? (type.endsWith('.erased') ? labels('eventTypes', type) : words.note)}
          </Badge>
          {(type === 'outcome.corrected' || type === 'ticket.opened') && <EventDetail entry={entry} />}
          {origin}
          <Moment at={at} />
          {note.can.erase && (
            <EraseAct
              ticket={ticket}
              name={`${words.note} ${beginningOf(note.body)}`}
              erasable={{ of: 'notes', id: note.id, hasMails: false }}
            />
          )}
        </header>
        <SaidWords said={note} />
        <FileList files={files} ticket={ticket} />
      </li>
    )
  }
  if (mail && (type === 'follow_up.sent' || type === 'follow_up.failed')) return <MailItem entry={entry} mail={mail} />
  const staff = nameOf(actor.id)
  const by = {
    staff: staff && words.done(staff),
    system: words.system,
    applicant: words.applicant,
    contact: words.other,
    link: words.other,
  }[actor.kind]
  return (
    <li className={styles.event}>
      <span className={styles.told}>
        <span>{labels('eventTypes', type)}</span>
        <EventDetail entry={entry} />
        {origin}
        <span className={styles.actor}>{by}</span>
      </span>
      <Moment at={at} />
    </li>
  )
}

/** As many characters as tell one message or note from another. */
function beginningOf(body: string): string {
  return [...body].slice(0, 15).join('')
}
