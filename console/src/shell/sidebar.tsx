import { useQuery } from '@tanstack/react-query'
import { api, bodyOf, type Schemas } from '../api/client.ts'
import { ProblemNote } from '../parts/problem-note.tsx'
import { useLanguage } from '../language/language.tsx'
import { SavedViewLinks } from '../saved-views/saved-view-links.tsx'
import { Sections } from './sections.tsx'
import { ViewLink } from './view-link.tsx'

export function useViews() {
  return useQuery({ queryKey: ['ticket-views'], queryFn: () => bodyOf(api.GET('/api/v1/ticket-views')) })
}

/** Hardly anybody stands in for somebody; who does not is spared the sight of it. */
const isOfUse = ({ code, count }: Schemas['TicketQueue']): boolean => code !== 'standing_in' || count > 0

/** The desk's queues and the saved lists, with how many tickets wait in each. */
export function Sidebar() {
  const { language } = useLanguage()
  const { data, error, refetch } = useViews()
  if (error) return <ProblemNote error={error} retry={() => void refetch()} />
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
}
