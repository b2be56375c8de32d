const browsers = [
  ['Edge', /\bEdgA?\//u],
  ['Firefox', /\b(Firefox|FxiOS)\//u],
  ['Chrome', /\b(Chrome|CriOS)\//u],
  ['Safari', /\bSafari\//u],
] as const

const systems = [
  ['iOS', /\b(iPhone|iPad)\b/u],
  ['Android', /\bAndroid\b/u],
  ['Windows', /\bWindows\b/u],
  ['macOS', /\bMacintosh\b/u],
  ['Linux', /\bLinux\b/u],
] as const

/**
 * What a browser is, as coarsely as its owner needs to tell one session from another: `Firefox / Windows`. Null when its user agent names
 * nothing we know; of what it says no more is kept.
 */
export function deviceOf(userAgent: string | undefined): string | null {
  const nameIn = (known: readonly (readonly [string, RegExp])[]) => known.find(([, trait]) => trait.test(userAgent ?? ''))?.[0]
  const parts = [nameIn(browsers), nameIn(systems)].filter((part) => part !== undefined)
  return parts.length > 0 ? parts.join(' / ') : null
}
