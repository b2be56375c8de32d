import { useQuery } from '@tanstack/react-query'
import { api, bodyOf, type Schemas } from '../api/client.ts'

export type CompanyProfileVersion = Schemas['CompanyProfileVersion']

/** A company's profile in one version, which never changes, or as it is now. */
export function useCompanyProfile(companyId: string | undefined, versionId?: string) {
  return useQuery({
    queryKey: ['company-profile', companyId, versionId ?? 'now'],
    enabled: companyId !== undefined,
    staleTime: versionId === undefined ? 15_000 : Infinity,
    queryFn: () => readCompanyProfile(companyId ?? '', versionId),
  })
}

/** As it stands when it is asked for. */
export function readCompanyProfile(id: string, versionId?: string): Promise<CompanyProfileVersion> {
  return bodyOf(
    api.GET('/api/v1/companies/{id}/profile', { params: { path: { id }, query: { ...(versionId !== undefined && { versionId }) } } }),
  )
}
