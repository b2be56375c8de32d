import { useQuery } from '@tanstack/react-query'
import { createContext, type ReactNode } from 'react'
import { api, bodyOf, type Schemas } from '../api/client.ts'

export const CatalogContext = createContext<Schemas['Catalog'] | undefined>(undefined)

/** Asks for the code lists once, for all parts of a screen that say codes in words: dozens of them are drawn with each ticket. */
export function CatalogProvider({ children }: { children: ReactNode }) {
  const { data } = useQuery({ queryKey: ['catalog'], queryFn: () => bodyOf(api.GET('/api/v1/catalog')), staleTime: Infinity })
  return <CatalogContext value={data}>{children}</CatalogContext>
}
