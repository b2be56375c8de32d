import { Input, Kbd, Modal } from '@mantine/core'
import { useState } from 'react'
import { useLayer } from '../focus/layers.ts'
import { useLanguage, useWords } from '../language/language.tsx'
import { usePunctuation } from '../language/punctuation.ts'
import { noteOpened, useOpened } from '../search/use-opened.ts'
import { useLeadTo } from '../search/use-lead-to.ts'
import { useOperations } from '../session/use-operations.ts'
import { actionIds, keyCatalog, keyGroups } from './key-catalog.ts'
import { useChosenKeys, useKeysRest, useOffered, type Command } from './keys-provider.tsx'
import { keyOf } from './own-keys.ts'
import { findEntries, type PaletteEntry, type PaletteGroup } from './palette-entries.ts'
import { Marked } from './marked.tsx'
import { Option } from '../options/option.tsx'
import { OptionGroup } from '../options/option-group.tsx'
import { useOptions } from '../options/use-options.ts'
import belowField from '../options/options.module.css'
import { sayKey } from './pressed-key.ts'
import { usePlaces } from './use-places.ts'
import styles from './palette.module.css'

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
function useGroups(): PaletteGroup[] {
  const { own } = useChosenKeys()
  const { acts, commands } = useOffered()
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
  const opened = useOpened(true).map((one) => ({
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

/** As soon as it is there: whoever types on at once, or has an input method put words together, types into it. */
const focusAtOnce = (field: HTMLInputElement | null) => field?.focus()

/** Every action of the screen and every place of the desk by its name. */
export function Palette({ close }: { close: () => void }) {
  const words = useWords(wording)
  const [query, setQuery] = useState('')
  useKeysRest(true)
  useLayer(true, close)
  const groups = findEntries(useGroups(), query)
  const entries = groups.flatMap((group) => group.entries)
  const perform = (id: string) => {
    entries.find((entry) => entry.id === id)?.act()
    close()
  }
  const { options, press, unmark, saysOptions } = useOptions({ keys: entries.map(({ id }) => id), marksFirst: true, choose: perform })
  return (
    <Modal
      opened
      onClose={close}
      withCloseButton={false}
      closeOnEscape={false}
      // Whoever chose goes on where it leads, at once.
      returnFocus={false}
      padding={0}
      size="lg"
      transitionProps={{ duration: 0 }}
      attributes={{ content: { 'aria-label': words.label } }}
    >
      <Input
        ref={focusAtOnce}
        {...saysOptions(entries.length > 0)}
        data-palette
        aria-label={words.label}
        size="lg"
        classNames={{ input: styles.field ?? '' }}
        placeholder={words.search}
        value={query}
        onChange={({ currentTarget }) => {
          setQuery(currentTarget.value)
          unmark()
        }}
        onKeyDown={press}
      />
      {entries.length > 0 ? (
        <div id={options.list} role="listbox" aria-label={words.label} className={`${belowField.list ?? ''} ${styles.list ?? ''}`}>
          {groups.map(({ name, entries: within }) => (
            <OptionGroup key={name} name={name}>
              {within.map((entry) => (
                <Option key={entry.id} of={options} value={entry.id}>
                  <span className={styles.name}>
                    <Marked text={entry.label} words={query} />
                    {entry.description !== undefined && (
                      <span className={`${belowField.about ?? ''} ${styles.about ?? ''}`}>
                        <Marked text={entry.description} words={query} />
                      </span>
                    )}
                  </span>
                  {entry.rightSection}
                </Option>
              ))}
            </OptionGroup>
          ))}
        </div>
      ) : (
        <div className={belowField.none}>{words.none}</div>
      )}
    </Modal>
  )
}
