import { focusManager, notifyManager, QueryClient } from '@tanstack/react-query'
import { isSessionOver, listenToSession } from '../session/signed-out.ts'
import { ApiProblem } from './api-problem.ts'

const attemptsAtMost = 3

/** What the API refused will be refused again; only what did not come through is asked again. */
function isWorthAnotherTry(attempts: number, error: Error): boolean {
  const isRefused = error instanceof ApiProblem && error.status < 500
  return !isRefused && attempts < attemptsAtMost
}

// What was answered is drawn at once, not after the browser's shortest wait of a few milliseconds.
notifyManager.setScheduler(queueMicrotask)

// While the session is over the screen counts as one nobody looks at: what is asked again and again, or on coming back, waits.
listenToSession(() => focusManager.setFocused(isSessionOver() ? false : undefined))

export const queryClient = new QueryClient({
  defaultOptions: { queries: { retry: isWorthAnotherTry, staleTime: 15_000, refetchOnWindowFocus: true } },
})
