import { useNotifications } from '@mantine/notifications'
import { lazy, Suspense, useEffect, type ComponentType } from 'react'

/** What shows them; without it, because the network is gone, the screen goes on without. */
const load = (): Promise<{ default: ComponentType }> =>
  import('./toast-stack.tsx').then(
    ({ ToastStack }) => ({ default: ToastStack }),
    () => ({ default: () => null }),
  )
const Stack = lazy(load)

/** Milliseconds after which it is fetched in any case, behind what the first screen needs: it also tells that the network is gone. */
const fetchedAfter = 10_000

/** Short messages in the corner of the screen, loaded when there is one. */
export function Toasts() {
  const { notifications } = useNotifications()
  useEffect(() => {
    const timer = setTimeout(() => void load(), fetchedAfter)
    return () => clearTimeout(timer)
  }, [])
  return <Suspense>{notifications.length > 0 && <Stack />}</Suspense>
}
