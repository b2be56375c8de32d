import { expect, it } from 'vitest'
import type { Contribution } from '../../src/matching/result.schemas.ts'
import { questionOf } from '../../src/shortlists/open-questions.rules.ts'
import { unknownStrength } from '../matching/unknown-strength.ts'

it('asks about what is called as the answer it follows from without saying its name twice', () => {
  const unknown = { side: 'company', ask: 'municipality', criterion: 'satellite_office', weight: 0.2, must: false } as const
  const line: Contribution = {
    criterion: 'satellite_office',
    weight: 0.2,
    utility: 0,
    points: 0,
    known: false,
    certainty: 0,
    origin: {
      kind: 'implied',
      by: [
        { list: 'presence', code: 'satellite_office' },
        { list: 'purpose', code: 'talent' },
      ],
    },
    reason: unknownStrength,
  }
  const { ja } = questionOf({ ...unknown, bestRank: 1, worstRank: 9 }, line, null)
  expect(ja).toBe('進出の目的「人材確保」に関わる「サテライトオフィス」の面で、どのような特色がありますか。')
})
