import { Kbd } from '@mantine/core'
import { Spotlight, spotlight } from '@mantine/spotlight'
import { useLanguage, useWords } from '../language/language.tsx'
import { keyCatalog, keyGroups } from './key-catalog.ts'
import { useEffect } from 'react'
import { useKeys } from './keys-provider.tsx'
import { keyOf } from './own-keys.ts'
import { sayKey } from './pressed-key.ts'

const wording = {
  search: { ja: '何をしますか', en: 'What do you want to do?' },
  none: { ja: '当てはまる操作はありません', en: 'Nothing fits' },
  label: { ja: 'コマンドパレット', en: 'Palette' },
} as const

/** Every action of the screen by its name. Opens as soon as it is there, and with every further `call`. */
export function Palette({ call }: { call: number }) {
  const { own, acts } = useKeys()
  const { language } = useLanguage()
  const words = useWords(wording)
  useEffect(() => spotlight.open(), [call])
  const others = [...acts].filter(([action]) => action !== 'palette')
  const actions = others.map(([action, act]) => ({
    id: action,
    label: keyCatalog[action][language],
    description: keyGroups[keyCatalog[action].group][language],
    rightSection: <Kbd size="xs">{sayKey(keyOf(action, own))}</Kbd>,
    onClick: act,
  }))
  return (
    <Spotlight
      actions={actions}
      shortcut={null}
      highlightQuery
      nothingFound={words.none}
      searchProps={{ placeholder: words.search, 'aria-label': words.label }}
    />
  )
}
