import { Dialog } from '../parts/dialog.tsx'
import styles from './attachments.module.css'

/** A picture, as large as the screen lets it be. */
export function PictureDialog({ name, source, close }: { name: string; source: string; close: () => void }) {
  return (
    <Dialog isOpen title={name} close={close} size="xl">
      <img className={styles.picture} src={source} alt={name} />
    </Dialog>
  )
}
