import { grouped } from '../language/grouped.ts'
import { useWords } from '../language/language.tsx'
import { useCatalog } from '../parts/use-catalog.ts'
import type { OfPrefecture } from './of-prefecture.ts'
import { mapViewBox, prefectureOutlines } from './prefecture-outlines.ts'
import styles from './map.module.css'

const wording = {
  label: {
    ja: '日本地図：都道府県ごとの候補の数。同じ内容が表にあります。',
    en: 'Map of Japan: candidates by prefecture, as in the table.',
  },
} as const

/** A shade for each count from so many on: most prefectures have few candidates, and some many. */
const shades = [
  [10, styles.most],
  [4, styles.many],
  [2, styles.some],
  [1, styles.few],
  [0, styles.none],
] as const

/** Prefectures with candidates are the darker the more they have, and say how many. */
export function MapOfJapan({ places }: { places: readonly OfPrefecture[] }) {
  const words = useWords(wording)
  const catalog = useCatalog()
  const codeOf = (name: string) => catalog?.prefectures.find(({ en }) => en === name)?.code
  const shown = prefectureOutlines.map((outline) => {
    const count = places.find(({ code }) => code === codeOf(outline.name))?.lines.length ?? 0
    return { ...outline, count, shade: shades.find(([from]) => count >= from)?.[1] }
  })
  return (
    <svg viewBox={mapViewBox} role="img" aria-label={words.label}>
      {shown.map(({ name, path, shade }) => (
        <path key={name} d={path} className={shade} />
      ))}
      {shown.map(
        ({ name, centre: [x, y], count }) =>
          count > 0 && (
            <text key={name} x={x} y={y} className={styles.count}>
              {grouped(count)}
            </text>
          ),
      )}
    </svg>
  )
}
