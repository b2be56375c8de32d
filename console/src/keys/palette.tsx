import { Kbd } from '@mantine/core'
import { createSpotlight, Spotlight, useSpotlight } from '@mantine/spotlight'
import { useLanguage, useWords } from '../language/language.tsx'
import { usePunctuation } from '../language/punctuation.ts'
import { keyCatalog, keyGroups } from './key-catalog.ts'
import { useNavigate } from '@tanstack/react-router'
import { useCallback, useEffect, useId, useState } from 'react'
import { noteOpened, useOpened } from '../search/use-opened.ts'
import { useOperations } from '../session/use-operations.ts'
import { useKeys, useKeysRest, type Command } from './keys-provider.tsx'
import { keyOf } from './own-keys.ts'
import { sayKey } from './pressed-key.ts'
import { usePlaces } from './use-places.ts'
import { useTypedMeanwhile } from './use-typed-meanwhile.ts'

const [store, spotlight] = createSpotlight()

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

/** Every action of the screen and every place of the desk by its name. Opens as soon as it is there, and with every further `call`. */
export function Palette({ call }: { call: number }) {
  const { own, acts, commands } = useKeys()
  const places = usePlaces()
  const { language } = useLanguage()
  const words = useWords(wording)
  const { colon } = usePunctuation()
  const navigate = useNavigate()
  const mayNote = useOperations()('noteOpenedItem')
  const [query, setQuery] = useState('')
  const field = useId()
  useEffect(() => spotlight.open(), [call])
  const { opened: isOpen } = useSpotlight(store)
  useKeysRest(isOpen)
  useTypedMeanwhile(
    isOpen,
    field,
    useCallback((letter) => setQuery((typed) => typed + letter), []),
  )
  const others = [...acts].filter(([action]) => action !== 'palette')
  const actions = others.map(([action, act]) => ({
    id: action,
    label: keyCatalog[action][language],
    description: keyGroups[keyCatalog[action].group][language],
    keywords: sayBoth(keyCatalog[action]),
    rightSection: <Kbd size="xs">{sayKey(keyOf(action, own))}</Kbd>,
    onClick: act,
  }))
  const offered = ([kind, all]: readonly ['command' | 'place', Iterable<Command>]) =>
    [...all].map(({ name, act, of }, place) => ({
      id: `${kind} ${String(place)} ${name.en}`,
      label: of ? name[language] + colon + of.name : name[language],
      keywords: sayBoth(name),
      onClick: act,
    }))
  const opened = useOpened(isOpen).map((one) => ({
    id: one.key,
    label: one.name,
    description: one.about,
    onClick: () => {
      if (mayNote) noteOpened(one)
      const { leadsTo } = one
      if ('ticket' in leadsTo) void navigate({ to: '/tickets/$number', params: { number: leadsTo.ticket }, search: { view: 'all' } })
      else void navigate({ to: '/organizations/$id', params: { id: leadsTo.organization } })
    },
  }))
  return (
    <Spotlight
      store={store}
      actions={[
        { group: words.acts, actions: [...actions, ...offered(['command', commands.values()])] },
        { group: words.places, actions: offered(['place', places]) },
        { group: words.opened, actions: opened },
      ]}
      query={query}
      onQueryChange={setQuery}
      shortcut={null}
      highlightQuery
      scrollable
      maxHeight={420}
      nothingFound={words.none}
      searchProps={{
        id: field,
        placeholder: words.search,
        'aria-label': words.label,
        // Behind what was typed before it was there.
        onFocus: ({ currentTarget: input }) => input.setSelectionRange(input.value.length, input.value.length),
      }}
    />
  )
}
