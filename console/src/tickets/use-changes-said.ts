import { useCallback } from 'react'
import { useWords } from '../language/language.tsx'
import { useLabels } from '../parts/use-catalog.ts'
import { differencesOf, statedOf } from './stated.ts'
import type { Ticket } from './use-tickets.ts'

const wording = {
  assigned: { ja: (name: string) => `${name}さんが担当になりました。`, en: (name: string) => `${name} has it now.` },
  released: { ja: '担当者がいなくなりました。', en: 'Nobody has it now.' },
  status: { ja: (status: string) => `状態が「${status}」になりました。`, en: (status: string) => `It is “${status}” now.` },
  stated: { ja: '課題や段階などが変更されました。', en: 'Its topics, stage or the like were changed.' },
  applicant: { ja: '相談者から連絡がありました。', en: 'The applicant has written.' },
  desk: { ja: '窓口が相談者に返信しました。', en: 'The desk has replied.' },
} as const

/** What became of a ticket between two looks at it, in a sentence for each change; none where nothing of what one judges by changed. */
export function useChangesSaid(): (seen: Ticket, now: Ticket) => string[] {
  const words = useWords(wording)
  const labels = useLabels()
  return useCallback(
    (seen, now) => {
      const isHandedOver = seen.assignee?.id !== now.assignee?.id
      return [
        isHandedOver && (now.assignee ? words.assigned(now.assignee.name) : words.released),
        seen.status !== now.status && words.status(labels('ticketStatuses', now.status)),
        Object.keys(differencesOf(statedOf(now), statedOf(seen))).length > 0 && words.stated,
        now.lastWord !== null && seen.lastWord?.at !== now.lastWord.at && words[now.lastWord.from],
      ].filter((sentence) => sentence !== false)
    },
    [words, labels],
  )
}
