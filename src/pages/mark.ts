import { createHash } from 'node:crypto'

const indigo = '#1b3a6b'
const vermilion = '#b83a26'
const paper = '#fff'

/** A cord of two strands, as a path twice: a broad ground that cuts what it passes over, then the strands. */
function cord(path: string, colour: string): string {
  const strand = (width: number, stroke: string) => `<path d="${path}" fill="none" stroke="${stroke}" stroke-width="${width}"/>`
  return strand(11.5, paper) + strand(8.5, colour) + strand(2.2, paper)
}

/** Left ring, right ring over it, and once more the piece of the left one that passes over the right. */
const shapes =
  cord('M24 17a15 15 0 1 1 0 30a15 15 0 1 1 0-30z', indigo) +
  cord('M40 17a15 15 0 1 1 0 30a15 15 0 1 1 0-30z', vermilion) +
  cord('M35.5 41.7A15 15 0 0 1 27 46.7', indigo) +
  cord('M36.5 40.2A15 15 0 0 0 39 32', indigo)

const svg = (attributes: string) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"${attributes}>${shapes}</svg>`

/**
 * The desk's mark: two cords of mizuhiki (水引), one ring through the other, as 結 says. Inline, so that a page needs no further request;
 * it says nothing to screen readers, since the desk's name stands beside it.
 */
export const mark: string = svg(' class="mark" aria-hidden="true" focusable="false"')

/** The same as a file, for the browser's tab. */
export const icon: string = svg('')

export const iconPath = `/assets/mark-${createHash('sha256').update(icon).digest('hex').slice(0, 12)}.svg`
