import { encode } from 'uqr'

/** In pixels, its margin included. */
const atLeast = 240

/** A QR code of `text`, drawn here so that nobody else is asked for it; black on white in every colour scheme. */
export function QrCode({ text, label }: { text: string; label: string }) {
  // Its margin of four modules and correction of 15 % are what cameras of any telephone read.
  const { data, size } = encode(text, { ecc: 'M', border: 4 })
  const modules = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${String(x)} ${String(y)}h1v1h-1z`] : [])))
  // Whole pixels for every module, so that none is drawn thinner than its neighbours.
  const width = size * Math.ceil(atLeast / size)
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${String(size)} ${String(size)}`}
      width={width}
      height={width}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={modules.join('')} fill="#000" />
    </svg>
  )
}
