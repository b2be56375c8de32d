import { Text } from '@mantine/core'
import { useState } from 'react'
import { useWords } from '../language/language.tsx'
import { Dialog } from '../parts/dialog.tsx'
import styles from './attachments.module.css'

const wording = {
  unseen: {
    ja: 'この画像は、ここでは表示できません。「保存」で手元に保存してからご覧ください。',
    en: 'This picture cannot be shown here; save it by “Save” to look at it.',
  },
} as const

/** A picture, as large as the screen lets it be. */
export function PictureDialog({ name, source, close }: { name: string; source: string; close: () => void }) {
  const words = useWords(wording)
  const [isUnseen, setUnseen] = useState(false)
  return (
    <Dialog isOpen title={name} close={close} size="xl">
      {isUnseen ? (
        <Text role="alert">{words.unseen}</Text>
      ) : (
        <img className={styles.picture} src={source} alt={name} onError={() => setUnseen(true)} />
      )}
    </Dialog>
  )
}
