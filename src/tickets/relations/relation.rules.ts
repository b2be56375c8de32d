import type { RelationKind } from '../../catalog/relation-codes.ts'

const counterparts: Readonly<Record<RelationKind, RelationKind>> = {
  same_matter: 'same_matter',
  duplicate: 'duplicate',
  preceding: 'following',
  following: 'preceding',
  split_from: 'split_into',
  split_into: 'split_from',
}

/** What a ticket is to the one that is `kind` to it. */
export function seenFromOther(kind: RelationKind): RelationKind {
  return counterparts[kind]
}

/** Kinds somebody states; the others come of what was done. */
export const statedKinds = ['same_matter', 'duplicate', 'preceding', 'following'] as const satisfies readonly RelationKind[]
export type StatedKind = (typeof statedKinds)[number]
