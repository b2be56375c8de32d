import { useNavigate } from '@tanstack/react-router'
import { arriveAt } from '../focus/arrive-at.ts'
import type { Found } from './found.ts'

/** Opens what was found, and gives its heading the focus. */
export function useLeadTo(): (where: Found['leadsTo']) => void {
  const navigate = useNavigate()
  return (where) => {
    if ('ticket' in where) {
      const search = { view: 'all' as const, ...(where.tab && { tab: where.tab }) }
      void navigate({ to: '/tickets/$number', params: { number: where.ticket }, search })
      arriveAt(where.ticket)
    } else {
      void navigate({ to: '/organizations/$id', params: { id: where.organization } })
      arriveAt(`/organizations/${where.organization}`)
    }
  }
}
