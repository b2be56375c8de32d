/** The harmonic mean of both sides' scores (0–1). */
export function mutualScore(companyScore: number, municipalityScore: number): number {
  const both = companyScore + municipalityScore
  return both === 0 ? 0 : (2 * companyScore * municipalityScore) / both
}
