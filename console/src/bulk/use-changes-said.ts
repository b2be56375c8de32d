import { useCallback } from 'react'
import { useWords } from '../language/language.tsx'
import { useLabels } from '../parts/use-catalog.ts'
import { differencesOf, statedOf } from '../tickets/stated.ts'
import type { Ticket } from '../tickets/use-tickets.ts'

const wording = {
  assigned: { ja: (name: string) => `${name}さんが担当になりました。`, en: (name: string) => `${name} has it now.` },
  has: { ja: (name: string) => `${name}さんが担当しています。`, en: (name: string) => `${name} has it.` },
  released: { ja: '担当者がいなくなりました。', en: 'Nobody has it now.' },
  status: { ja: (status: string) => `状態が「${status}」になりました。`, en: (status: string) => `It is “${status}” now.` },
  stated: { ja: '課題や段階などが変更されました。', en: 'Its topics, stage or the like were changed.' },
  more: {
    ja: '選んだあとに動きがありました。案件を開いて確かめてください。',
    en: 'Something happened to it since you chose it; open it and look.',
  },
} as const

/** What became of a ticket between two looks at it, in a sentence for each change. */
export function useChangesSaid(): (seen: Ticket, now: Ticket) => string {
  const words = useWords(wording)
  const labels = useLabels()
  return useCallback(
    (seen, now) => {
      const isHandedOver = seen.assignee?.id !== now.assignee?.id
      const said = [
        isHandedOver && (now.assignee ? words.assigned(now.assignee.name) : words.released),
        seen.status !== now.status && words.status(labels('ticketStatuses', now.status)),
        Object.keys(differencesOf(statedOf(now), statedOf(seen))).length > 0 && words.stated,
      ].filter((sentence) => sentence !== false)
      if (said.length > 0) return said.join(' ')
      return seen.version === now.version && now.assignee ? words.has(now.assignee.name) : words.more
    },
    [words, labels],
  )
}
