import { useCatalog, useLabels } from '../parts/use-catalog.ts'

/** Says what a line of the ledger counts: a sequence, or a kind of mails that belong to none. */
export function useSeriesName(): (series: string) => string {
  const catalog = useCatalog()
  const labels = useLabels()
  return (series) => labels(catalog?.sequences.some(({ code }) => code === series) ? 'sequences' : 'messageKinds', series)
}
