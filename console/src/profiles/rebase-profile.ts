const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

/**
 * What one typed upon a profile that somebody else stated anew meanwhile: the parts one changed, and the newest of the others.
 * `contested`: the parts both changed, which are as one typed them.
 */
export function rebaseProfile<Profile extends object>(
  before: Profile,
  mine: Profile,
  theirs: Profile,
): { profile: Profile; contested: (keyof Profile)[] } {
  const parts = [...new Set([...Object.keys(before), ...Object.keys(mine), ...Object.keys(theirs)])] as (keyof Profile)[]
  const changed = parts.filter((part) => !isSame(mine[part], before[part]))
  const kept = Object.fromEntries(changed.filter((part) => mine[part] !== undefined).map((part) => [part, mine[part]]))
  const others = Object.fromEntries(Object.entries(theirs).filter(([part]) => !changed.some((one) => one === part)))
  return {
    profile: { ...others, ...kept } as Profile, // each part is of one of the two
    contested: changed.filter((part) => !isSame(theirs[part], before[part]) && !isSame(theirs[part], mine[part])),
  }
}
