/** Words put where somebody's cursor is, or instead of what is chosen; and where the cursor is then. */
export function insertAt(body: string, { from, to }: { from: number; to: number }, words: string): { body: string; cursor: number } {
  return { body: body.slice(0, from) + words + body.slice(to), cursor: from + words.length }
}
