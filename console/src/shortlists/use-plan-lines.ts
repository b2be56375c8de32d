import { counted, grouped } from '../language/grouped.ts'
import { useWords } from '../language/language.tsx'
import { usePunctuation } from '../language/punctuation.ts'
import { useLabels } from '../parts/use-catalog.ts'
import type { Enquiry } from './use-case.ts'

const wording = {
  headCount: { ja: (count: string) => `進出人数：${count}人`, en: (count: string) => `People who would come: ${count}` },
  seats: { ja: (count: string) => `必要な席数：${count}席`, en: (count: string) => `Seats it needs: ${count}` },
  months: { ja: (count: number) => `期間：${grouped(count)}か月`, en: (count: number) => `For ${counted(count, 'month')}` },
  occupancies: { ja: (how: string) => `オフィスの使い方：${how}`, en: (how: string) => `How it would staff an office: ${how}` },
  localHiring: { ja: '地元雇用', en: 'Local hiring' },
  sideJobs: { ja: '地元企業での兼業・副業', en: 'Side jobs for local firms' },
  community: { ja: '地域活動への参加', en: 'Part in the community' },
  yes: { ja: '予定あり', en: 'planned' },
  no: { ja: '予定なし', en: 'not planned' },
} as const

/** What a municipality is told of a company's plans, a line each: of a blind one bands. */
export function usePlanLines(): (brief: Enquiry['brief']) => string[] {
  const words = useWords(wording)
  const labels = useLabels()
  const { colon, comma } = usePunctuation()
  return (brief) => {
    if (brief.disclosure === 'blind') {
      const { headCountBand, seatsBand } = brief
      return [
        ...(headCountBand === undefined ? [] : [words.headCount(labels('countBands', headCountBand))]),
        ...(seatsBand === undefined ? [] : [words.seats(labels('countBands', seatsBand))]),
      ]
    }
    const { headCount, months, occupancies = [], ...planned } = brief.plans
    return [
      ...(headCount === undefined ? [] : [words.headCount(grouped(headCount))]),
      ...(months === undefined ? [] : [words.months(months)]),
      ...(occupancies.length === 0 ? [] : [words.occupancies(occupancies.map((code) => labels('occupancies', code)).join(comma))]),
      ...(['localHiring', 'sideJobs', 'community'] as const).flatMap((plan) =>
        planned[plan] === undefined ? [] : [words[plan] + colon + words[planned[plan] ? 'yes' : 'no']],
      ),
    ]
  }
}
