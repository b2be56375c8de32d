import type { Point } from './prefecture-shapes.ts'

const rounds = 60

/** The archipelago runs from south-west to north-east: from here … */
const [southWest, northEast]: readonly [Point, Point] = [
  [1500, 3300],
  [3200, 1900],
]

/**
 * Where markers of the radius `radius` go: off the coast their point is nearer to, so that no land is covered that is smaller than a
 * number, and beside each other, so that none covers another.
 */
export function placeMarkers(points: readonly Point[], radius: number): Point[] {
  const [alongX, alongY] = [northEast[0] - southWest[0], northEast[1] - southWest[1]]
  const length = Math.hypot(alongX, alongY)
  const places = points.map(([x, y]): Place => {
    const east = alongX * (y - southWest[1]) - alongY * (x - southWest[0]) >= 0 ? 1 : -1
    const away = radius * 2.6 * east
    return { x: x - (alongY / length) * away, y: y + (alongX / length) * away }
  })
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, one] of places.entries()) {
      for (const [further, other] of places.slice(index + 1).entries()) pushApart(one, other, radius * 2, index + further)
    }
  }
  return places.map(({ x, y }) => [Math.round(x), Math.round(y)])
}

interface Place {
  x: number
  y: number
}

/** Moves both by half of what they overlap; two at one point go apart in a direction that `turn` says. */
function pushApart(one: Place, other: Place, distance: number, turn: number): void {
  let [dx, dy] = [other.x - one.x, other.y - one.y]
  let apart = Math.hypot(dx, dy)
  if (apart >= distance) return
  if (apart === 0) [dx, dy, apart] = [Math.cos(turn), Math.sin(turn), 1]
  const lap = distance - Math.hypot(other.x - one.x, other.y - one.y)
  const [stepX, stepY] = [((dx / apart) * lap) / 2, ((dy / apart) * lap) / 2]
  one.x -= stepX
  one.y -= stepY
  other.x += stepX
  other.y += stepY
}
