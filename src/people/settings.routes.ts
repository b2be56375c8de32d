import { z } from 'zod'
import { answers } from '../http/answers.ts'
import type { RouteRegistration } from '../http/routes.ts'
import { actorOf } from '../http/sign-in-guard.ts'
import { changeSettings } from './change-settings.ts'
import { settingsOfEnvironment } from './environment-settings.rules.ts'
import { readSettings, type SettingsRow } from './read-settings.ts'

const tags = ['Settings']
const settingsSchema = z
  .object({
    shortlistApproval: z.boolean().describe('A second person must approve a shortlist before its dispatch'),
    eraYears: z.boolean().describe('Mails and pages for municipalities count years by the era: 令和8年11月20日(金)'),
  })
  .meta({ id: 'Settings' })

const environmentSchema = z
  .object({
    items: z.array(
      z.object({
        variable: z.string().describe('Name of the variable that sets it'),
        value: z.string().nullable().describe('What holds; null: it is not set. Of addresses of other servers the host alone'),
      }),
    ),
  })
  .meta({ id: 'EnvironmentSettings' })

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

  app.get(
    '/api/v1/settings/environment',
    {
      schema: {
        operationId: 'readEnvironmentSettings',
        tags,
        summary: 'What is set where the desk is started, and by which variable; never a secret',
        response: answers({ 200: environmentSchema }),
      },
    },
    () => ({ items: settingsOfEnvironment(deps.config) }),
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
