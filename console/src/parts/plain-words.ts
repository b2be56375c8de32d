/** Words as they are compared on the screen, in any width or case. */
export function plainWords(words: string): string {
  return words.normalize('NFKC').toLowerCase().trim()
}
