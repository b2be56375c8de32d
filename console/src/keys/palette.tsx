import { Input, Kbd, UnstyledButton } from '@mantine/core'
import { createSpotlight, SpotlightRoot, useSpotlight } from '@mantine/spotlight'
import { useCallback, useEffect, useId, useRef, useState, type CSSProperties, type KeyboardEvent } from 'react'
import { useLayer } from '../focus/layers.ts'
import { useLanguage, useWords } from '../language/language.tsx'
import { usePunctuation } from '../language/punctuation.ts'
import { noteOpened, useOpened } from '../search/use-opened.ts'
import { useLeadTo } from '../search/use-lead-to.ts'
import { useOperations } from '../session/use-operations.ts'
import { actionIds, keyCatalog, keyGroups } from './key-catalog.ts'
import { useKeys, useKeysRest, type Command } from './keys-provider.tsx'
import { keyOf } from './own-keys.ts'
import { findEntries, type PaletteEntry, type PaletteGroup } from './palette-entries.ts'
import { isComposing, sayKey } from './pressed-key.ts'
import { usePlaces } from './use-places.ts'
import { useTypedMeanwhile } from './use-typed-meanwhile.ts'

const [store, spotlight] = createSpotlight()
const { classes } = SpotlightRoot

const wording = {
  search: { ja: '何をしますか', en: 'What do you want to do?' },
  none: { ja: '当てはまる操作はありません', en: 'Nothing fits' },
  label: { ja: 'コマンドパレット', en: 'Palette' },
  acts: { ja: '操作', en: 'Acts' },
  places: { ja: '移動', en: 'Go to' },
  opened: { ja: '最近開いたもの', en: 'Opened lately' },
} as const

/** Words that find something, whichever language the screen has. */
const sayBoth = ({ ja, en }: Command['name']) => [ja, en]

/** Tells a place apart from others of its name, wherever those that are loaded late stand. */
function markAmong(places: readonly Command[], index: number): string {
  const name = places[index]?.name.en ?? ''
  return `${name} ${String(places.slice(0, index).filter((place) => place.name.en === name).length)}`
}

/** Everything that can be done on the screen now, and everywhere its reader can go. */
function useGroups(isOpen: boolean): PaletteGroup[] {
  const { own, acts, commands } = useKeys()
  const places = usePlaces()
  const { language } = useLanguage()
  const words = useWords(wording)
  const { colon } = usePunctuation()
  const leadTo = useLeadTo()
  const mayNote = useOperations()('noteOpenedItem')
  const actions = actionIds.flatMap((action): PaletteEntry[] => {
    const act = acts.get(action)
    if (!act || action === 'palette') return []
    const { group } = keyCatalog[action]
    return [
      {
        id: action,
        label: keyCatalog[action][language],
        description: keyGroups[group][language],
        keywords: sayBoth(keyCatalog[action]),
        rightSection: <Kbd size="xs">{sayKey(keyOf(action, own))}</Kbd>,
        act,
      },
    ]
  })
  const offered = (kind: string, { name, act, of }: Command, mark: string): PaletteEntry => ({
    id: `${kind} ${mark}`,
    label: of ? name[language] + colon + of.name : name[language],
    keywords: sayBoth(name),
    act,
  })
  const opened = useOpened(isOpen).map((one) => ({
    id: one.key,
    label: one.name,
    description: one.about,
    act: () => {
      if (mayNote) noteOpened(one)
      leadTo(one.leadsTo)
    },
  }))
  return [
    { name: words.acts, entries: [...actions, ...[...commands].map(([mark, command]) => offered('command', command, mark))] },
    { name: words.places, entries: places.map((place, index) => offered('place', place, markAmong(places, index))) },
    { name: words.opened, entries: opened },
  ]
}

