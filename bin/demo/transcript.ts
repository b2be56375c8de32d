/** One thing that happened: who did what, and what was seen to come of it. */
export interface Step {
  step: number
  chapter: string
  who: string
  did: string
  saw: string[]
  facts: Record<string, unknown>
}

export interface Transcript {
  steps: Step[]
  chapter(title: string): void
  /** Notes a step; `facts` go into the data, `saw` into the readable text. */
  note(who: string, did: string, saw: string[], facts?: Record<string, unknown>): void
}

/** Collects the steps and says each one as it happens. */
export function openTranscript(say: (line: string) => void): Transcript {
  const steps: Step[] = []
  let current = ''
  return {
    steps,
    chapter: (title) => {
      current = title
      say(`\n== ${title}`)
    },
    note: (who, did, saw, facts = {}) => {
      steps.push({ step: steps.length + 1, chapter: current, who, did, saw, facts })
      say(`${String(steps.length).padStart(3)}. ${who}: ${did}`)
      for (const line of saw) say(`       ${line}`)
    },
  }
}

/** Stops the demo when something that must hold does not. */
export function must(holds: boolean, sentence: string): asserts holds {
  if (!holds) throw new Error(`did not hold: ${sentence}`)
}
