import { describe, expect, it } from 'vitest'
import { causeOf } from '../../console/src/queue/failure-cause.ts'

const inMail = 'sendOne src/mail/mailer.ts:40:7'

describe('what an operator reads of a failure', () => {
  it.each([
    ['the mail server is away', { fault: 'Error', code: 'ECONNREFUSED', place: inMail }, 'mailAway'],
    ['the mail server is unknown', { fault: 'Error', code: 'EDNS', place: null }, 'mailAway'],
    ['the mail server refused the password', { fault: 'Error', code: 'EAUTH', place: inMail }, 'mailRefused'],
    ['the mail server refused the mail', { fault: 'Error', code: 'EENVELOPE', place: inMail }, 'mailRefused'],
    ['the database is away', { fault: 'Error', code: 'CONNECTION_CLOSED', place: 'react workers/react.ts:57:11' }, 'databaseAway'],
    ['the database restarts', { fault: 'PostgresError', code: '57P01', place: null }, 'databaseAway'],
    ['the database has no connection or no room left', { fault: 'PostgresError', code: '53300', place: null }, 'databaseFull'],
    ['the database took too long', { fault: 'PostgresError', code: '57014', place: null }, 'tooSlow'],
    ['something took too long', { fault: 'TimeoutError', code: null, place: null }, 'tooSlow'],
    ['no answer in time', { fault: 'Error', code: 'ETIMEDOUT', place: null }, 'tooSlow'],
    ['two wanted the same row', { fault: 'PostgresError', code: '40P01', place: null }, 'busy'],
    ['Redis is away', { fault: 'MaxRetriesPerRequestError', code: null, place: null }, 'redisAway'],
    ['something it needs is away', { fault: 'Error', code: 'ECONNREFUSED', place: null }, 'unreached'],
    ['a fault of the desk', { fault: 'TypeError', code: null, place: 'react workers/react.ts:57:11' }, 'ours'],
    ['a rule of the database was broken', { fault: 'PostgresError', code: '23505', place: null }, 'ours'],
  ] as const)('%s', (_what, failure, cause) => {
    expect(causeOf(failure)).toBe(cause)
  })
})
