import { useQuery } from '@tanstack/react-query'
import { api, bodyOf } from '../api/client.ts'
import type { operations } from '../../../openapi/schema.d.ts'
import { fiscalYears, type ReportSearch } from './report-search.ts'

export type ReportQuery = NonNullable<operations['readFunnel']['parameters']['query']>

/** What of an address the API is asked. */
export function queryOf({ year, axis = 'month', audience, prefecture, topic }: ReportSearch): ReportQuery {
  const asked = {
    fiscalYear: year ?? fiscalYears()[0],
    by: axis,
    ...(audience && { audience }),
    ...(prefecture && { prefecture }),
    ...(topic && { topic }),
  }
  return asked as ReportQuery // what it does not know it refuses, and says so
}

export function useResponseTimes(query: ReportQuery) {
  return useQuery({
    queryKey: ['reports', 'responses', query],
    queryFn: () => bodyOf(api.GET('/api/v1/reports/response-times', { params: { query } })),
  })
}

export function useFunnel(query: ReportQuery) {
  return useQuery({
    queryKey: ['reports', 'funnel', query],
    queryFn: () => bodyOf(api.GET('/api/v1/reports/funnel', { params: { query } })),
  })
}
