import { Button, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { grouped } from '../language/grouped.ts'
import { useWords } from '../language/language.tsx'
import { usePunctuation } from '../language/punctuation.ts'
import { Moment } from '../parts/moment.tsx'
import { useLabels } from '../parts/use-catalog.ts'
import { useStaffNames } from '../parts/use-staff.ts'
import { useTownName } from '../parts/use-town-name.ts'
import styles from './notifications.module.css'
import { severalChangedHands, whatHappened, whatWasLost } from './what-happened.ts'
import type { Notification } from './use-notifications.ts'

const wording = {
  unread: { ja: '未読', en: 'Unread' },
  read: { ja: '既読にする', en: 'Mark as read' },
  again: { ja: '未読に戻す', en: 'Mark as unread' },
  of: { ja: (act: string, number: string) => `${number}：${act}`, en: (act: string, number: string) => `${act} – ${number}` },
  /** Towns or tickets beyond those that are named. */
  others: { ja: (count: number) => `ほか${grouped(count)}件`, en: (count: number) => `${grouped(count)} more` },
  by: { ja: (name: string) => `${name}さん`, en: (name: string) => `by ${name}` },
} as const

/** More towns a company answered about in one go are counted. */
const named = 3

interface NotificationItemProps {
  readonly item: Notification
  readonly mark: (read: boolean) => void
  readonly close: () => void
}

/** What happened, on whose ticket, when; its link opens the ticket, or a list, and reads it. */
export function NotificationItem({ item, mark, close }: NotificationItemProps) {
  const words = useWords(wording)
  const happenings = useWords(whatHappened)
  const losses = useWords(whatWasLost)
  const several = useWords(severalChangedHands)
  const labels = useLabels()
  const nameOf = useStaffNames()
  const townOf = useTownName()
  const { dot, comma } = usePunctuation()
  const { kind, eventType, count, taskKind, ticket, about, municipalities, actor, at, readAt } = item
  const isUnread = readAt === null
  const told: Readonly<Partial<Record<string, string>>> = kind === 'unassigned' ? losses : happenings
  const one = taskKind === null ? (told[eventType] ?? labels('eventTypes', eventType)) : labels('taskKinds', taskKind)
  const said = count === 1 ? one : (kind === 'unassigned' ? several.lost : several.given)(count)
  const others = municipalities.length - named
  const towns = [...municipalities.slice(0, named).map(townOf), ...(others > 0 ? [words.others(others)] : [])].join(comma)
  const by = actor.kind === 'staff' ? nameOf(actor.id) : undefined
  const act = isUnread ? words.read : words.again
  // What belongs to no ticket is seen to on the list of tasks; several stand in the list of the reader's own, or are theirs no more.
  const place =
    ticket === null
      ? ({ to: '/tasks' } as const)
      : count > 1
        ? ({ to: '/tickets', search: { view: kind === 'unassigned' ? 'all' : 'mine' } } as const)
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
          {[towns, ticket, about, count > 1 && words.others(count - 1), by && words.by(by)].filter(Boolean).join(dot)} <Moment at={at} />
        </Text>
      </div>
      <Button
        size="compact-xs"
        variant="subtle"
        flex="none"
        aria-label={words.of(act, [ticket, towns, said].filter(Boolean).join(' '))}
        onClick={() => mark(isUnread)}
      >
        {act}
      </Button>
    </li>
  )
}
