import { encode } from 'uqr'

/** A QR code of `text`, drawn here so that nobody else is asked for it; black on white in every colour scheme. */
export function QrCode({ text, label }: { text: string; label: string }) {
  // Its margin of four modules and correction of 15 % are what cameras of any telephone read.
  const { data, size } = encode(text, { ecc: 'M', border: 4 })
  const modules = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${String(x)} ${String(y)}h1v1h-1z`] : [])))
  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${String(size)} ${String(size)}`} width={220} height={220} shapeRendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={modules.join('')} fill="#000" />
    </svg>
  )
}
