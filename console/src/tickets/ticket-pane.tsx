import { Loader, Tabs } from '@mantine/core'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { Suspense, useEffect, useState } from 'react'
import { lazy } from '../loading/lazy.tsx'
import { endsShowing } from '../api/ends-showing.ts'
import { arriveAt, placeCalled } from '../focus/arrive-at.ts'
import { Offer } from '../keys/offer.tsx'
import { useWords } from '../language/language.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import { useScreenTitle } from '../parts/use-screen-title.ts'
import { useTownName } from '../parts/use-town-name.ts'
import { noteRecentTicket } from '../search/recent-tickets.ts'
import { Attributes } from './attributes.tsx'
import { Conversation } from './conversation.tsx'
import { FarActs } from './far-acts.tsx'
import { paneTabs, type PaneTab } from './pane-search.ts'
import { isReasonNeeded, isUnknown } from './ticket-lacks.ts'
import { bringIntoSight } from './tab-in-sight.ts'
import { TicketHead } from './ticket-head.tsx'
import { useTicket, type Ticket } from './use-tickets.ts'
import styles from './tickets.module.css'

const wording = {
  timeline: { ja: '対応', en: 'Conversation' },
  matching: { ja: 'マッチング', en: 'Matching' },
  shortlists: { ja: '候補・打診', en: 'Shortlists' },
  meetings: { ja: '面談', en: 'Meetings' },
  mails: { ja: '予定メール', en: 'Mails to come' },
  organization: { ja: '組織', en: 'Organisation' },
} as const

const OpenForReason = lazy(() => import('./open-for-reason.tsx').then((module) => ({ default: module.OpenForReason })))
const UnknownTicket = lazy(() => import('./unknown-ticket.tsx').then((module) => ({ default: module.UnknownTicket })))

/** By which a tab names its panel. */
const tabs = 'ticket'

/** The other sides of a ticket come in chunks of their own. */
const panels: Partial<Record<PaneTab, ReturnType<typeof lazy<(props: { ticket: Ticket }) => React.ReactNode>>>> = {
  matching: lazy(() => import('../matching/matching-panel.tsx').then(({ MatchingPanel }) => ({ default: MatchingPanel }))),
  shortlists: lazy(() => import('../shortlists/shortlists-panel.tsx').then(({ ShortlistsPanel }) => ({ default: ShortlistsPanel }))),
  meetings: lazy(() => import('../meetings/meetings-panel.tsx').then(({ MeetingsPanel }) => ({ default: MeetingsPanel }))),
  mails: lazy(() => import('../mails/mails-panel.tsx').then(({ MailsPanel }) => ({ default: MailsPanel }))),
  organization: lazy(() =>
    import('../organization/organization-panel.tsx').then(({ OrganizationPanel }) => ({ default: OrganizationPanel })),
  ),
}

/** One ticket: who asks, what was said, what comes next. */
export function TicketPane() {
  const { number } = useParams({ from: '/tickets/$number' })
  const { tab = 'timeline' } = useSearch({ from: '/tickets/$number' })
  const navigate = useNavigate()
  const words = useWords(wording)
  const { data: ticket, error, refetch } = useTicket(number)
  const nameOf = useTownName()
  useScreenTitle(ticket ? `${number} ${nameOf(ticket.organization ?? ticket.applicant)}` : number)
  useEffect(() => {
    if (ticket) noteRecentTicket(ticket.number)
  }, [ticket])
  const choose = (chosen: PaneTab) => void navigate({ to: '.', search: (kept) => ({ ...kept, tab: chosen }) })
  const lead = (chosen: PaneTab) => {
    choose(chosen)
    arriveAt(chosen)
  }
  // While it is asked for anew, what is being written of the reason stays.
  const [shut, setShut] = useState<string>()
  const isKnown = error !== null || ticket !== undefined
  const nowShut = isReasonNeeded(error) ? number : isKnown ? undefined : shut
  if (nowShut !== shut) setShut(nowShut)
  if (nowShut === number || isUnknown(error)) {
    const Instead = isUnknown(error) ? UnknownTicket : OpenForReason
    return (
      <Suspense>
        <Instead key={number} number={number} />
      </Suspense>
    )
  }
  if (endsShowing(error, ticket)) return <ProblemNote error={error} retry={() => void refetch()} />
  if (!ticket) return <Loader m="md" />
  const shown = paneTabs.filter((one) => concerns(one, ticket))
  const Panel = panels[tab]
  const panel = { id: `${tabs}-panel-${tab}`, role: 'tabpanel', 'aria-label': words[tab], ...placeCalled(tab) }
  return (
    <>
      <FarActs ticket={ticket} tab={tab} choose={choose} />
      <TicketHead ticket={ticket}>
        <Tabs id={tabs} value={tab} onChange={(chosen) => choose(chosen as PaneTab /* one of its tabs */)} keepMounted={false}>
          <Tabs.List className={styles.tabs ?? ''}>
            {shown.map((one) => (
              <Tabs.Tab key={one} ref={one === tab ? bringIntoSight : null} value={one} className={styles.tab ?? ''}>
                <Offer name={wording[one]} act={() => lead(one)} />
                {words[one]}
              </Tabs.Tab>
            ))}
          </Tabs.List>
        </Tabs>
      </TicketHead>
      {/* It could not be read anew: what stands is what was read before. */}
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      {Panel ? (
        <div className={styles.panel} {...panel}>
          <Suspense fallback={<Loader m="md" />}>
            <Panel key={number} ticket={ticket} />
          </Suspense>
        </div>
      ) : (
        <div className={styles.body} {...panel}>
          <Conversation key={number} ticket={ticket} />
          <aside className={styles.attributes}>
            <Attributes key={number} ticket={ticket} />
          </aside>
        </div>
      )}
    </>
  )
}

/** A worker is referred to others: nothing is matched, and nobody introduced. */
function concerns(tab: PaneTab, { audience, organization }: Ticket): boolean {
  if (tab === 'organization') return organization !== null
  return audience !== 'worker' || (tab !== 'matching' && tab !== 'shortlists')
}
