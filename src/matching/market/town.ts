import type { Strength } from '../../catalog/matching-codes.ts'
import type { TownEvidence } from '../../evidence/evidence.ts'
import type { MunicipalityProfile, Office, Project, StatedStrength } from '../../organizations/profile.schemas.ts'
import { LISTED } from '../score/constants.ts'
import { type Telling, tellingOf } from '../words/record.rules.ts'
import type { FieldText } from '../words/text-index.ts'

/** An office or a project on the municipality's list. */
interface Listed {
  readonly kind: 'office' | 'project'
  readonly text: string
}

export interface ListedTelling {
  readonly kind: Listed['kind']
  readonly telling: Telling
}

/** A municipality as the engine reads it: its profile and what public tables say; texts are prepared when first asked for. */
export interface Town {
  readonly offices: readonly Office[]
  readonly projects: readonly Project[]
  /** Null: nothing was imported for it. */
  readonly evidence: TownEvidence | null
  strength(code: Strength): StatedStrength | undefined
  /** What the note of a stated strength tells; nothing without a note. */
  telling(code: Strength): Telling
  /** What the offices and projects on its list tell. */
  listed(): readonly ListedTelling[]
  /**
   * All texts that speak for the municipality, in its own words: what the notes of stated strengths that are no weakness (level 3 and
   * more) assert, offices, projects. What a text denies, plans or wishes for says nothing of what is there; the catalog's name of a
   * strength is ours (自然・温泉・海 of a place without a sea).
   */
  fields(): readonly FieldText[]
}

const leastLevelToSpeak = 3
const untold = tellingOf('')

/** A municipality without a profile (null) states nothing. */
export function townOf(profile: MunicipalityProfile | null, evidence: TownEvidence | null = null): Town {
  const stated = new Map<string, StatedStrength>()
  for (const strength of profile?.strengths ?? []) {
    const known = stated.get(strength.code)
    if (known === undefined || strength.level > known.level) stated.set(strength.code, strength)
  }
  const offices = profile?.offices ?? []
  const projects = profile?.projects ?? []
  const listed: Listed[] = [
    ...offices.map(({ name }): Listed => ({ kind: 'office', text: name })),
    ...projects.map(({ name, note }): Listed => ({ kind: 'project', text: note === undefined ? name : `${name}\n${note}` })),
  ]
  const tellings = new Map<Strength, Telling>()
  let ofListed: readonly ListedTelling[] | undefined
  let fields: readonly FieldText[] | undefined
  const telling = (code: Strength): Telling => {
    const note = stated.get(code)?.note
    if (note === undefined) return untold
    const known = tellings.get(code)
    if (known !== undefined) return known
    const made = tellingOf(note)
    tellings.set(code, made)
    return made
  }
  const tellingsOfListed = (): readonly ListedTelling[] =>
    (ofListed ??= listed.map(({ kind, text }) => ({ kind, telling: tellingOf(text) })))
  return {
    offices,
    projects,
    evidence,
    strength: (code) => stated.get(code),
    telling,
    listed: tellingsOfListed,
    fields() {
      fields ??= [
        ...[...stated.values()]
          .filter(({ level }) => level >= leastLevelToSpeak)
          .map(({ code, level }): FieldText => ({ field: code, level, text: telling(code).asserted })),
        ...tellingsOfListed().map(({ kind, telling: { asserted } }): FieldText => ({ field: kind, level: LISTED.level, text: asserted })),
      ]
      return fields
    },
  }
}
