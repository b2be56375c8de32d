import { useEffect } from 'react'
import { useKeptDrafts } from './use-drafts.ts'
import type { useWriting } from './use-writing.ts'

/** Gives the composer what was kept of its words. It waits for them in the composer's place, which is drawn anew only for words. */
export function KeptDrafts({ number, resume }: { number: string } & Pick<ReturnType<typeof useWriting>, 'resume'>) {
  const kept = useKeptDrafts(number)
  useEffect(() => {
    if (kept) resume(kept)
  }, [kept, resume])
  return null
}
