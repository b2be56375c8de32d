import { useWords } from './language.tsx'

const marks = {
  colon: { ja: '：', en: ': ' },
  /** Between the members of a list. */
  comma: { ja: '、', en: ', ' },
  /** Between facts that stand side by side. */
  dot: { ja: '・', en: ', ' },
  left: { ja: '（', en: ' (' },
  right: { ja: '）', en: ')' },
} as const

/** The marks that join words of a screen, in the reader's language. */
export function usePunctuation() {
  return useWords(marks)
}
