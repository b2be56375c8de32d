import { grouped } from '../language/grouped.ts'

/** Bytes as people say them: 「120 KB」「1.4 MB」. */
export function sayFileSize(bytes: number): string {
  if (bytes < 1000) return `${grouped(bytes)} B`
  return bytes < 1_000_000 ? `${grouped(Math.round(bytes / 1000))} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}