/** Every action of the screen and every place of the desk by its name. Opens as soon as it is there, and with every further `call`. */
export function Palette({ call }: { call: number }) {
  const words = useWords(wording)
  const [query, setQuery] = useState('')
  const [chosen, setChosen] = useState<string>()
  const field = useId()
  const list = useId()
  useEffect(() => spotlight.open(), [call])
  const { opened: isOpen } = useSpotlight(store)
  useKeysRest(isOpen)
  useLayer(isOpen, spotlight.close)
  const groups = findEntries(useGroups(isOpen), query)
  const entries = groups.flatMap((group) => group.entries)
  // What is marked stays marked, wherever parts of the screen that come late put what they offer.
  const marked = entries.find(({ id }) => id === chosen) ?? entries[0]
  if (isOpen && marked?.id !== chosen) setChosen(marked?.id)
  const idOf = (entry: PaletteEntry) => `${list}-${String(entries.indexOf(entry))}`
  const mark = (entry: PaletteEntry | undefined) => {
    if (!entry) return
    setChosen(entry.id)
    document.getElementById(idOf(entry))?.scrollIntoView({ block: 'nearest' })
  }
  const search = (typed: string) => {
    setQuery(typed)
    setChosen(undefined)
  }
  const perform = (entry: PaletteEntry | undefined) => {
    if (!entry) return
    entry.act()
    spotlight.close()
  }
  const press = (key: string): boolean => {
    const place = marked ? entries.indexOf(marked) : -1
    if (key === 'ArrowDown') mark(entries[(place + 1) % entries.length])
    else if (key === 'ArrowUp') mark(entries.at(place - 1))
    else if (key === 'Enter') perform(marked)
    else return false
    return true
  }
  const latest = useRef(press)
  latest.current = press
  useTypedMeanwhile(
    isOpen,
    field,
    useCallback((key: string) => {
      if (latest.current(key)) return
      setQuery((typed) => typed + key)
      setChosen(undefined)
    }, []),
  )
  return (
    <SpotlightRoot
      store={store}
      query={query}
      onQueryChange={search}
      shortcut={null}
      scrollable
      maxHeight={420}
      closeOnEscape={false}
      // Whoever chose goes on where it leads, at once.
      returnFocus={false}
      transitionProps={{ duration: 0 }}
      attributes={{ content: { 'aria-label': words.label } }}
    >
      <Input
        id={field}
        role="combobox"
        data-palette
        aria-label={words.label}
        aria-expanded={entries.length > 0}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={marked && idOf(marked)}
        autoComplete="off"
        size="lg"
        classNames={{ input: classes.search }}
        placeholder={words.search}
        value={query}
        onChange={({ currentTarget }) => search(currentTarget.value)}
        onKeyDown={(event: KeyboardEvent<HTMLInputElement>) => {
          // The Enter that ends a conversion is none of ours.
          if (!isComposing(event.nativeEvent) && press(event.key)) event.preventDefault()
        }}
        // Behind what was typed before it was there.
        onFocus={({ currentTarget: input }) => input.setSelectionRange(input.value.length, input.value.length)}
      />
      {entries.length > 0 ? (
        <div
          id={list}
          role="listbox"
          aria-label={words.label}
          className={classes.actionsList}
          style={{ maxHeight: 420, overflowY: 'auto' }}
        >
          {groups.map(({ name, entries: within }) => (
            <div
              key={name}
              role="group"
              aria-label={name}
              className={classes.actionsGroup}
              style={{ '--spotlight-label': `'${name}'` } as CSSProperties /* React's type knows no variables of our own */}
            >
              {within.map((entry) => (
                <UnstyledButton
                  key={entry.id}
                  id={idOf(entry)}
                  role="option"
                  tabIndex={-1}
                  aria-selected={entry === marked}
                  data-selected={entry === marked || undefined}
                  className={classes.action}
                  // The field keeps the focus.
                  onMouseDown={(event) => event.preventDefault()}
                  onClick={() => perform(entry)}
                >
                  <span className={classes.actionBody}>
                    <span className={classes.actionLabel}>{entry.label}</span>
                    <span className={classes.actionDescription}>{entry.description}</span>
                  </span>
                  {entry.rightSection !== undefined && (
                    <span className={classes.actionSection} data-position="right">
                      {entry.rightSection}
                    </span>
                  )}
                </UnstyledButton>
              ))}
            </div>
          ))}
        </div>
      ) : (
        <div className={classes.empty}>{words.none}</div>
      )}
    </SpotlightRoot>
  )
}
