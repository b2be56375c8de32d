import { Suspense, useState } from 'react'
import { lazy } from '../loading/lazy.tsx'
import { useSignedOut } from './signed-out.ts'

const SignInAgain = lazy(() => import('./sign-in-again.tsx').then((module) => ({ default: module.SignInAgain })))

/** Asks for signing in again when the session has ended; what that takes is loaded then, which needs no session. */
export function EndedSession() {
  const isSignedOut = useSignedOut()
  // It closes by itself and gives the focus back, so it stays once it was there.
  const [isNeeded, setNeeded] = useState(false)
  if (isSignedOut && !isNeeded) setNeeded(true)
  return <Suspense>{isNeeded && <SignInAgain />}</Suspense>
}
