import { NavLink, Text, TextInput } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Schemas } from '../api/client.ts'
import { useLanguage, useWords } from '../language/language.tsx'
import { narrowedTexts } from './narrowed-texts.ts'
import styles from './texts.module.css'

const wording = {
  find: { ja: '名前や文面の言葉で絞り込む', en: 'Narrow by name or words' },
  none: { ja: 'この言葉を含む文面はありません。', en: 'No text has these words.' },
} as const

interface TextListProps {
  readonly blocks: readonly Schemas['TextBlock'][]
  readonly chosen: string | undefined
}

/** The texts by whose eyes read them, as far as they have the words they are narrowed to. */
export function TextList({ blocks, chosen }: TextListProps) {
  const words = useWords(wording)
  const { language } = useLanguage()
  const [wanted, setWanted] = useState('')
  const sides = Map.groupBy(narrowedTexts(blocks, wanted), ({ side }) => side[language])
  return (
    <>
      <TextInput
        type="search"
        size="xs"
        className={styles.find ?? ''}
        aria-label={words.find}
        placeholder={words.find}
        value={wanted}
        onChange={({ currentTarget }) => setWanted(currentTarget.value)}
      />
      <div role="status">
        {sides.size === 0 && (
          <Text size="sm" c="dimmed" mt="xs">
            {words.none}
          </Text>
        )}
      </div>
      {[...sides].map(([side, ofSide]) => (
        <div key={side}>
          <h2 className={styles.side}>{side}</h2>
          {ofSide.map(({ code, label }) => (
            <NavLink
              key={code}
              label={label[language]}
              py={5}
              active={code === chosen}
              renderRoot={(props) => <Link to="/texts" search={{ block: code }} {...props} />}
            />
          ))}
        </div>
      ))}
    </>
  )
}
