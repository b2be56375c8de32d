import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect } from 'react'
import type { Schemas } from '../api/client.ts'
import { readStaff } from './read-staff.ts'

/** The members of the desk, with what each has to do. */
export function useStaff(): Schemas['StaffMemberWithLoad'][] {
  return useQuery({ queryKey: ['staff'], queryFn: readStaff, staleTime: 300_000 }).data ?? []
}

const askedFor = new Set<string>()

/** Asks anew who is at the desk when one of these, who are members of it, is not known: they joined since it was asked. */
export function useNewMembers(ids: readonly string[]): void {
  const queries = useQueryClient()
  const staff = useStaff()
  const unknown = ids.filter((id) => staff.length > 0 && !staff.some((member) => member.id === id)).join()
  useEffect(() => {
    // Once: who is no member then never was one.
    if (unknown === '' || askedFor.has(unknown)) return
    askedFor.add(unknown)
    void queries.invalidateQueries({ queryKey: ['staff'], exact: true })
  }, [queries, unknown])
}

/** The name of a member of the desk by id; undefined for somebody who is none. */
export function useStaffNames(): (id: string | null) => string | undefined {
  const staff = useStaff()
  return useCallback((id) => staff.find((member) => member.id === id)?.name, [staff])
}
