import type { RouteRegistration } from './http/routes.ts'
import { sessionRoutes } from './people/session.routes.ts'

/** The routes of every room, in the order of the API's documentation. */
export const roomRoutes: readonly RouteRegistration[] = [sessionRoutes]
