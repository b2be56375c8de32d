import { useQuery } from '@tanstack/react-query'
import { api, bodyOf } from '../api/client.ts'

/** Whether a list may leave the desk only once a second person has approved it; undefined until that is known. */
export function useApprovalRule(): boolean | undefined {
  const { data } = useQuery({ queryKey: ['settings'], queryFn: () => bodyOf(api.GET('/api/v1/settings')) })
  return data?.shortlistApproval
}
