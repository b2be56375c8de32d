import { memo } from 'react'
import type { Schemas } from '../api/client.ts'
import { endsShowing } from '../api/ends-showing.ts'
import { ProblemNote } from '../parts/problem-note.tsx'
import { useLanguage } from '../language/language.tsx'
import { SavedViewLinks } from '../saved-views/saved-view-links.tsx'
import { useMe } from '../session/use-session.ts'
import { Sections } from './sections.tsx'
import { useViews } from './use-views.ts'
import { ViewLink } from './view-link.tsx'

/** Which queues are of use to the reader: hardly anybody stands in for somebody, and those who are given no tickets have none of their own. */
export function useIsOfUse(): (queue: Schemas['TicketQueue']) => boolean {
  const me = useMe()
  return ({ code, count }) => count > 0 || (code !== 'standing_in' && (code !== 'mine' || me?.carriesTickets !== false))
}

/** The desk's queues and the saved lists, with how many tickets wait in each. Only its links look where one is. */
export const Sidebar = memo(function Sidebar() {
  const { language } = useLanguage()
  const { data, error, refetch } = useViews()
  const isOfUse = useIsOfUse()
  if (endsShowing(error, data)) return <ProblemNote error={error} retry={() => void refetch()} />
  return (
    <>
      {data?.items.filter(isOfUse).map(({ code, label, count }) => (
        <ViewLink key={code} view={code} count={count} isAlarming={code === 'overdue' && count > 0}>
          {label[language]}
        </ViewLink>
      ))}
      <SavedViewLinks />
      <Sections />
    </>
  )
})
