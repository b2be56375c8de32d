import { useState } from 'react'

interface Edited<Values> {
  /** Goes into If-Match: that of what was looked at. */
  readonly version: string
  readonly mine: Values
  readonly set: (change: Partial<Values>) => void
  /** What is changed here, against what was looked at. */
  readonly changes: Partial<Values>
  /** What somebody else changed since it was looked at. */
  readonly theirs: Partial<Values>
  /** They have been looked at: what is changed here is changed of what it says now. */
  readonly goOn: () => void
}

/** What is changed in a form, apart from what somebody else changed of the same thing meanwhile: `now` is what it says now. */
export function useEdited<Values extends object>(now: { version: string; values: Values }): Edited<Values> {
  const [seen, setSeen] = useState(now)
  const [mine, setMine] = useState(now.values)
  const changes = differences(mine, seen.values)
  const theirs = differences(now.values, seen.values)
  return {
    // What changed is none of what stands in the form.
    version: Object.keys(theirs).length === 0 ? now.version : seen.version,
    mine,
    set: (change) => setMine((all) => ({ ...all, ...change })),
    changes,
    theirs,
    goOn: () => {
      setMine({ ...now.values, ...changes })
      setSeen(now)
    },
  }
}

function differences<Values extends object>(to: Values, from: Values): Partial<Values> {
  const changed = Object.entries(to).filter(([key, value]) => value !== from[key as keyof Values]) // its keys are those of `to`
  return Object.fromEntries(changed) as Partial<Values> // some of the entries of `to`
}
