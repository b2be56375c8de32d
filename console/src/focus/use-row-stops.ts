import { useLayoutEffect, useRef, useState, type FocusEvent, type KeyboardEvent, type RefObject } from 'react'
import { isComposing } from '../keys/pressed-key.ts'

interface RowStops<Held extends HTMLElement> {
  readonly held: RefObject<Held | null>
  /** Whether anything in its rows can be pressed; otherwise it is to be read, and no stop at all. */
  readonly isGrid: boolean
  /** Spread over what holds the rows. */
  readonly keys: {
    readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void
    readonly onFocus: (event: FocusEvent<HTMLElement>) => void
  }
}

const pressable = 'a[href], button:not(:disabled), input:not(:disabled)'
const controlsIn = (row: Element) => [...row.querySelectorAll<HTMLElement>(pressable)]
/** Of a table its lines, of a list its entries, of anything else its links. */
function rowsOf(held: HTMLElement | null): HTMLElement[] {
  if (held instanceof HTMLTableElement) return [...(held.tBodies[0]?.rows ?? [])]
  return [...(held?.querySelectorAll<HTMLElement>(held.matches('ol, ul') ? ':scope > li' : 'a[href]') ?? [])]
}
/** Where arrows move within what is typed or chosen. */
const isTypedInto = (target: EventTarget) => target instanceof HTMLElement && target.matches('input:not([type=checkbox]), textarea, select')
/** What of a row takes the focus: what can be pressed; where nothing can, the row itself. */
const stopsOf = (row: HTMLElement) => {
  const controls = controlsIn(row)
  return controls.length > 0 ? controls : [row]
}
const leadsSomewhere = (row: HTMLElement) => row.matches(pressable) || controlsIn(row).length > 0

/**
 * A table or list whose rows lead somewhere is one stop of Tab: Up, Down, Home, End, Page Up and Page Down lead from row to row, Left and Right
 * within one. All rows are in the page; where rows come and go as one scrolls, it is `useOneStop` that does the same.
 */
export function useRowStops<Held extends HTMLElement>(): RowStops<Held> {
  const held = useRef<Held>(null)
  const [isGrid, setGrid] = useState(false)
  /** Where the focus was last, by row and by place in it. */
  const last = useRef({ row: 0, place: 0 })
  useLayoutEffect(() => {
    if (!held.current) return undefined
    const settle = () => {
      const rows = rowsOf(held.current)
      const leads = rows.some(leadsSomewhere)
      setGrid(leads)
      const stop = leads ? stopAt(rows, last.current) : undefined
      for (const row of rows) {
        if (controlsIn(row).length > 0) row.removeAttribute('tabindex')
        for (const one of leads ? stopsOf(row) : []) one.tabIndex = one === stop ? 0 : -1
      }
    }
    settle()
    const changes = new MutationObserver(settle)
    changes.observe(held.current, { childList: true, subtree: true, attributes: true, attributeFilter: ['disabled', 'href'] })
    return () => changes.disconnect()
  })
  const onFocus = ({ target }: FocusEvent<HTMLElement>) => {
    const rows = rowsOf(held.current)
    const row = rows.find((one) => one.contains(target))
    if (!row) return
    const before = stopAt(rows, last.current)
    if (before) before.tabIndex = -1
    last.current = { row: rows.indexOf(row), place: Math.max(0, stopsOf(row).indexOf(target)) }
    target.tabIndex = 0
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const { target, key } = event
    if (event.ctrlKey || event.metaKey || event.altKey || isComposing(event.nativeEvent) || isTypedInto(target)) return
    const rows = rowsOf(held.current)
    const row = rows.find((one) => target instanceof Node && one.contains(target))
    if (!row) return
    const { place } = last.current
    const screenful = Math.max(1, Math.floor((0.7 * globalThis.innerHeight) / Math.max(1, row.offsetHeight)))
    const to = goalOf(key, { at: rows.indexOf(row), place, screenful, end: rows.length - 1 })
    const goal = to && stopAt(rows, to)
    if (!goal) return
    event.preventDefault()
    goal.focus()
    goal.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }
  return { held, isGrid, keys: { onKeyDown, onFocus } }
}

function stopAt(rows: readonly HTMLElement[], { row, place }: { row: number; place: number }): HTMLElement | undefined {
  const found = rows[Math.min(row, rows.length - 1)]
  const stops = found ? stopsOf(found) : []
  return stops[Math.min(place, stops.length - 1)]
}

function goalOf(key: string, { at, place, screenful, end }: { at: number; place: number; screenful: number; end: number }) {
  const within = (row: number) => ({ row: Math.max(0, Math.min(row, end)), place })
  const goals: Record<string, { row: number; place: number }> = {
    ArrowDown: within(at + 1),
    ArrowUp: within(at - 1),
    PageDown: within(at + screenful),
    PageUp: within(at - screenful),
    Home: within(0),
    End: within(end),
    ArrowRight: { row: at, place: place + 1 },
    ArrowLeft: { row: at, place: Math.max(0, place - 1) },
  }
  return goals[key]
}
