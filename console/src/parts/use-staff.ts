import { useQuery } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { Schemas } from '../api/client.ts'
import { readStaff } from './read-staff.ts'

/** The members of the desk, with what each has to do. */
export function useStaff(): Schemas['StaffMemberWithLoad'][] {
  return useQuery({ queryKey: ['staff'], queryFn: readStaff, staleTime: 300_000 }).data ?? []
}

/** The name of a member of the desk by id; undefined for somebody who is none. */
export function useStaffNames(): (id: string | null) => string | undefined {
  const staff = useStaff()
  return useCallback((id) => staff.find((member) => member.id === id)?.name, [staff])
}
