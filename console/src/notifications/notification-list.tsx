import { Group, Loader, Stack, Text } from '@mantine/core'
import { ActButton } from '../keys/act-button.tsx'
import { useWords } from '../language/language.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import { ShowMore } from '../parts/show-more.tsx'
import { NotificationItem } from './notification-item.tsx'
import styles from './notifications.module.css'
import { useMarking, useNotifications } from './use-notifications.ts'

const wording = {
  title: { ja: 'お知らせ', en: 'Notifications' },
  none: {
    ja: 'お知らせはまだありません。担当になったとき、返信や面談の予定が入ったときなどに、ここでお知らせします。',
    en: 'There is none yet. Here you are told when a ticket is handed to you, an answer comes, or a meeting is booked.',
  },
  all: { ja: 'すべて既読にする', en: 'Mark all as read' },
} as const

/** What concerns the reader, each with the way to its ticket, which reads it. */
export function NotificationList({ close }: { close: () => void }) {
  const words = useWords(wording)
  const list = useNotifications()
  const { data, error, refetch, isPending } = list
  const marking = useMarking()
  const items = data?.pages.flatMap((page) => page.items) ?? []
  const newest = items[0]?.id
  const unread = data?.pages[0]?.unread ?? 0
  return (
    <Dialog isOpen close={close} title={words.title} size="lg">
      <Stack>
        {error && <ProblemNote error={error} retry={() => void refetch()} />}
        {marking.error && <ProblemNote error={marking.error} />}
        {isPending && <Loader />}
        {data && items.length === 0 && <Text size="sm">{words.none}</Text>}
        {unread > 0 && newest !== undefined && (
          <Group justify="flex-end">
            <ActButton
              name={wording.all}
              size="compact-sm"
              variant="default"
              loading={marking.isPending}
              act={() => marking.mutate({ until: newest, read: true })}
            />
          </Group>
        )}
        {items.length > 0 && (
          <ul className={styles.list}>
            {items.map((item) => (
              <NotificationItem key={item.id} item={item} mark={(read) => marking.mutate({ ids: [item.id], read })} close={close} />
            ))}
          </ul>
        )}
        <ShowMore list={list} />
      </Stack>
    </Dialog>
  )
}
