import { Button, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useWords } from '../language/language.tsx'
import { usePunctuation } from '../language/punctuation.ts'
import { Moment } from '../parts/moment.tsx'
import { useLabels } from '../parts/use-catalog.ts'
import { useStaffNames } from '../parts/use-staff.ts'
import styles from './notifications.module.css'
import { whatHappened, whatWasLost } from './what-happened.ts'
import type { Notification } from './use-notifications.ts'

const wording = {
  unread: { ja: '未読', en: 'Unread' },
  read: { ja: '既読にする', en: 'Mark as read' },
  again: { ja: '未読に戻す', en: 'Mark as unread' },
  of: { ja: (act: string, number: string) => `${number}：${act}`, en: (act: string, number: string) => `${act} – ${number}` },
  by: { ja: (name: string) => `${name}さん`, en: (name: string) => `by ${name}` },
} as const

interface NotificationItemProps {
  readonly item: Notification
  readonly mark: (read: boolean) => void
  readonly close: () => void
}

/** What happened, on whose ticket, when; its link opens the ticket, or the list of tasks, and reads it. */
export function NotificationItem({ item, mark, close }: NotificationItemProps) {
  const words = useWords(wording)
  const happenings = useWords(whatHappened)
  const losses = useWords(whatWasLost)
  const labels = useLabels()
  const nameOf = useStaffNames()
  const { dot } = usePunctuation()
  const { kind, eventType, taskKind, ticket, about, actor, at, readAt } = item
  const isUnread = readAt === null
  const told: Readonly<Partial<Record<string, string>>> = kind === 'unassigned' ? losses : happenings
  const said = taskKind === null ? (told[eventType] ?? labels('eventTypes', eventType)) : labels('taskKinds', taskKind)
  const by = actor.kind === 'staff' ? nameOf(actor.id) : undefined
  const act = isUnread ? words.read : words.again
  // What belongs to no ticket is seen to on the list of tasks.
  const place =
    ticket === null
      ? ({ to: '/tasks' } as const)
      : ({ to: '/tickets/$number', params: { number: ticket }, search: { view: 'all' } } as const)
  const open = () => {
    if (isUnread) mark(true)
    close()
  }
  return (
    <li className={styles.item} data-unread={isUnread || undefined}>
      <div className={styles.words}>
        <Link {...place} onClick={open} className={styles.link ?? ''}>
          {isUnread && <span className={styles.mark}>{words.unread}</span>}
          {said}
        </Link>
        <Text size="xs" c="dimmed" component="div">
          {[ticket, about, by && words.by(by)].filter(Boolean).join(dot)} <Moment at={at} />
        </Text>
      </div>
      <Button
        size="compact-xs"
        variant="subtle"
        flex="none"
        aria-label={words.of(act, [ticket, said].filter(Boolean).join(' '))}
        onClick={() => mark(isUnread)}
      >
        {act}
      </Button>
    </li>
  )
}
