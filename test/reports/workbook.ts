import { inflateRawSync } from 'node:zlib'

/** The text parts of a workbook, by path: a zip, read by its directory at the end (APPNOTE 4.3.12), as spreadsheets do. */
export function partsOf(zip: Buffer): Record<string, string> {
  const end = zip.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'))
  if (end < 0) throw new Error('not a zip')
  const parts: Record<string, string> = {}
  let at = zip.readUInt32LE(end + 16)
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [packed, nameLength, extraLength, commentLength] = [
      zip.readUInt32LE(at + 20),
      ...[28, 30, 32].map((offset) => zip.readUInt16LE(at + offset)),
    ]
    const local = zip.readUInt32LE(at + 42)
    const begins = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
    const content = zip.subarray(begins, begins + (packed ?? 0))
    const isPacked = zip.readUInt16LE(at + 10) === 8
    parts[zip.toString('utf8', at + 46, at + 46 + (nameLength ?? 0))] = (isPacked ? inflateRawSync(content) : content).toString('utf8')
    at += 46 + (nameLength ?? 0) + (extraLength ?? 0) + (commentLength ?? 0)
  }
  return parts
}
