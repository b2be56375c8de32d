import { useQuery } from '@tanstack/react-query'
import { ApiProblem } from '../api/api-problem.ts'
import type { Stated } from './profile-form.tsx'

/** What an organisation stated last, read anew whenever the form opens; `nothing`, as version 0, when it never did. */
export function useStated<Profile>(organizationId: string, nothing: Profile, read: () => Promise<Stated<Profile>>) {
  const readAgain = async (): Promise<Stated<Profile>> => {
    try {
      const { version, profile } = await read()
      return { version, profile }
    } catch (error) {
      if (error instanceof ApiProblem && error.status === 404) return { version: 0, profile: nothing }
      throw error
    }
  }
  // What is typed rests upon it, so that it is neither kept for the next time nor read again by itself.
  const { data, error } = useQuery({ queryKey: ['stated', organizationId], queryFn: readAgain, staleTime: Infinity, gcTime: 0 })
  return { stated: data, error, readAgain }
}
