import type { Strength } from '../catalog/matching-codes.ts'
import type { MunicipalityProfile, Office, StatedStrength } from '../organizations/profile.schemas.ts'
import { nothingToSearch, type Searchable, searchable } from './words.rules.ts'

/** A municipality's profile as the engine reads it; texts are prepared when first asked for. */
export interface Town {
  readonly offices: readonly Office[]
  strength(code: Strength): StatedStrength | undefined
  /** The note of a stated strength. */
  note(code: Strength): Searchable
  /** All notes of strengths that are no weakness (level 3 and more) and the names of the offices. */
  everything(): Searchable
}

const leastLevelToSpeak = 3

export function townOf(profile: MunicipalityProfile): Town {
  const stated = new Map<string, StatedStrength>()
  for (const strength of profile.strengths) {
    const known = stated.get(strength.code)
    if (known === undefined || strength.level > known.level) stated.set(strength.code, strength)
  }
  const notes = new Map<string, Searchable>()
  let everything: Searchable | undefined
  return {
    offices: profile.offices,
    strength: (code) => stated.get(code),
    note(code) {
      const known = notes.get(code)
      if (known !== undefined) return known
      const note = stated.get(code)?.note
      const prepared = note === undefined ? nothingToSearch : searchable(note)
      notes.set(code, prepared)
      return prepared
    },
    everything() {
      everything ??= searchable(
        [
          ...[...stated.values()].filter((strength) => strength.level >= leastLevelToSpeak).map((strength) => strength.note ?? ''),
          ...profile.offices.map((office) => office.name),
        ].join('\n'),
      )
      return everything
    },
  }
}
