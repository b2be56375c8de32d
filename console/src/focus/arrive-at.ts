/** The name of somewhere the focus can be led to: spread over the heading or the panel that takes it. */
export function placeCalled(name: string) {
  return { 'data-place': name, tabIndex: -1 }
}

let forget: (() => void) | undefined

/** Gives the focus to a place as soon as it is there; whoever does anything else meanwhile did not want it any more. */
export function arriveAt(name: string): void {
  forget?.()
  const arrive = () => {
    const place = document.querySelector<HTMLElement>(`[data-place="${CSS.escape(name)}"]`)
    if (!place?.checkVisibility()) return
    forget?.()
    place.focus()
  }
  const watcher = new MutationObserver(arrive)
  const stop = () => {
    watcher.disconnect()
    document.removeEventListener('keydown', stop, { capture: true })
    document.removeEventListener('pointerdown', stop, { capture: true })
    forget = undefined
  }
  forget = stop
  watcher.observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['data-place'] })
  document.addEventListener('keydown', stop, { capture: true })
  document.addEventListener('pointerdown', stop, { capture: true })
  arrive()
}
