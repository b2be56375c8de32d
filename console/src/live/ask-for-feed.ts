import { api, bodyOf } from '../api/client.ts'
import type { Told } from './told.ts'

/** Milliseconds between two questions. */
const askedEvery = 5000

interface Asking {
  /** The number of the feed up to which is known; undefined: nothing was told yet. */
  last(): number | undefined
  heardUpTo(next: number): void
  tell(told: Told): void
}

/** Asks again and again for what happened since, until the returned function is called. */
export function askForFeed({ last, heardUpTo, tell }: Asking): () => void {
  let isOver = false
  let timer: ReturnType<typeof setTimeout> | undefined
  const ask = async () => {
    let isMore = false
    try {
      const after = last()
      const { items, next, more, refetch } = await bodyOf(
        api.GET('/api/v1/events', { params: { query: after === undefined ? {} : { after } } }),
      )
      // It may have ended while the answer was on its way.
      if (isOver) return
      // What happened before the first answer nobody has told.
      if (refetch || after === undefined) tell({ name: 'refetch', data: null })
      heardUpTo(next)
      for (const data of items) tell({ name: 'happened', data })
      tell({ name: 'asked', data: null })
      isMore = more
    } catch {
      // Asked again: the api may be away, or the session over, which the client tells.
    }
    // It may have ended while it was asked.
    if (!isOver) timer = setTimeout(() => void ask(), isMore ? 0 : askedEvery)
  }
  void ask()
  return () => {
    isOver = true
    clearTimeout(timer)
  }
}
