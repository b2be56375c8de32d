/** What the fields of a part of a profile share. */
export interface PartFields<Part> {
  readonly part: Part
  readonly change: (part: Part) => void
  /** What the API found wrong at a field of the profile, named as in its body. */
  readonly at: (field: string) => string | undefined
}
