import japan from '@svg-maps/japan'

interface PrefectureOutline {
  /** In English, as the catalog says it. */
  readonly name: string
  /** The `d` of an SVG path. */
  readonly path: string
  /** Middle of its largest piece of land, where a figure can stand. */
  readonly centre: readonly [x: number, y: number]
}

interface Ring {
  readonly width: number
  readonly height: number
  readonly centre: readonly [x: number, y: number]
}

/** The package brings no types of its own that hold. */
const map = japan as { viewBox: string; locations: { name: string; path: string }[] }

/** Some room around the land, so that islands at the edge of the map are seen to end. */
const margin = 10
const [fromX = 0, fromY = 0, wide = 0, high = 0] = map.viewBox.split(' ').map(Number)
export const mapViewBox = [fromX - margin, fromY - margin, wide + 2 * margin, high + 2 * margin].join(' ')

/** The 47 prefectures of the map. */
export const prefectureOutlines: readonly PrefectureOutline[] = map.locations.map(({ name, path }) => {
  const [largest] = ringsOf(path).toSorted((a, b) => b.width * b.height - a.width * a.height)
  return { name, path, centre: largest?.centre ?? [0, 0] }
})

/** A path is rings of steps from point to point (`m … z`); after `z` the pen is back where its ring began. */
function ringsOf(path: string): Ring[] {
  let begin: readonly [number, number] = [0, 0]
  return path
    .split('z')
    .map((ring) => ring.replace('m', '').trim())
    .filter((ring) => ring !== '')
    .map((ring) => {
      let [x, y] = begin
      const points = ring.split(/\s+/u).map((step, index): [number, number] => {
        const [dx = 0, dy = 0] = step.split(',').map(Number)
        ;[x, y] = [x + dx, y + dy]
        if (index === 0) begin = [x, y]
        return [x, y]
      })
      const [xs, ys] = [points.map(([one]) => one), points.map(([, one]) => one)]
      const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
      return { width: right - left, height: bottom - top, centre: [(left + right) / 2, (top + bottom) / 2] }
    })
}
