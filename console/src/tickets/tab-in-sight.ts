/** Where the sides of a ticket stand on one line that may be longer than the screen. */
const phone = matchMedia('(max-width: 30em)')

let isMoved = false

/**
 * For the side that is open, as a ref of its tab. Where a ticket opens with the first side nothing was moved, and nothing is measured: it
 * would wait for that.
 */
export function bringIntoSight(tab: HTMLElement | null): void {
  if (!tab || !phone.matches) return
  const isFirst = tab.previousElementSibling === null
  if (isFirst && !isMoved) return
  isMoved = !isFirst
  // After the router has put back where things were scrolled to.
  requestAnimationFrame(() => tab.scrollIntoView({ block: 'nearest', inline: 'nearest' }))
}
