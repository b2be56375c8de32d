/**
 * Words put where somebody's cursor is, or instead of what is chosen; and where the cursor is then. Behind what ends a line they begin one of
 * their own.
 */
export function insertAt(body: string, { from, to }: { from: number; to: number }, words: string): { body: string; cursor: number } {
  const inserted = from === to && /.$/u.test(body.slice(0, from)) && !/^./u.test(body.slice(to)) ? `\n${words}` : words
  return { body: body.slice(0, from) + inserted + body.slice(to), cursor: from + inserted.length }
}
