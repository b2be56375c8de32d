import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Deps } from '../deps.ts'
import { DeskError } from '../errors.ts'
import { inLanguage, languageOf } from '../http/language.ts'
import { localPath } from './after-sign-in.ts'
import { colleagueOf } from './colleague.ts'
import { iconPath } from './mark.ts'

/** What `npm run build --workspace console` makes; `npm ci` does that by itself. */
const built = join(import.meta.dirname, '../../console/dist')

/** The word the build puts where a fresh nonce belongs (`console/vite.config.ts`). */
const noncePlaceholder = 'CSP_NONCE'

/** The desk's console: files whose names change with their content, and one page for every address below `/desk`. */
export function addConsole(app: FastifyInstance, deps: Deps): void {
  const settings = { schema: { hide: true }, config: { outsideApi: true } }
  const index = join(built, 'index.html')
  const page = existsSync(index) ? readFileSync(index, 'utf8').replace('/favicon.ico', iconPath) : undefined

  if (page !== undefined) {
    void app.register(fastifyStatic, {
      root: join(built, 'assets'),
      prefix: '/desk/assets/',
      decorateReply: false,
      logLevel: 'warn',
      immutable: true,
      maxAge: '365d',
      preCompressed: true,
      schemaHide: true,
    })
  }

  for (const path of ['/desk', '/desk/*']) {
    app.get(path, settings, async (request, reply) => {
      if (!(await colleagueOf(request, deps))) return askToSignIn(request, reply)
      if (page === undefined) throw notBuilt
      return sendConsole(reply, page)
    })
  }
}

/** In the language the console itself would begin with: whoever comes here is of the desk, not of a town hall. */
function askToSignIn(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const path = `/sign-in?next=${encodeURIComponent(localPath(request.url)).replaceAll('%2F', '/')}`
  return reply.header('cache-control', 'no-store').redirect(inLanguage(path, languageOf(request)), 303)
}

const notBuilt = new DeskError(503, 'console_not_built', {
  ja: '相談デスクの画面がまだ作られていません。管理者の方は npm run build --workspace console を実行してください。',
  en: 'The console has not been built; whoever runs the desk does that by npm run build --workspace console.',
})

/** Styles that libraries write at run time come in by a nonce of this one answer; scripts only from files of our own. */
function sendConsole(reply: FastifyReply, page: string): FastifyReply {
  const nonce = randomBytes(18).toString('base64')
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ]
  return reply
    .type('text/html; charset=utf-8')
    .header('content-security-policy', policy.join(';'))
    .header('referrer-policy', 'same-origin')
    .header('cache-control', 'no-store')
    .header('x-robots-tag', 'noindex, nofollow')
    .send(page.replaceAll(noncePlaceholder, nonce))
}
