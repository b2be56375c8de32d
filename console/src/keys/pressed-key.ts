interface Pressed {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly isComposing: boolean
  readonly keyCode: number
}

const whileComposing = 229

/** Whether an input method is putting words together: its keys, the Enter that ends a conversion among them, are not ours. */
export function isComposing(pressed: Pick<Pressed, 'isComposing' | 'keyCode'>): boolean {
  return pressed.isComposing || pressed.keyCode === whileComposing
}

/** A pressed key as it is written in the catalog (`j`, `mod+k`); undefined for what is never an action. */
export function namedKey(event: Pressed): string | undefined {
  if (isComposing(event) || event.altKey) return undefined
  const key = event.key.length === 1 ? event.key.toLowerCase() : undefined
  if (key === undefined || key === ' ') return undefined
  return event.ctrlKey || event.metaKey ? `mod+${key}` : key
}

/** A key as it is shown to people. */
export function sayKey(keys: string): string {
  const isApple = /Mac|iPhone|iPad/u.test(navigator.userAgent)
  return keys.replace('mod+', isApple ? '⌘' : 'Ctrl+').replace(/(?<![a-z])[a-z]$/u, (letter) => letter.toUpperCase())
}
