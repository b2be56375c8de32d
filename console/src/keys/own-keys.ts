import { actionIds, keyCatalog, type ActionId } from './key-catalog.ts'

const keptAs = 'musubi.keys'

/** What somebody chose on this device: whether single keys count at all, and other keys for actions. */
export interface OwnKeys {
  readonly isOn: boolean
  readonly chosen: Partial<Record<ActionId, string>>
}

export function readOwnKeys(): OwnKeys {
  try {
    const { isOn = true, chosen = {} } = JSON.parse(localStorage.getItem(keptAs) ?? '{}') as Partial<OwnKeys>
    return { isOn, chosen }
  } catch {
    return { isOn: true, chosen: {} }
  }
}

export function keepOwnKeys(own: OwnKeys): void {
  localStorage.setItem(keptAs, JSON.stringify(own))
}

export function keyOf(action: ActionId, { chosen }: OwnKeys): string {
  return chosen[action] ?? keyCatalog[action].keys
}

/** The action of a key. With single keys switched off only those with Ctrl or ⌘ count (WCAG 2.1.4). */
export function actionOfKey(key: string, own: OwnKeys): ActionId | undefined {
  if (!own.isOn && !key.startsWith('mod+')) return undefined
  return actionIds.find((action) => keyOf(action, own) === key)
}
