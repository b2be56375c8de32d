/** Bands in which a blind company's plans are told to the other side: people who would come, seats it needs. */
export const countBands = [
  { code: '1-4', ja: '1〜4', en: '1–4', from: 1, to: 4 },
  { code: '5-9', ja: '5〜9', en: '5–9', from: 5, to: 9 },
  { code: '10-29', ja: '10〜29', en: '10–29', from: 10, to: 29 },
  { code: '30-99', ja: '30〜99', en: '30–99', from: 30, to: 99 },
  { code: '100-', ja: '100以上', en: '100 or more', from: 100, to: Number.POSITIVE_INFINITY },
] as const

export type CountBand = (typeof countBands)[number]['code']

/** The band that holds `count`; undefined when there is none, or none was said. */
export function countBandOf(count: unknown): CountBand | undefined {
  return typeof count === 'number' ? countBands.find(({ from, to }) => count >= from && count <= to)?.code : undefined
}
