import { useEffect } from 'react'
import { useWords } from '../language/language.tsx'

const wording = {
  titled: { ja: (title: string) => `${title}｜相談デスク｜結 Musubi`, en: (title: string) => `${title} – Desk – Musubi` },
} as const

/** Names the page after what is open in it, which tabs, bookmarks and screen readers say first; undefined: something else names it. */
export function useScreenTitle(title: string | undefined): void {
  const { titled } = useWords(wording)
  useEffect(() => {
    if (title !== undefined) document.title = titled(title)
  }, [title, titled])
}
