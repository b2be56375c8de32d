import cookie from '@fastify/cookie'
import formbody from '@fastify/formbody'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import Fastify, {
  errorCodes,
  type FastifyBaseLogger,
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify'
import { serializerCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod'
import type { Config } from './config.ts'
import type { Deps } from './deps.ts'
import { NotFound, type DeskError } from './errors.ts'
import { healthRoutes } from './http/health.routes.ts'
import { measureRequests } from './http/metrics.ts'
import { describeApi } from './http/openapi.ts'
import { sendProblem } from './http/problem.ts'
import { guardSignIn } from './http/sign-in-guard.ts'
import { compileValidator, refuseUnexpectedBodies } from './http/validation.ts'
import { showDeskContact } from './pages/desk-contact.ts'
import { showSampleNote } from './pages/sample-desk.ts'
import { intakeExamples } from './pages/forms/forms.ts'
import { unknownLinkPage } from './pages/link-notices.ts'
import { sendErrorPage, sendPage } from './pages/send-page.ts'
import { roomRoutes } from './rooms.ts'

const bodyLimitBytes = 1_000_000

/** A number of proxies means the last so many entries of `X-Forwarded-For`; what stands before them the sender may have made up. */
function trustedBy(proxies: Config['TRUST_PROXY']) {
  return typeof proxies === 'number' ? (_address: string, hop: number) => hop < proxies : proxies
}

/** What may be logged of a request: its route, never its URL, which may hold a token or a name searched for. */
function loggedRequest(request: FastifyRequest) {
  return { id: request.id, method: request.method, route: request.routeOptions?.url ?? 'none' }
}

/** Builds the api without listening. Everything it needs comes in `deps`. */
export async function buildApp(deps: Deps): Promise<FastifyInstance> {
  const loggerInstance: FastifyBaseLogger = deps.log.child({}, { serializers: { req: loggedRequest } })
  const app: FastifyInstance = Fastify({
    loggerInstance,
    trustProxy: trustedBy(deps.config.TRUST_PROXY),
    bodyLimit: bodyLimitBytes,
    requestIdHeader: false,
    genReqId: () => crypto.randomUUID(),
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: true },
    frameworkErrors: (error, request, reply) => void answerOutsideRoutes(error, request, reply),
  })
  app.setValidatorCompiler(compileValidator as Parameters<typeof app.setValidatorCompiler>[0])
  app.setSerializerCompiler(serializerCompiler)
  app.setErrorHandler(sendProblem)
  app.setNotFoundHandler((request, reply) => answerOutsideRoutes(new NotFound({ ja: 'ページ', en: 'page' }), request, reply))
  showDeskContact(app, deps.config)
  showSampleNote(app, deps.config)
  acceptEmptyJson(app)
  app.removeContentTypeParser('text/plain')
  app.addHook('onRequest', refuseFormsOfPages)
  refuseUnexpectedBodies(app)

  await app.register(cookie)
  await app.register(formbody, { bodyLimit: bodyLimitBytes })
  await app.register(rateLimit, { global: false })
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        styleSrc: ["'self'"],
        scriptSrc: ["'self'"],
        connectSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    referrerPolicy: { policy: 'no-referrer' },
    strictTransportSecurity: deps.config.PUBLIC_URL.startsWith('https:') ? { maxAge: 31_536_000 } : false,
  })
  measureRequests(app, deps)
  keepOutOfCaches(app)
  await describeApi(app, deps, intakeExamples())
  guardSignIn(app, deps)

  await app.register(async (scope) => {
    const api = scope.withTypeProvider<ZodTypeProvider>()
    for (const addRoutes of [healthRoutes, ...roomRoutes]) addRoutes(api, deps)
  })
  await app.ready()
  return app
}

/** Where no route is found: people, whose browsers ask for HTML, read a page; programs, and whoever asks the API, a problem document. */
function answerOutsideRoutes(error: FastifyError | DeskError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const isForPeople = !request.url.startsWith('/api/') && /\btext\/html\b/iu.test(request.headers.accept ?? '')
  void reply.header('vary', 'Accept')
  if (isForPeople && isBrokenLink(error, request)) {
    // The router gave up before it read what follows the path, where the page's language stands.
    request.query = { lang: new URLSearchParams(request.url.split('?')[1]).get('lang') }
    return sendPage(reply, unknownLinkPage, 404)
  }
  return isForPeople ? sendErrorPage(error, request, reply) : sendProblem(error, request, reply)
}

/** A link of our mails that arrived with an address no router reads: letters that are none, or far too many of them. */
function isBrokenLink({ code }: FastifyError | DeskError, { url }: FastifyRequest): boolean {
  return /^\/[flu]\//u.test(url) && (code === 'FST_ERR_BAD_URL' || code === 'FST_ERR_MAX_PARAM_LENGTH')
}

/** HTML forms, which any site may make a browser send, are for the pages only. */
async function refuseFormsOfPages(request: FastifyRequest): Promise<void> {
  const type = request.headers['content-type'] ?? ''
  if (request.routeOptions.url?.startsWith('/api/') && /^application\/x-www-form-urlencoded/iu.test(type)) {
    throw new errorCodes.FST_ERR_CTP_INVALID_MEDIA_TYPE(type)
  }
}

/** What the API answers may hold a person's data; a route that is public and the same for everyone says otherwise itself. */
function keepOutOfCaches(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    if (request.url.startsWith('/api/')) void reply.header('cache-control', 'no-store')
  })
}

/** Clients that always send `content-type: application/json` may leave the body of a bodiless PUT or DELETE empty. */
function acceptEmptyJson(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error')
  app.addContentTypeParser('application/json', { parseAs: 'string', bodyLimit: bodyLimitBytes }, (request, body, done) => {
    if (body === '') done(null, undefined)
    else void parse(request, body as string, done)
  })
}
