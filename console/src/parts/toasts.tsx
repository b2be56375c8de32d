import { useNotifications } from '@mantine/notifications'
import { Suspense, useEffect } from 'react'
import { lazy } from '../loading/lazy.tsx'

const load = () => import('./toast-stack.tsx').then(({ ToastStack }) => ({ default: ToastStack }))
const Stack = lazy(load)

/** Milliseconds after which it is fetched in any case, behind what the first screen needs: it also tells that the network is gone. */
const fetchedAfter = 10_000

/** Short messages in the corner of the screen, loaded when there is one. */
export function Toasts() {
  const { notifications } = useNotifications()
  useEffect(() => {
    const timer = setTimeout(() => void load().catch(() => undefined), fetchedAfter)
    return () => clearTimeout(timer)
  }, [])
  return <Suspense>{notifications.length > 0 && <Stack />}</Suspense>
}
