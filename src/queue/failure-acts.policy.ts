/** What the acts depend on of a failure. */
interface FailureState {
  readonly isUndone: boolean
  readonly failure: { readonly dismissedAt: Date | null }
}

/** What can be done with a failure as it stands, by whoever may act at all. */
export function failureActs({ isUndone, failure: { dismissedAt } }: FailureState): { retry: boolean; dismiss: boolean } {
  return { retry: isUndone, dismiss: dismissedAt === null }
}
