import { Suspense } from 'react'
import { lazy } from '../loading/lazy.tsx'
import { useHeldUp } from './use-timeline.ts'

const HeldUpReplies = lazy(() => import('./held-up-replies.tsx').then((module) => ({ default: module.HeldUpReplies })))

interface HeldUpProps {
  readonly number: string
  /** A reply was taken back: here are its words. */
  readonly takeBack: (reply: { id: string; subject: string; body: string }) => void
}

/** What could not be sent is shown where it was written; the composer itself is not drawn anew for it. */
export function HeldUp({ number, takeBack }: HeldUpProps) {
  const ids = useHeldUp(number)
  return <Suspense>{ids && ids.length > 0 && <HeldUpReplies number={number} ids={ids} takeBack={takeBack} />}</Suspense>
}
