import { createContext, use, useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import type { ActionId } from './key-catalog.ts'
import { actionOfKey, keepOwnKeys, readOwnKeys, type OwnKeys } from './own-keys.ts'
import { namedKey } from './pressed-key.ts'

type Act = () => void

/** Something that can be done without a key of its own. */
export interface Command {
  readonly name: { readonly ja: string; readonly en: string }
  readonly act: Act
  /** What it is done to, where a screen offers the same for several. */
  readonly of?: string
}

interface Keys {
  readonly own: OwnKeys
  readonly choose: (own: OwnKeys) => void
  /** What can be done on this screen now. */
  readonly acts: ReadonlyMap<ActionId, Act>
  readonly register: (action: ActionId, act: Act) => () => void
  /** What the palette alone offers on this screen now, by its English name and what it is done to. */
  readonly commands: ReadonlyMap<string, Command>
  readonly offer: (command: Command) => () => void
}

const KeysContext = createContext<Keys | undefined>(undefined)

/** Kinds of inputs that take no letters: a row that was ticked must not silence the keys. */
const withoutLetters: ReadonlySet<string> = new Set(['checkbox', 'radio', 'button', 'submit', 'range', 'file', 'color'])

function isTypedInto(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !withoutLetters.has(target.type)
  return target instanceof HTMLElement && (target.isContentEditable || /^(?:TEXTAREA|SELECT)$/u.test(target.tagName))
}

/** Keys that act, wherever the screen registers what they do. */
export function KeysProvider({ children }: { children: ReactNode }) {
  const [own, setOwn] = useState(readOwnKeys)
  const [acts, setActs] = useState<ReadonlyMap<ActionId, Act>>(new Map())
  const choose = useCallback((chosen: OwnKeys) => {
    keepOwnKeys(chosen)
    setOwn(chosen)
  }, [])
  const register = useCallback((action: ActionId, act: Act) => {
    setActs((known) => new Map(known).set(action, act))
    return () =>
      setActs((known) => {
        const others = new Map(known)
        if (others.get(action) === act) others.delete(action)
        return others
      })
  }, [])

  const [commands, setCommands] = useState<ReadonlyMap<string, Command>>(new Map())
  const offer = useCallback((command: Command) => {
    const key = `${command.name.en} ${command.of ?? ''}`
    setCommands((known) => new Map(known).set(key, command))
    return () =>
      setCommands((known) => {
        const others = new Map(known)
        if (others.get(key) === command) others.delete(key)
        return others
      })
  }, [])

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const key = namedKey(event)
      if (key === undefined || event.defaultPrevented) return
      if (!key.startsWith('mod+') && (isTypedInto(event.target) || document.querySelector('[role=dialog]'))) return
      const action = actionOfKey(key, own)
      const act = action && acts.get(action)
      if (!act) return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [own, acts])

  const value = useMemo(() => ({ own, choose, acts, register, commands, offer }), [own, choose, acts, register, commands, offer])
  return <KeysContext value={value}>{children}</KeysContext>
}

export function useKeys(): Keys {
  const keys = use(KeysContext)
  if (!keys) throw new Error('there is no KeysProvider above')
  return keys
}

/** Lets a screen do something by key and palette as long as it is shown; undefined: not now. */
export function useAction(action: ActionId, act: Act | undefined): void {
  const { register } = useKeys()
  const latest = useRef(act)
  latest.current = act
  const isPossible = act !== undefined
  useEffect(() => (isPossible ? register(action, () => latest.current?.()) : undefined), [action, isPossible, register])
}

/** Lets the palette do something as long as a screen is shown; undefined: not now. `of`: tells the same act upon several things apart. */
export function useCommand({ ja, en }: Command['name'], act: Act | undefined, of = ''): void {
  const { offer } = useKeys()
  const latest = useRef(act)
  latest.current = act
  const isPossible = act !== undefined
  useEffect(
    () => (isPossible ? offer({ name: { ja, en }, of, act: () => latest.current?.() }) : undefined),
    [ja, en, of, isPossible, offer],
  )
}
