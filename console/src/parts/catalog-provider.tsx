import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { api, bodyOf } from '../api/client.ts'
import { CatalogContext } from './use-catalog.ts'

/** Asks for the code lists once, for all parts of a screen that say codes in words: dozens of them are drawn with each ticket. */
export function CatalogProvider({ children }: { children: ReactNode }) {
  const { data } = useQuery({ queryKey: ['catalog'], queryFn: () => bodyOf(api.GET('/api/v1/catalog')), staleTime: Infinity })
  return <CatalogContext value={data}>{children}</CatalogContext>
}
