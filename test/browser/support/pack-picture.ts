import { crc32, deflateSync, inflateSync } from 'node:zlib'

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const rgb = 2
const palette = 3
const paletteAtMost = 256

/**
 * The same picture in a third of the bytes: with a palette of its 256 most frequent colours; rarer ones, which smooth the edges of
 * letters, become the nearest of them. Takes a PNG of 8-bit RGB without interlace, as Chromium writes it (PNG specification, 3rd edition).
 */
export function packPicture(png: Buffer): Buffer {
  const { width, height, pixels } = readPixels(png)
  const counts = new Map<number, number>()
  for (let at = 0; at < pixels.length; at += 3) {
    const color = pixels.readUIntBE(at, 3)
    counts.set(color, (counts.get(color) ?? 0) + 1)
  }
  const kept = [...counts]
    .toSorted(([, one], [, other]) => other - one)
    .slice(0, paletteAtMost)
    .map(([color]) => color)
  const places = new Map(kept.map((color, place) => [color, place]))
  const rows = Buffer.alloc(height * (width + 1))
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const color = pixels.readUIntBE((y * width + x) * 3, 3)
      const place = places.get(color) ?? nearest(color, kept)
      places.set(color, place)
      rows[y * (width + 1) + 1 + x] = place
    }
  }
  const table = Buffer.alloc(kept.length * 3)
  for (const [place, color] of kept.entries()) table.writeUIntBE(color, place * 3, 3)
  return Buffer.concat([
    signature,
    chunk('IHDR', headerOf(width, height)),
    chunk('PLTE', table),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function readPixels(png: Buffer): { width: number; height: number; pixels: Buffer } {
  const [width, height, depth, kind] = [png.readUInt32BE(16), png.readUInt32BE(20), png[24], png[25]]
  if (depth !== 8 || kind !== rgb || png[28] !== 0) throw new Error('not a picture of 8-bit RGB without interlace')
  const parts: Buffer[] = []
  for (let at = signature.length; at < png.length; at += png.readUInt32BE(at) + 12) {
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)))
  }
  const filtered = inflateSync(Buffer.concat(parts))
  const pixels = Buffer.alloc(width * height * 3)
  const row = width * 3
  for (let y = 0; y < height; y += 1) {
    const filter = filtered[y * (row + 1)] ?? 0
    for (let x = 0; x < row; x += 1) {
      const left = x < 3 ? 0 : (pixels[y * row + x - 3] ?? 0)
      const above = y === 0 ? 0 : (pixels[(y - 1) * row + x] ?? 0)
      const corner = x < 3 || y === 0 ? 0 : (pixels[(y - 1) * row + x - 3] ?? 0)
      pixels[y * row + x] = (filtered[y * (row + 1) + 1 + x] ?? 0) + foretell(filter, left, above, corner)
    }
  }
  return { width, height, pixels }
}

/** What a byte was foretold to be by the filter of its row (PNG, section 9.2). */
function foretell(filter: number, left: number, above: number, corner: number): number {
  if (filter === 1) return left
  if (filter === 2) return above
  if (filter === 3) return Math.floor((left + above) / 2)
  if (filter !== 4) return 0
  const [byLeft, byAbove, byCorner] = [Math.abs(above - corner), Math.abs(left - corner), Math.abs(left + above - 2 * corner)]
  if (byLeft <= byAbove && byLeft <= byCorner) return left
  return byAbove <= byCorner ? above : corner
}

function nearest(color: number, colors: readonly number[]): number {
  let [best, least] = [0, Infinity]
  for (const [place, other] of colors.entries()) {
    const distance = [16, 8, 0].reduce((sum, shift) => sum + (((color >> shift) & 255) - ((other >> shift) & 255)) ** 2, 0)
    if (distance < least) [best, least] = [place, distance]
  }
  return best
}

function headerOf(width: number, height: number): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, palette, 0, 0, 0], 8)
  return header
}

function chunk(kind: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(kind, 'latin1'), content])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(content.length)
  check.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, check])
}
