import { useQuery } from '@tanstack/react-query'
import { useCallback } from 'react'
import { api, bodyOf, type Schemas } from '../api/client.ts'

/** The members of the desk, with what each has to do. */
export function useStaff(): Schemas['StaffMemberWithLoad'][] {
  const { data } = useQuery({
    queryKey: ['staff'],
    queryFn: () => bodyOf(api.GET('/api/v1/staff', { params: { query: { limit: 200 } } })),
    staleTime: 300_000,
  })
  return data?.items ?? []
}

/** The name of a member of the desk by id; undefined for somebody who is none. */
export function useStaffNames(): (id: string | null) => string | undefined {
  const staff = useStaff()
  return useCallback((id) => staff.find((member) => member.id === id)?.name, [staff])
}
