import { Loader } from '@mantine/core'
import { Outlet, useLocation } from '@tanstack/react-router'
import { Suspense } from 'react'
import { lazy } from '../loading/lazy.tsx'
import { useAwaitsOperations, useOperations } from '../session/use-operations.ts'
import { sectionGroups } from './section-catalog.ts'

const RefusedScreen = lazy(() => import('./refused-screen.tsx').then((module) => ({ default: module.RefusedScreen })))

const sections = sectionGroups.flatMap((group): readonly (typeof group)[number][] => group)

/** The screen of the address, or in its place that the reader's role has none of it: it is asked for nothing that is refused. */
export function AllowedScreen() {
  const can = useOperations()
  const isAwaited = useAwaitsOperations()
  const { pathname } = useLocation()
  const section = sections.find(({ to }) => to === pathname)
  if (!section) return <Outlet />
  if (isAwaited) return <Loader m="md" />
  // Every role may ask for it: without it nothing is known, and the screen says itself what fails.
  if (can(section.needs) || !can('listOwnOperations')) return <Outlet />
  return (
    <Suspense>
      <RefusedScreen section={section.name} />
    </Suspense>
  )
}
