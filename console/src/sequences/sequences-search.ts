/** Which sequence is open. */
export interface SequencesSearch {
  sequence?: string
}

export function readSequencesSearch({ sequence }: Record<string, unknown>): SequencesSearch {
  return typeof sequence === 'string' ? { sequence } : {}
}
