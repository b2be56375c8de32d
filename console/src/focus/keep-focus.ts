/** Somewhere the focus was. */
interface Place {
  readonly element: HTMLElement
  /** The dialog, the menu or the list of choices it stood in, which goes as a whole. */
  readonly layer: Element | null
  /** What it stood in, from the nearest to the farthest: some of it is still there when it is gone. */
  readonly around: readonly Element[]
}

const layers = '[role=dialog], [role=menu], [role=listbox]'
const headings = 'h1, h2, h3, h4'
/** As many layers upon each other as anybody opens, with a few steps in each. */
const remembered = 30

/**
 * Whatever has the focus may go: a dialog that is left, a menu, the palette, a button that has no use any more once it was pressed. The
 * browser would let the focus fall to the body of the page, and with it whoever works by keyboard or listens. It goes to where it was
 * before that layer opened, or, if that is gone as well, to the heading that stood nearest. Gives what ends it.
 */
export function keepFocus(): () => void {
  let places: Place[] = []
  let isLocked = false
  const onFocusIn = ({ target }: FocusEvent) => {
    if (!(target instanceof HTMLElement)) return
    places = [...places.filter(({ element }) => element !== target), placeOf(target)].slice(-remembered)
    isLocked = false
  }
  const giveBack = () => {
    const last = places.at(-1)
    if (!last || !isNowhere()) return
    // Left on purpose; or it cannot be pressed while something is under way, and has the focus again when it can.
    if (isShown(last.element)) {
      if (isLocked && canTakeFocus(last.element)) moveFocus(last.element)
      isLocked = !canTakeFocus(last.element)
      return
    }
    const place = places.findLast(({ layer }) => layer === null || isShown(layer))
    moveFocus(place && canTakeFocus(place.element) ? place.element : nearestHeading(place))
  }
  let timer: ReturnType<typeof setTimeout> | undefined
  // Whoever takes something away may move the focus in the same breath.
  const watcher = new MutationObserver(() => {
    clearTimeout(timer)
    timer = setTimeout(giveBack)
  })
  document.addEventListener('focusin', onFocusIn)
  watcher.observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['disabled'] })
  return () => {
    clearTimeout(timer)
    watcher.disconnect()
    document.removeEventListener('focusin', onFocusIn)
  }
}

function placeOf(element: HTMLElement): Place {
  const around: Element[] = []
  for (let one = element.parentElement; one; one = one.parentElement) around.push(one)
  return { element, layer: element.closest(layers), around }
}

const isNowhere = () => document.activeElement === null || document.activeElement === document.body
const isShown = (element: Element) => element.isConnected && element.checkVisibility()
const canTakeFocus = (element: HTMLElement) => isShown(element) && !element.matches(':disabled')

/** The heading of the smallest part of the screen that is left, or the dialog itself. */
function nearestHeading(place: Place | undefined): HTMLElement | undefined {
  for (const part of place?.around ?? []) {
    if (!isShown(part) || !(part instanceof HTMLElement)) continue
    if (part.matches(layers)) return part
    const heading = [...part.querySelectorAll<HTMLElement>(headings)].find(isShown)
    if (heading && part !== document.body) return heading
  }
  return [
    document.getElementById('ticket-heading'),
    document.querySelector<HTMLElement>('main h1'),
    document.querySelector<HTMLElement>('main'),
  ].find((one): one is HTMLElement => one !== null && isShown(one))
}

function moveFocus(to: HTMLElement | undefined): void {
  if (!to) return
  if (to.tabIndex < 0 && !to.hasAttribute('tabindex')) to.tabIndex = -1
  to.focus({ preventScroll: true })
}
