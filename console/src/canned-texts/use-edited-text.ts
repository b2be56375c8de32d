import type { Schemas } from '../api/client.ts'
import { useWords } from '../language/language.tsx'
import { useEdited } from '../parts/use-edited.ts'

/** What a canned text has, by name. */
export const textWords = {
  name: { ja: '名前', en: 'Name' },
  ja: { ja: '日本語の文', en: 'In Japanese' },
  en: { ja: '英語の文', en: 'In English' },
  shared: { ja: '窓口の全員と共有する', en: 'Share it with everybody at the desk' },
} as const

const wording = {
  ...textWords,
  isShared: { ja: '共有する', en: 'shared' },
  isOwn: { ja: '共有しない', en: 'not shared' },
} as const

/** A canned text as it is written or about to go, apart from what somebody else makes of it meanwhile; `text` is as it is now. */
export function useEditedText(text: Schemas['CannedText'] | undefined) {
  const words = useWords(wording)
  const { theirs, ...edited } = useEdited({
    version: text?.updatedAt ?? '',
    values: { name: text?.name ?? '', ja: text?.ja ?? '', en: text?.en ?? '', shared: text?.shared ?? false },
  })
  const said = Object.entries(theirs).map(([field, value]) => ({
    label: words[field as keyof typeof theirs], // its keys are those of what is edited
    said: typeof value === 'string' ? value : value ? words.isShared : words.isOwn,
  }))
  return { ...edited, theirs: said }
}
