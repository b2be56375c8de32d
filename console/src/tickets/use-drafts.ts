import { onlineManager, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef } from 'react'
import { api, bodyOf, type Schemas } from '../api/client.ts'
import { ApiProblem } from '../api/api-problem.ts'
import { useIsTimelineComing } from './use-timeline.ts'

/** `heard`: what the applicant says, half taken down. */
export type DraftKind = 'note' | 'reply' | 'heard'

/** Milliseconds: what was typed is kept when its writer pauses. */
const keptAfter = 700

interface Words {
  readonly subject?: string
  readonly body: string
}

/** What could not be kept, of whichever ticket, and how it is: its writer may have left it since. No words: it could not be thrown away. */
const unkept = new Map<string, { readonly words: Words | undefined; readonly keep: () => void }>()
onlineManager.subscribe((isOnline) => {
  if (isOnline) for (const { keep } of unkept.values()) keep()
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
  const isComing = useIsTimelineComing(number)
  const { data } = useQuery({
    queryKey: ['drafts', number],
    queryFn: () => readDrafts(number),
    enabled: false,
    staleTime: Infinity,
  })
  return isComing ? undefined : data
}

/** The version each draft was read or kept with here last, by ticket and kind; only that one is written over or thrown away here. */
const seen = new Map<string, number | Promise<number>>()
const whatOf = (number: string, kind: DraftKind) => `${number} ${kind}`

/** Notes what the composer shows of what was kept. */
export function noteSeen(number: string, kind: DraftKind, draft: Schemas['Draft'] | null): void {
  // What was kept here, and not answered yet, has no version.
  if (draft && draft.version > 0) seen.set(whatOf(number, kind), draft.version)
}

/** What is written next comes from elsewhere than the composer: it is held against whatever was kept before, and both are shown. */
export function forgetSeen(number: string, kind: DraftKind): void {
  seen.delete(whatOf(number, kind))
}

/** What was written here and could not be kept yet: it comes before what was kept. */
export const unkeptOf = (number: string, kind: DraftKind) => unkept.get(whatOf(number, kind))

const stale = 412

const nothing: Schemas['Drafts'] = { reply: null, note: null, heard: null, files: { reply: [], note: [] } }

/**
 * Keeps what is typed on the server a moment after its writer pauses, and at once when they leave the ticket or the page. What says nothing
 * any more, undefined, is thrown away.
 */
export function useKeepDraft(number: string): (kind: DraftKind, words: Words | undefined) => void {
  const queries = useQueryClient()
  const waiting = useRef(new Map<DraftKind, { timer: ReturnType<typeof setTimeout>; keep: (isLeaving: boolean) => void }>())
  useEffect(() => {
    const drafts = waiting.current
    const keepAll = (isLeaving: boolean) => {
      for (const { timer, keep } of drafts.values()) {
        clearTimeout(timer)
        keep(isLeaving)
      }
      drafts.clear()
    }
    const leave = () => keepAll(true)
    window.addEventListener('pagehide', leave)
    return () => {
      window.removeEventListener('pagehide', leave)
      keepAll(false)
    }
  }, [number])
  return useCallback(
    (kind, words) => {
      clearTimeout(waiting.current.get(kind)?.timer)
      const path = { number, kind }
      const keep = (isLeaving = false) => {
        waiting.current.delete(kind)
        const what = whatOf(number, kind)
        const before = seen.get(what) ?? 0
        const tried = unkept.get(what)?.words
        unkept.delete(what)
        const shown = words ? { subject: '', version: 0, updatedAt: '', ...words } : null
        queries.setQueryData<Schemas['Drafts']>(['drafts', number], (known = nothing) => ({ ...known, [kind]: shown }))
        const write = async () => {
          // A page that goes cannot wait for what it kept a moment ago. Where nothing is, nothing is written over.
          const header = isLeaving && typeof before !== 'number' ? {} : { 'if-match': `"${String(await before)}", "0"` }
          const options = { params: { path, header }, keepalive: true }
          if (words) return (await bodyOf(api.PUT('/api/v1/tickets/{number}/drafts/{kind}', { ...options, body: words }))).version
          await api.DELETE('/api/v1/tickets/{number}/drafts/{kind}', options)
          return 0
        }
        const written = write()
        const answered = written.catch(() => before)
        seen.set(what, answered)
        void answered.then((version) => seen.get(what) === answered && seen.set(what, version))
        const holdBack = () => void unkept.set(what, { words, keep })
        const meet = async () => {
          const { meetDraft } = await import('./meet-draft.ts')
          // Newer words meet what stands there by themselves.
          const isPast = () => waiting.current.has(kind) || typeof seen.get(what) !== 'number'
          await meetDraft({ queries, number, kind, words, tried, isPast, readDrafts, noteSeen, keep, holdBack })
        }
        void written
          .catch((error: unknown) => {
            // What did not come through is kept as soon as the desk can be reached again, or with the next words; what was refused would be again.
            if (!(error instanceof ApiProblem)) holdBack()
            // Written on in another window.
            else if (error.status === stale) return meet()
            return undefined
          })
          .catch(holdBack)
      }
      waiting.current.set(kind, { timer: setTimeout(keep, keptAfter), keep })
    },
    [number, queries],
  )
}
