import map from '@svg-maps/japan'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { prefectures } from '../../src/catalog/prefectures.ts'
import { placeMarkers } from '../../src/pages/candidates/marker-places.rules.ts'
import { mapSize, prefectureShapes, type Point } from '../../src/pages/candidates/prefecture-shapes.ts'

/** Every point of a path of `M`/`m`, `l` and `z`, in the path's unit. */
function pointsOf(path: string): [number, number][] {
  const points: [number, number][] = []
  let [x, y, startX, startY] = [0, 0, 0, 0]
  for (const ring of path.split(/z/iu).filter((piece) => piece.trim() !== '')) {
    const numbers = (ring.match(/-?\d+(?:\.\d+)?/gu) ?? []).map(Number)
    const absolute = ring.includes('M')
    numbers.forEach((number, index) => {
      if (index % 2 === 1) return
      const next = numbers[index + 1] ?? 0
      const begins = index === 0
      ;[x, y] = begins ? (absolute ? [number, next] : [startX + number, startY + next]) : [x + number, y + next]
      if (begins) [startX, startY] = [x, y]
      points.push([x, y])
    })
  }
  return points
}

const frameOf = (points: readonly (readonly [number, number])[]) => {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
}

describe('the map', () => {
  const original = z.object({ locations: z.array(z.object({ name: z.string(), path: z.string() })) }).parse(map)

  it('has every prefecture, where and as large as the package draws it, in a third of the bytes', () => {
    expect(prefectureShapes.map(({ code }) => code)).toEqual(prefectures.map(({ code }) => code))
    for (const { code, outline } of prefectureShapes) {
      const name = prefectures.find((one) => one.code === code)?.en
      const path = original.locations.find((one) => one.name === name)?.path ?? ''
      const expected = frameOf(pointsOf(path)).map((side) => side * 10)
      frameOf(pointsOf(outline)).forEach((side, index) => expect(Math.abs(side - (expected[index] ?? 0))).toBeLessThanOrEqual(0.5001))
    }
    const bytes = prefectureShapes.reduce((sum, { outline }) => sum + outline.length, 0)
    expect(bytes).toBeLessThan(original.locations.reduce((sum, { path }) => sum + path.length, 0) / 2)
  })

  it('knows the middle of a prefecture', () => {
    const hokkaido = prefectureShapes.find(({ code }) => code === '01')
    const okinawa = prefectureShapes.find(({ code }) => code === '47')
    expect(hokkaido?.centre[0]).toBeGreaterThan(mapSize[0] * 0.7)
    expect(okinawa?.centre[1]).toBeGreaterThan(mapSize[1] * 0.8)
  })

  it('places up to ten numbers so that none covers another or lies beyond the edge', () => {
    const anyCentres = fc.array(fc.constantFrom<Point>(...prefectureShapes.map(({ centre }) => centre)), { minLength: 1, maxLength: 10 })
    fc.assert(
      fc.property(anyCentres, (centres) => {
        const places = placeMarkers(centres, 125)
        for (const [index, [x, y]] of places.entries()) {
          expect(x).toBeGreaterThanOrEqual(100)
          expect(x).toBeLessThanOrEqual(mapSize[0] - 100)
          expect(y).toBeGreaterThanOrEqual(100)
          expect(y).toBeLessThanOrEqual(mapSize[1] - 100)
          for (const [otherX, otherY] of places.slice(index + 1)) {
            expect(Math.hypot(otherX - x, otherY - y)).toBeGreaterThan(230)
          }
        }
      }),
    )
  })
})
