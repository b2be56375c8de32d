import { onlineManager, useIsFetching, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef } from 'react'
import { api, bodyOf, type Schemas } from '../api/client.ts'
import { ApiProblem } from '../api/api-problem.ts'

export type DraftKind = 'note' | 'reply'

/** Milliseconds: what was typed is kept when its writer pauses. */
const keptAfter = 700

/** What could not be kept, of whichever ticket: its writer may have left it since. */
const unkept = new Map<string, () => void>()
onlineManager.subscribe((isOnline) => {
  if (isOnline) for (const keep of unkept.values()) keep()
})
window.addEventListener('beforeunload', (event) => {
  if (unkept.size > 0) event.preventDefault()
})

/** Asks for what one was writing at a ticket. */
export function readDrafts(number: string): Promise<Schemas['Drafts']> {
  return bodyOf(api.GET('/api/v1/tickets/{number}/drafts', { params: { path: { number } } }))
}

/** What one was writing at a ticket, as the desk's server keeps it; undefined until it is known. It comes with the timeline. */
export function useKeptDrafts(number: string): Schemas['Drafts'] | undefined {
  const isComing = useIsFetching({ queryKey: ['timeline', number] }) > 0
  const { data } = useQuery({
    queryKey: ['drafts', number],
    queryFn: () => readDrafts(number),
    enabled: false,
    staleTime: Infinity,
  })
  return isComing ? undefined : data
}

/** The version each draft was read or kept with here last, by ticket and kind; only that one is thrown away here. */
const seen = new Map<string, Promise<number>>()
const whatOf = (number: string, kind: DraftKind) => `${number} ${kind}`
const nothingThere = Promise.resolve(0)

/** Notes what the composer shows of what was kept. */
export function noteSeen(number: string, kind: DraftKind, draft: Schemas['Draft'] | null): void {
  // What was kept here, and not answered yet, has no version.
  if (draft && draft.version > 0) seen.set(whatOf(number, kind), Promise.resolve(draft.version))
}

const nothing: Schemas['Drafts'] = { reply: null, note: null, files: { reply: [], note: [] } }

/** Keeps what is typed on the server a moment after its writer pauses, and at once when they leave the ticket or the page. */
export function useKeepDraft(number: string): (kind: DraftKind, draft: { subject?: string; body: string }) => void {
  const queries = useQueryClient()
  const waiting = useRef(new Map<DraftKind, { timer: ReturnType<typeof setTimeout>; keep: () => void }>())
  useEffect(() => {
    const drafts = waiting.current
    const keepAll = () => {
      for (const { timer, keep } of drafts.values()) {
        clearTimeout(timer)
        keep()
      }
      drafts.clear()
    }
    window.addEventListener('pagehide', keepAll)
    return () => {
      window.removeEventListener('pagehide', keepAll)
      keepAll()
    }
  }, [number])
  return useCallback(
    (kind, draft) => {
      clearTimeout(waiting.current.get(kind)?.timer)
      const path = { number, kind }
      const keep = () => {
        waiting.current.delete(kind)
        const what = whatOf(number, kind)
        const before = seen.get(what) ?? nothingThere
        unkept.delete(what)
        const words = draft.body === '' ? null : { subject: '', version: 0, updatedAt: '', ...draft }
        queries.setQueryData<Schemas['Drafts']>(['drafts', number], (known = nothing) => ({ ...known, [kind]: words }))
        const write = () => {
          const written = bodyOf(api.PUT('/api/v1/tickets/{number}/drafts/{kind}', { params: { path }, body: draft, keepalive: true }))
          const answered = written.then(
            ({ version }) => version,
            () => before,
          )
          seen.set(what, answered)
          return written
        }
        const drop = async () => {
          const header = { 'if-match': `"${String(await before)}"` }
          await api.DELETE('/api/v1/tickets/{number}/drafts/{kind}', { params: { path, header }, keepalive: true })
        }
        const kept: Promise<unknown> = draft.body === '' ? drop() : write()
        void kept.catch((error: unknown) => {
          // What did not come through is kept as soon as the desk can be reached again, or with the next words; what was refused would be again.
          if (!(error instanceof ApiProblem)) unkept.set(what, keep)
          // Written on in another window: it stays, and is there when the ticket is opened next.
          else if (error.status === 412)
            void readDrafts(number).then(
              (drafts) => queries.setQueryData(['drafts', number], drafts),
              () => undefined,
            )
        })
      }
      waiting.current.set(kind, { timer: setTimeout(keep, keptAfter), keep })
    },
    [number, queries],
  )
}
