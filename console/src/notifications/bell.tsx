import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Suspense, useState } from 'react'
import { lazy } from '../loading/lazy.tsx'
import { api, bodyOf } from '../api/client.ts'
import { grouped } from '../language/grouped.ts'
import { useWords } from '../language/language.tsx'
import { useOperations } from '../session/use-operations.ts'

const NotificationList = lazy(() => import('./notification-list.tsx').then((module) => ({ default: module.NotificationList })))

const wording = {
  bell: { ja: (unread: number) => `お知らせ ${grouped(unread)}件`, en: (unread: number) => `${grouped(unread)} unread` },
} as const

/** How much that concerns the reader they have not read of, and the list of it. Nothing for readers nothing concerns. */
export function Bell() {
  const words = useWords(wording)
  const can = useOperations()
  const [isOpen, setOpen] = useState(false)
  const mayRead = can('listNotifications')
  // Read anew when something happened, and once a minute where the stream is lost. The list comes with its own chunk.
  const { data } = useQuery({
    queryKey: ['notifications', 'unread'],
    queryFn: () => bodyOf(api.GET('/api/v1/notifications', { params: { query: { limit: 1 } } })),
    refetchInterval: 60_000,
    enabled: mayRead,
  })
  if (!mayRead) return null
  const unread = data?.unread ?? 0
  return (
    <>
      <Button
        variant={unread > 0 ? 'white' : 'subtle'}
        color={unread > 0 ? 'indigo' : 'gray.0'}
        size="compact-sm"
        onClick={() => setOpen(true)}
      >
        {words.bell(unread)}
      </Button>
      <Suspense>{isOpen && <NotificationList close={() => setOpen(false)} />}</Suspense>
    </>
  )
}
