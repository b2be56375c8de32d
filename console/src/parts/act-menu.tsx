import { Button } from '@mantine/core'
import { Suspense, useState } from 'react'
import { lazy } from '../loading/lazy.tsx'
import type { OpenMenuProps } from './open-menu.tsx'

const loadOpenMenu = () => import('./open-menu.tsx').then((module) => ({ default: module.OpenMenu }))
const OpenMenu = lazy(loadOpenMenu)

interface ActMenuProps extends Omit<OpenMenuProps, 'look' | 'close'> {
  readonly look?: OpenMenuProps['look']
}

const usualLook = { variant: 'default' } as const

/** A button that unfolds what can be done. What unfolds it comes when it is first pressed: each ticket that is opened draws one. */
export function ActMenu({ look = usualLook, ...menu }: ActMenuProps) {
  const [isWanted, setWanted] = useState(false)
  const button = (
    <Button
      {...look}
      size="compact-sm"
      aria-label={menu.label}
      aria-haspopup="menu"
      aria-expanded={false}
      onPointerEnter={() => void loadOpenMenu().catch(() => undefined)}
      onClick={() => setWanted(true)}
    >
      {menu.face}
    </Button>
  )
  if (!isWanted) return button
  return (
    <Suspense fallback={button}>
      <OpenMenu {...menu} look={look} close={() => setWanted(false)} />
    </Suspense>
  )
}
