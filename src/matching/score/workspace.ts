/** What one criterion of the company is worth in every municipality (0–1), and how far that rests on what is known (0–1). */
export interface CriterionColumn {
  readonly utility: Float64Array
  readonly certainty: Float64Array
  /** For a wish in free words: what of each word every municipality's texts hold (0–1), for explaining. */
  readonly held?: readonly Float64Array[]
}

/** Both sides of one company against all municipalities of a market; places are those of `market.towns`. */
export interface Scores {
  /** Harmonic mean of both sides, 0–1. */
  readonly score: Float64Array
  readonly companyScore: Float64Array
  readonly municipalityScore: Float64Array
  /** Mean of both sides' confidence, 0–1. */
  readonly confidence: Float64Array
  /** 1 where a known fact contradicts a must-have of either side. */
  readonly out: Uint8Array
}

/** Room for the scores of one company against `towns` municipalities; may be used again for the next company. */
export interface Workspace extends Scores {
  readonly companyConfidence: Float64Array
  readonly municipalityConfidence: Float64Array
  /** Columns lent to criteria that need one of their own. */
  readonly lent: Float64Array[]
  /** The same, with one number an office. */
  readonly lentToOffices: Float64Array[]
}

export function workspaceFor(towns: number): Workspace {
  const column = (): Float64Array => new Float64Array(towns)
  return {
    score: column(),
    companyScore: column(),
    municipalityScore: column(),
    confidence: column(),
    companyConfidence: column(),
    municipalityConfidence: column(),
    out: new Uint8Array(towns),
    lent: [],
    lentToOffices: [],
  }
}

/** Lends columns to criteria that need one of their own; they are given back when the workspace is used for the next company. */
export class Lender {
  private used = 0
  private usedByOffices = 0
  private readonly workspace: Workspace
  constructor(workspace: Workspace) {
    this.workspace = workspace
  }
  column(): Float64Array {
    const column = this.workspace.lent[this.used] ?? new Float64Array(this.workspace.score.length)
    this.workspace.lent[this.used] = column
    this.used += 1
    return column
  }
  officeColumn(offices: number): Float64Array {
    const known = this.workspace.lentToOffices[this.usedByOffices]
    const column = known !== undefined && known.length >= offices ? known : new Float64Array(offices)
    this.workspace.lentToOffices[this.usedByOffices] = column
    this.usedByOffices += 1
    return column
  }
  criterion(): CriterionColumn {
    return { utility: this.column(), certainty: this.column() }
  }
}
