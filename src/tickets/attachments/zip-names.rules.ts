const endOfDirectory = 0x06054b50
const entryOfDirectory = 0x02014b50
const longestComment = 65_557
const mostNames = 10_000

/** Names of what lies in a ZIP archive, by its central directory; undefined when it has none that can be read. */
export function namesInZip(bytes: Buffer): string[] | undefined {
  const end = findEnd(bytes)
  if (end === undefined) return undefined
  const count = bytes.readUInt16LE(end + 10)
  let at = bytes.readUInt32LE(end + 16)
  const names: string[] = []
  while (names.length < Math.min(count, mostNames)) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== entryOfDirectory) return undefined
    const [name, extra, comment] = [bytes.readUInt16LE(at + 28), bytes.readUInt16LE(at + 30), bytes.readUInt16LE(at + 32)]
    names.push(bytes.toString('latin1', at + 46, at + 46 + name))
    at += 46 + name + extra + comment
  }
  return names
}

function findEnd(bytes: Buffer): number | undefined {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - longestComment); at--) {
    if (bytes.readUInt32LE(at) === endOfDirectory) return at
  }
  return undefined
}
