import type { components } from '../../../openapi/schema.d.ts'

/** What the desk notes of a ticket and may change. */
export type Stated = Pick<components['schemas']['Ticket'], 'topics' | 'supports' | 'stage' | 'preferredContact'>

export const statedFields = ['topics', 'supports', 'stage', 'preferredContact'] as const satisfies readonly (keyof Stated)[]

export function statedOf({ topics, supports, stage, preferredContact }: Stated): Stated {
  return { topics, supports, stage, preferredContact }
}

/** Whether two values say the same; the order of a list says nothing. */
export function isSame(one: Stated[keyof Stated], other: Stated[keyof Stated]): boolean {
  const said = (value: Stated[keyof Stated]) => [value].flat().map(String).toSorted().join(' ')
  return said(one) === said(other)
}

/** The fields in which `mine` says something else than `before`. */
export function differencesOf(mine: Stated, before: Stated): Partial<Stated> {
  return Object.fromEntries(statedFields.filter((field) => !isSame(mine[field], before[field])).map((field) => [field, mine[field]]))
}

/** What to start from when both changed a ticket: each one's changes, and where both changed a field, `theirs` until somebody decides. */
export function mergeStated(before: Stated, mine: Stated, theirs: Stated): { merged: Stated; contested: (keyof Stated)[] } {
  const changes = differencesOf(mine, before)
  const contested = statedFields.filter(
    (field) => field in changes && !isSame(theirs[field], before[field]) && !isSame(theirs[field], mine[field]),
  )
  const uncontested = Object.fromEntries(Object.entries(changes).filter(([field]) => !contested.some((one) => one === field)))
  return { merged: { ...theirs, ...uncontested }, contested }
}
