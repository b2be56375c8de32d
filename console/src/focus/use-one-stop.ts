import { defaultRangeExtractor, type Range } from '@tanstack/react-virtual'
import { useState, type FocusEvent, type KeyboardEvent } from 'react'
import { flushSync } from 'react-dom'
import { isComposing } from '../keys/pressed-key.ts'

interface OneStop {
  /** Which line Tab leads to. */
  readonly stop: number
  /** Rows of a virtual list that are there: those in sight, and the one Tab leads to, which keeps the focus however far one scrolls. */
  readonly range: (range: Range) => number[]
  /** Spread over what holds all lines. Each line is a `lineCalled`, its link `stopOf(…)`, its select box out of Tab's way. */
  readonly held: {
    readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void
    readonly onFocus: (event: FocusEvent<HTMLElement>) => void
  }
}

/** The name of a line of such a list: spread over it. */
export const lineCalled = (name: string) => ({ 'data-line': name })

/** Whether Tab stops at this line: 0 or -1, as the tabIndex of its link. */
export const tabIndexOf = (isStop: boolean) => (isStop ? 0 : -1)

/**
 * A long list is one stop of Tab: Up, Down, Home, End, Page Up and Page Down lead from line to line, Left and Right to a line's select box
 * and back, Space selects from its link. `names` names all lines, also those that are not in the page.
 */
export function useOneStop(names: readonly string[], first?: string): OneStop {
  const [kept, keep] = useState<{ readonly name: string; readonly index: number }>()
  const stop = stopAmong(names, kept, first)
  const go = (list: HTMLElement, from: Element, index: number) => {
    const name = names[index]
    if (name === undefined) return
    // The line has to be in the page before it can have the focus.
    flushSync(() => keep({ name, index }))
    const line = lineIn(list, name)
    const control = (from.matches('input') && line?.querySelector<HTMLElement>('input')) || line?.querySelector<HTMLElement>('a')
    control?.focus({ preventScroll: true })
    line?.scrollIntoView({ block: 'nearest' })
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const { currentTarget: list, target, key } = event
    if (event.ctrlKey || event.metaKey || event.altKey || isComposing(event.nativeEvent) || !(target instanceof HTMLElement)) return
    const line = target.closest<HTMLElement>('[data-line]')
    const at = names.indexOf(line?.dataset['line'] ?? '')
    if (!line || at < 0) return
    const page = Math.max(1, Math.floor(list.clientHeight / line.offsetHeight) - 1)
    const to = placeAfter(key, at, page, names.length - 1)
    if (to !== undefined) {
      event.preventDefault()
      go(list, target, to)
      return
    }
    const [box, link] = [line.querySelector<HTMLInputElement>('input'), line.querySelector<HTMLElement>('a')]
    if (key === 'ArrowLeft' || key === 'ArrowRight') {
      event.preventDefault()
      ;(key === 'ArrowLeft' ? box : link)?.focus()
    } else if (key === ' ' && target === link) {
      event.preventDefault()
      // With Shift it reaches from the line selected before, as a click does.
      box?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, shiftKey: event.shiftKey }))
    }
  }
  return {
    stop,
    range: (range) => {
      const inSight = defaultRangeExtractor(range)
      return stop >= range.count || inSight.includes(stop) ? inSight : [...inSight, stop].toSorted((a, b) => a - b)
    },
    held: {
      onKeyDown,
      onFocus: ({ target }) => {
        const name = target.closest<HTMLElement>('[data-line]')?.dataset['line']
        if (name !== undefined && name !== kept?.name) keep({ name, index: names.indexOf(name) })
      },
    },
  }
}

/** Where the focus was; where that line is gone, what stands in its place now. */
function stopAmong(names: readonly string[], kept: { name: string; index: number } | undefined, first: string | undefined): number {
  const found = names.indexOf(kept?.name ?? first ?? '')
  return found >= 0 ? found : Math.max(0, Math.min(kept?.index ?? 0, names.length - 1))
}

function placeAfter(key: string, at: number, page: number, last: number): number | undefined {
  const places: Record<string, number> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + page,
    PageUp: at - page,
    Home: 0,
    End: last,
  }
  const place = places[key]
  return place === undefined ? undefined : Math.max(0, Math.min(place, last))
}

const lineIn = (list: HTMLElement, name: string) => list.querySelector<HTMLElement>(`[data-line="${CSS.escape(name)}"]`)
