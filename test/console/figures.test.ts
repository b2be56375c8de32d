import { describe, expect, it } from 'vitest'
import { placesOf, sayPoints } from '../../console/src/matching/figures.ts'

describe('the points of a table', () => {
  it('have two places, and three in all of its lines where one has a small share', () => {
    const said = (shares: readonly number[]) => shares.map((share) => sayPoints(share / 2, share, placesOf(shares)))
    expect(said([0.6, 0.4])).toEqual(['0.30／0.60', '0.20／0.40'])
    expect(said([0.12, 0.029])).toEqual(['0.060／0.120', '0.015／0.029'])
  })
})
