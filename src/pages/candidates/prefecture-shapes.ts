import map from '@svg-maps/japan'
import { z } from 'zod'
import { prefectures } from '../../catalog/prefectures.ts'

/** A prefecture on the map, in tenths of the map's own unit. */
export interface PrefectureShape {
  /** Two digits. */
  readonly code: string
  /** The `d` of an SVG path. */
  readonly outline: string
  /** Middle of its largest piece of land. */
  readonly centre: Point
}

export type Point = readonly [x: number, y: number]

/** Whose map it is, which CC BY 4.0 asks to be named beside it; the colours, the numbers and the rounding are ours. */
export const mapSource = {
  work: '@svg-maps/japan',
  author: 'Victor Cazanave',
  licence: 'CC BY 4.0',
  terms: { ja: 'https://creativecommons.org/licenses/by/4.0/deed.ja', en: 'https://creativecommons.org/licenses/by/4.0/' },
} as const

// Its own types are those of a package it does not bring.
const japan = z.object({ viewBox: z.string(), locations: z.array(z.object({ name: z.string(), path: z.string() })) }).parse(map)

const [, , width = 0, height = 0] = japan.viewBox.split(' ').map(Number)

/** Width and height of the map. */
export const mapSize: Point = [width * 10, height * 10]

/**
 * The 47 prefectures as paths of whole numbers: a third of the bytes of the package's. Its paths are rings of steps from point to
 * point (`m … z`), so that rounding each step would drift; the points are rounded instead. Rocks that become a point or a line go.
 */
export const prefectureShapes: readonly PrefectureShape[] = prefectures.map(({ code, en }) => {
  const location = japan.locations.find(({ name }) => name === en)
  if (!location) throw new Error(`the map has no ${en}`)
  const rings = ringsOf(location.path)
  return { code, outline: rings.map(pathOf).join(''), centre: centreOf(largest(rings)) }
})

function ringsOf(path: string): Point[][] {
  // After `z` the pen is back where its ring began, and the next one begins from there.
  let begin: Point = [0, 0]
  const rings = path.split('z').map((ring) => ring.replace('m', '').trim())
  return rings
    .filter((ring) => ring !== '')
    .map((ring) => {
      let [x, y] = begin
      const points = ring.split(/\s+/u).map((step, index): Point => {
        const [dx = 0, dy = 0] = step.split(',').map(Number)
        ;[x, y] = [x + dx, y + dy]
        if (index === 0) begin = [x, y]
        return [Math.round(x * 10), Math.round(y * 10)]
      })
      return points.filter((point, index) => !isSame(point, points[index - 1]))
    })
    .filter((points) => points.length > 2)
}

function isSame(a: Point, b: Point | undefined): boolean {
  return a[0] === b?.[0] && a[1] === b[1]
}

function pathOf([start = [0, 0], ...rest]: readonly Point[]): string {
  let from: Point = start
  const steps = rest.map((to) => {
    const step = `${to[0] - from[0]} ${to[1] - from[1]}`
    from = to
    return step
  })
  return `M${start.join(' ')}l${steps.join(' ').replaceAll(' -', '-')}z`
}

/** Twice the signed area of a ring, and its centroid times six times that. */
function moments(ring: readonly Point[]): { area: number; x: number; y: number } {
  let [area, x, y] = [0, 0, 0]
  ring.forEach(([ax, ay], index) => {
    const [bx, by] = ring[(index + 1) % ring.length] ?? [ax, ay]
    const cross = ax * by - bx * ay
    area += cross
    x += (ax + bx) * cross
    y += (ay + by) * cross
  })
  return { area, x, y }
}

function largest(rings: readonly Point[][]): readonly Point[] {
  return rings.reduce<readonly Point[]>((best, ring) => (Math.abs(moments(ring).area) > Math.abs(moments(best).area) ? ring : best), [])
}

function centreOf(ring: readonly Point[]): Point {
  const { area, x, y } = moments(ring)
  return area === 0 ? (ring[0] ?? [0, 0]) : [Math.round(x / (3 * area)), Math.round(y / (3 * area))]
}
