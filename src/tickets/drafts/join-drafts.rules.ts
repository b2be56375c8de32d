/** Two things somebody was writing in one place: the one that says the other as well, or both, one after the other. */
export function joinDrafts(there: string, added: string): string {
  if (there.includes(added.trim())) return there
  if (added.includes(there.trim())) return added
  return `${there}\n\n${added}`
}
