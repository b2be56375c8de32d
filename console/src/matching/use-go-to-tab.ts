import { useNavigate } from '@tanstack/react-router'
import type { PaneTab } from '../tickets/pane-search.ts'

/** Leads to another side of the ticket that is open; what the matching keeps in the address stays. */
export function useGoToTab(): (tab: PaneTab) => void {
  const navigate = useNavigate()
  return (tab) => void navigate({ to: '.', search: (kept) => ({ ...kept, tab }) })
}
