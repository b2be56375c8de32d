import { z } from 'zod'
import { notificationKindCodes, notificationWayCodes } from '../catalog/notification-codes.ts'
import { readNow } from '../db/clock.store.ts'
import { answers } from '../http/answers.ts'
import type { RouteRegistration } from '../http/routes.ts'
import { actorOf } from '../http/sign-in-guard.ts'
import { choicesFrom, waysOf, type Choices } from './choices.rules.ts'
import { selectChoices, upsertChoices } from './choices.store.ts'

const tags = ['Notifications']

const choiceSchema = z
  .strictObject({ kind: z.enum(notificationKindCodes), way: z.enum(notificationWayCodes) })
  .refine(({ kind, way }) => waysOf(kind).includes(way), {
    path: ['way'],
    params: { code: 'way_not_offered' },
  })

const bodySchema = z.strictObject({
  choices: z
    .array(choiceSchema)
    .max(notificationKindCodes.length)
    .refine((choices) => new Set(choices.map(({ kind }) => kind)).size === choices.length, { params: { code: 'kind_twice' } })
    .describe('What is not named stays as it is'),
})

const choicesSchema = z
  .object({
    choices: z.array(
      z.object({
        kind: z.enum(notificationKindCodes),
        way: z.enum(notificationWayCodes).describe('How the reader is told of it'),
        ways: z.array(z.enum(notificationWayCodes)).describe('What they may choose'),
      }),
    ),
  })
  .meta({ id: 'NotificationChoices' })

/** By which mails the reader is told of what concerns them, besides the bell. */
export const choiceRoutes: RouteRegistration = (app, deps) => {
  const path = '/api/v1/notifications/choices'

  app.get(
    path,
    {
      schema: {
        operationId: 'readNotificationChoices',
        tags,
        summary:
          'How the reader is told of each kind of notification: here only; besides by one mail at nine on business days; or by a mail at once, which tells what comes within five minutes and is not read by then',
        response: answers({ 200: choicesSchema }),
      },
    },
    async (request) => showChoices(choicesFrom(await selectChoices(deps.db, actorOf(request).id))),
  )

  app.put(
    path,
    {
      schema: {
        operationId: 'chooseNotifications',
        tags,
        summary: 'Choose how the reader is told of kinds of notifications',
        body: bodySchema,
        response: answers({ 200: choicesSchema }),
      },
    },
    async (request) => {
      const { id } = actorOf(request)
      return deps.db.transaction(async (tx) => {
        await upsertChoices(tx, id, request.body.choices, await readNow(tx))
        return showChoices(choicesFrom(await selectChoices(tx, id)))
      })
    },
  )
}

const showChoices = (choices: Choices) => ({
  choices: notificationKindCodes.map((kind) => ({ kind, way: choices[kind], ways: [...waysOf(kind)] })),
})
