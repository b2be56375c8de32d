// oxlint-disable-next-line no-restricted-imports -- what this is made of
import { Component, lazy as readLater, Suspense, useCallback, useEffect, useState, type ComponentType, type ReactNode } from 'react'
import type { RouteComponent } from '@tanstack/react-router'
import { tellUnreached } from '../connection/reach.ts'
import { noteMissing } from './missing.ts'

class NotLoaded extends Error {}

interface BoundaryProps {
  /** Drawn in place of a part that could not be loaded. */
  readonly instead: ReactNode
  readonly children: ReactNode
}

/** Keeps what could not be loaded from taking the rest of the screen along; any other fault goes on to whoever draws the screen. */
class LoadingBoundary extends Component<BoundaryProps, { readonly fault?: unknown }> {
  override state: { readonly fault?: unknown } = {}

  static getDerivedStateFromError(fault: unknown): { readonly fault: unknown } {
    return { fault }
  }

  override render(): ReactNode {
    const { fault } = this.state
    if (fault === undefined) return this.props.children
    if (fault instanceof NotLoaded) return this.props.instead
    throw fault
  }
}

interface MissingProps {
  readonly giveUp: () => void
  readonly again: () => void
  readonly close: (() => void) | undefined
}

/** The frame says that something is missing, and loads it again when it can. A dialog is closed: it is asked for once more by its button. */
function Missing({ giveUp, again, close }: MissingProps) {
  useEffect(() => {
    giveUp()
    tellUnreached()
    if (!close) return noteMissing(again)
    noteMissing(() => undefined)
    close()
    return undefined
  }, [giveUp, again, close])
  return null
}

/** Of whichever part; a dialog is closed by `close`. */
interface Props {
  readonly close?: () => void
}

function loadApart(load: () => Promise<{ default: ComponentType<Props> }>): ComponentType<Props> {
  const tryOnce = () =>
    readLater(() =>
      load().catch((cause: unknown) => {
        throw new NotLoaded('a part could not be loaded', { cause })
      }),
    )
  let newest = tryOnce()
  return function PartApart(props: Props) {
    const [{ Part, attempt }, show] = useState({ Part: newest, attempt: 0 })
    const [again] = useState(() => () => show((before) => ({ Part: newest, attempt: before.attempt + 1 })))
    // React remembers for good that one could not be loaded.
    const giveUp = useCallback(() => {
      if (newest === Part) newest = tryOnce()
    }, [Part])
    return (
      <LoadingBoundary key={attempt} instead={<Missing giveUp={giveUp} again={again} close={props.close} />}>
        <Part {...props} />
      </LoadingBoundary>
    )
  }
}

/**
 * A part of the console in a chunk of its own, as `lazy` of React; but what cannot be loaded, with the network or the version it was of gone,
 * leaves the rest of the screen and what was typed there alone.
 */
export const lazy = loadApart as unknown as typeof readLater // as React's own is typed, which gives what the part is

/** A screen in a chunk of its own, by its name there; the router loads it while its link is being pressed. */
export function lazyScreen<Name extends string>(load: () => Promise<Record<Name, unknown>>, name: Name): RouteComponent {
  let loaded: ComponentType | undefined
  const read = async () => {
    const screen = (await load())[name] as ComponentType // what a screen takes comes from the address, whose type would ask for this one's
    loaded = screen
    return { default: screen }
  }
  const Later = lazy(read)
  const Screen: RouteComponent = () => {
    const [There] = useState(() => loaded)
    if (There) return <There />
    return (
      <Suspense>
        <Later />
      </Suspense>
    )
  }
  Screen.preload = async () => {
    // What does not come through is said where the screen would be.
    await read().catch(() => undefined)
    // Nobody waits for what is there.
    if (loaded) delete Screen.preload
  }
  return Screen
}
