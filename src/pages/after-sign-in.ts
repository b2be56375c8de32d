import type { FastifyReply } from 'fastify'
import { seeOther } from './send-page.ts'

/** All that says where one is in the console stands in its addresses: which list, narrowed and sorted how, which side of a ticket. */
const isOfConsole = (path: string) => /^\/desk(?:\/|\?|$)/u.test(path)

/** What a query may hold as it is. Anything else is written as browsers write it, so that it can stand in a header and a page. */
const toBeWritten = /[^\w.~%+=&,:;@!*()$'/?[\]-]/gu

/** Where to go after signing in: a path of our own, whatever was asked for, and of the console with its query. */
export function localPath(next: unknown): string {
  if (typeof next !== 'string') return '/'
  const [path = '', ...query] = next.split('?')
  if (!/^\/[\w./-]*$/u.test(path) || path.includes('//') || path.split('/').includes('..')) return '/'
  if (query.length === 0 || !isOfConsole(path)) return path
  return `${path}?${query.join('?').toWellFormed().replaceAll(toBeWritten, encodeURIComponent)}`
}

/** Whoever signed in goes on where they wanted to; the console has a language of its own. */
export function seeNext(reply: FastifyReply, next: string): FastifyReply {
  return isOfConsole(next) ? reply.header('cache-control', 'no-store').redirect(next, 303) : seeOther(reply, next)
}

/** A step of signing in that leads to `next` in the end. */
export function stepTo(path: string, next: string): string {
  return next === '/' ? path : `${path}?next=${encodeURIComponent(next)}`
}
