import type { RouteRegistration } from './http/routes.ts'
import { contactRoutes } from './people/contacts.routes.ts'
import { sessionRoutes } from './people/session.routes.ts'
import { settingsRoutes } from './people/settings.routes.ts'
import { staffRoutes } from './people/staff.routes.ts'
import { tokenRoutes } from './people/tokens.routes.ts'

/** The routes of every room, in the order of the API's documentation. */
export const roomRoutes: readonly RouteRegistration[] = [sessionRoutes, staffRoutes, tokenRoutes, contactRoutes, settingsRoutes]
