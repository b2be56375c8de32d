import { createContext, use, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import type { ActionId } from './key-catalog.ts'
import { actionOfKey, keepOwnKeys, readOwnKeys, type OwnKeys } from './own-keys.ts'
import { namedKey } from './pressed-key.ts'
import { SoonOffered } from './soon-offered.ts'

type Act = () => void

/** Something that can be done without a key of its own. */
export interface Command {
  readonly name: { readonly ja: string; readonly en: string }
  readonly act: Act
  readonly of?: CommandTarget | undefined
}

/** What a command is done to, where a screen offers the same for several. */
export interface CommandTarget {
  /** Tells it apart from others of the same name. */
  readonly key: string
  /** In the language of the screen. */
  readonly name: string
}

interface Keys {
  readonly own: OwnKeys
  readonly choose: (own: OwnKeys) => void
  /** What can be done on this screen now. */
  readonly acts: ReadonlyMap<ActionId, Act>
  /** What the palette alone offers on this screen now, by its English name and what it is done to. */
  readonly commands: ReadonlyMap<string, Command>
}

/** How screens say what they can do. It never changes, so that saying it makes nobody else say it again. */
interface Offering {
  readonly register: (action: ActionId, act: Act) => () => void
  readonly offer: (command: Command) => () => void
  readonly soon: SoonOffered
  readonly rest: () => () => void
}

const KeysContext = createContext<Keys | undefined>(undefined)
const OfferingContext = createContext<Offering | undefined>(undefined)

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
  const [soon] = useState(() => new SoonOffered())
  useEffect(() => soon.forgetWhenSomethingElseIsDone(), [soon])
  const register = useCallback(
    (action: ActionId, act: Act) => {
      setActs((known) => new Map(known).set(action, act))
      soon.isOffered(action, act)
      return () =>
        setActs((known) => {
          const others = new Map(known)
          if (others.get(action) === act) others.delete(action)
          return others
        })
    },
    [soon],
  )

  // Read when a key is pressed, so that it counts from the moment something was asked for.
  const [resting] = useState(() => new Set<symbol>())
  const rest = useCallback(() => {
    const reason = Symbol('rest')
    resting.add(reason)
    return () => void resting.delete(reason)
  }, [resting])

  const [commands, setCommands] = useState<ReadonlyMap<string, Command>>(new Map())
  const offer = useCallback(
    (command: Command) => {
      const key = `${command.name.en} ${command.of?.key ?? ''}`
      setCommands((known) => new Map(known).set(key, command))
      soon.isOffered(command.name.en, command.act)
      return () =>
        setCommands((known) => {
          const others = new Map(known)
          if (others.get(key) === command) others.delete(key)
          return others
        })
    },
    [soon],
  )

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const key = namedKey(event)
      if (key === undefined || event.defaultPrevented) return
      const isMeantElsewhere = isTypedInto(event.target) || resting.size > 0 || document.querySelector('[role=dialog]')
      if (!key.startsWith('mod+') && isMeantElsewhere) return
      const action = actionOfKey(key, own)
      const act = action && acts.get(action)
      if (!act) return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [own, acts, resting])

  const keys = useMemo(() => ({ own, choose, acts, commands }), [own, choose, acts, commands])
  const offering = useMemo(() => ({ register, offer, soon, rest }), [register, offer, soon, rest])
  return (
    <OfferingContext value={offering}>
      <KeysContext value={keys}>{children}</KeysContext>
    </OfferingContext>
  )
}

export function useKeys(): Keys {
  const keys = use(KeysContext)
  if (!keys) throw new Error('there is no KeysProvider above')
  return keys
}

function useOffering(): Offering {
  const offering = use(OfferingContext)
  if (!offering) throw new Error('there is no KeysProvider above')
  return offering
}

/** Lets a screen do something by key and palette as long as it is shown; undefined: not now. */
export function useAction(action: ActionId, act: Act | undefined): void {
  const { register } = useOffering()
  const latest = useRef(act)
  latest.current = act
  const isPossible = act !== undefined
  useEffect(() => (isPossible ? register(action, () => latest.current?.()) : undefined), [action, isPossible, register])
}

/** Lets the palette do something as long as a screen is shown; undefined: not now. */
export function useCommand({ ja, en }: Command['name'], act: Act | undefined, of?: CommandTarget): void {
  const { offer } = useOffering()
  const latest = useRef(act)
  latest.current = act
  const isPossible = act !== undefined
  const { key, name } = of ?? {}
  useEffect(() => {
    if (!isPossible) return undefined
    const target = key === undefined || name === undefined ? undefined : { key, name }
    return offer({ name: { ja, en }, of: target, act: () => latest.current?.() })
  }, [ja, en, key, name, isPossible, offer])
}

/** Single keys do nothing from the moment a dialog is asked for, however long it takes to be there. */
export function useKeysRest(isDialogAskedFor: boolean): void {
  const { rest } = useOffering()
  useLayoutEffect(() => (isDialogAskedFor ? rest() : undefined), [isDialogAskedFor, rest])
}

/** Does what another part of the desk offers once it is there: an action by its id, a command by its English name. */
export function useDoSoon(): (what: string) => void {
  const { soon } = useOffering()
  return (what) => soon.want(what)
}
