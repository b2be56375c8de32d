import { useQuery } from '@tanstack/react-query'
import { api, bodyOf } from '../api/client.ts'
import { Count } from '../shell/count.tsx'

/** How many tasks its reader has to see to; nothing before it is known. */
export function TaskCount() {
  const { data } = useQuery({ queryKey: ['tasks', 'count'], queryFn: () => bodyOf(api.GET('/api/v1/tasks/count')) })
  return data ? <Count count={data.count} /> : null
}
