import { z } from 'zod'
import { answers } from '../http/answers.ts'
import type { RouteRegistration } from '../http/routes.ts'
import { actorOf } from '../http/sign-in-guard.ts'
import { changeSettings } from './change-settings.ts'
import { readSettings, type SettingsRow } from './read-settings.ts'

const tags = ['Settings']
const settingsSchema = z
  .object({
    shortlistApproval: z.boolean().describe('A second person must approve a shortlist before its dispatch'),
    eraYears: z.boolean().describe('Mails to municipalities count years by the era: 令和8年11月20日(金)'),
  })
  .meta({ id: 'Settings' })

function showSettings({ shortlistApproval, eraYears }: SettingsRow): z.infer<typeof settingsSchema> {
  return { shortlistApproval, eraYears }
}

export const settingsRoutes: RouteRegistration = (app, deps) => {
  app.get(
    '/api/v1/settings',
    {
      schema: { operationId: 'readSettings', tags, summary: 'How the desk is set to work', response: answers({ 200: settingsSchema }) },
    },
    async () => showSettings(await readSettings(deps.db)),
  )

  app.patch(
    '/api/v1/settings',
    {
      schema: {
        operationId: 'changeSettings',
        tags,
        summary: 'Change how the desk works',
        body: z.strictObject({ shortlistApproval: z.boolean().optional(), eraYears: z.boolean().optional() }),
        response: answers({ 200: settingsSchema }),
      },
    },
    async (request) => showSettings(await changeSettings(deps, actorOf(request), request.body)),
  )
}
