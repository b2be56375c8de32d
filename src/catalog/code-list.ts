/** One entry of a code list: the code on the wire and in the database, with its Japanese and English label. */
export interface CodeEntry {
  readonly code: string
  readonly ja: string
  readonly en: string
}

/** The codes of a list as a non-empty tuple, the shape `z.enum` and `pgEnum`-like checks want. */
export function codesOf<const List extends readonly CodeEntry[]>(list: List) {
  return list.map((entry) => entry.code) as [List[number]['code'], ...List[number]['code'][]]
}

/** Label of `code` in `language`; the code itself when the list does not know it (old rows outlive lists). */
export function labelOf(list: readonly CodeEntry[], code: string, language: 'ja' | 'en' = 'ja'): string {
  return list.find((entry) => entry.code === code)?.[language] ?? code
}
