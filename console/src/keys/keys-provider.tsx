import {
  createContext,
  use,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from 'react'
import type { ActionId } from './key-catalog.ts'
import { Offered } from './offered.ts'
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

interface ChosenKeys {
  readonly own: OwnKeys
  readonly choose: (own: OwnKeys) => void
}

/** How screens say what they can do. It never changes, so that saying it makes nobody else say it again. */
interface Offering {
  /** What can be done on this screen now. */
  readonly acts: Offered<ActionId, Act>
  /** What the palette alone offers on this screen now, by its English name and what it is done to. */
  readonly commands: Offered<string, Command>
  readonly register: (action: ActionId, act: Act) => () => void
  readonly offer: (command: Command) => () => void
  readonly soon: SoonOffered
  readonly rest: () => () => void
}

const ChosenKeysContext = createContext<ChosenKeys | undefined>(undefined)
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
  const [acts] = useState(() => new Offered<ActionId, Act>())
  const [commands] = useState(() => new Offered<string, Command>())
  const choose = useCallback((chosen: OwnKeys) => {
    keepOwnKeys(chosen)
    setOwn(chosen)
  }, [])
  const [soon] = useState(() => new SoonOffered())
  useEffect(() => soon.forgetWhenSomethingElseIsDone(), [soon])
  const register = useCallback(
    (action: ActionId, act: Act) => {
      const takeBack = acts.add(action, act)
      soon.isOffered(action, act)
      return takeBack
    },
    [acts, soon],
  )

  // Read when a key is pressed, so that it counts from the moment something was asked for.
  const [resting] = useState(() => new Set<symbol>())
  const rest = useCallback(() => {
    const reason = Symbol('rest')
    resting.add(reason)
    return () => void resting.delete(reason)
  }, [resting])

  const offer = useCallback(
    (command: Command) => {
      const takeBack = commands.add(`${command.name.en} ${command.of?.key ?? ''}`, command)
      soon.isOffered(command.name.en, command.act)
      return takeBack
    },
    [commands, soon],
  )

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const key = namedKey(event)
      if (key === undefined || event.defaultPrevented) return
      const isMeantElsewhere = isTypedInto(event.target) || resting.size > 0 || document.querySelector('[role=dialog]')
      if (!key.startsWith('mod+') && isMeantElsewhere) return
      const action = actionOfKey(key, own)
      const act = action && acts.all().get(action)
      if (!act) return
      event.preventDefault()
      // Over what a dialog asks nothing leads away: its words would be lost. The browser's own key stays quiet all the same.
      if (resting.size === 0) act()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [own, acts, resting])

  const keys = useMemo(() => ({ own, choose }), [own, choose])
  const offering = useMemo(() => ({ acts, commands, register, offer, soon, rest }), [acts, commands, register, offer, soon, rest])
  return (
    <OfferingContext value={offering}>
      <ChosenKeysContext value={keys}>{children}</ChosenKeysContext>
    </OfferingContext>
  )
}

/** The keys its reader chose. */
export function useChosenKeys(): ChosenKeys {
  const keys = use(ChosenKeysContext)
  if (!keys) throw new Error('there is no KeysProvider above')
  return keys
}

function useOffering(): Offering {
  const offering = use(OfferingContext)
  if (!offering) throw new Error('there is no KeysProvider above')
  return offering
}

/** All that can be done on this screen now; drawn anew whenever something comes or goes. */
export function useOffered(): { acts: ReadonlyMap<ActionId, Act>; commands: ReadonlyMap<string, Command> } {
  const { acts, commands } = useOffering()
  return { acts: useSyncExternalStore(acts.listen, acts.all), commands: useSyncExternalStore(commands.listen, commands.all) }
}

/** Does what the screen offers by a key, as if it had been pressed. */
export function useDo(): (action: ActionId) => void {
  const { acts } = useOffering()
  return (action) => acts.all().get(action)?.()
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

/** Keys do nothing from the moment a dialog is asked for, however long it takes to be there, the palette's among them. */
export function useKeysRest(isDialogAskedFor: boolean): void {
  const { rest } = useOffering()
  useLayoutEffect(() => (isDialogAskedFor ? rest() : undefined), [isDialogAskedFor, rest])
}

/** Does what another part of the desk offers once it is there: an action by its id, a command by its English name. */
export function useDoSoon(): (what: string) => void {
  const { soon } = useOffering()
  return (what) => soon.want(what)
}
