import type { MunicipalityProfile } from '../../organizations/profile.schemas.ts'

/** A municipality as a candidate; without a profile it has stated nothing to the desk and public figures speak for it. */
export interface MarketTown {
  readonly code: string
  readonly profile: MunicipalityProfile | null
}
