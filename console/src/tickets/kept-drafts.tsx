import { useQuery } from '@tanstack/react-query'
import { Suspense, useEffect } from 'react'
import { lazy } from '../loading/lazy.tsx'
import type { Schemas } from '../api/client.ts'
import { useKeptDrafts } from './use-drafts.ts'
import type { useWriting } from './use-writing.ts'

const DraftElsewhere = lazy(() => import('./draft-elsewhere.tsx').then((module) => ({ default: module.DraftElsewhere })))

/**
 * Gives the composer what was kept of its words, and asks about what was kept of another window meanwhile. It waits for them in the
 * composer's place, which is drawn anew only for words.
 */
export function KeptDrafts({ number, writing }: { number: string; writing: ReturnType<typeof useWriting> }) {
  const kept = useKeptDrafts(number)
  const { resume, kind } = writing
  useEffect(() => {
    if (kept) resume(kept)
  }, [kept, resume])
  // Never asked for: it is written into the cache where words could not be kept.
  const { data } = useQuery<Schemas['Draft'] | null>({ queryKey: ['draft-elsewhere', number, kind], enabled: false })
  return <Suspense>{data && <DraftElsewhere number={number} theirs={data} writing={writing} />}</Suspense>
}
