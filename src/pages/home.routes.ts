import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { html } from 'ghtml'
import { labelOf } from '../catalog/code-list.ts'
import { roles } from '../catalog/desk-codes.ts'
import type { Deps } from '../deps.ts'
import { DeskError } from '../errors.ts'
import { emailAddress } from '../http/fields.schemas.ts'
import { recogniseBrowser, refuseForeignOrigin, sessionCookieOf } from '../http/sign-in-guard.ts'
import { reachOf } from '../people/access.policy.ts'
import type { SignedInActor } from '../people/actor.ts'
import { signIn, signOut } from '../people/sign-in.ts'
import { readForm } from './form-fields.ts'
import { errorAt, invalidAttributes, type FormError, type Page } from './layout.ts'
import { seeOther, sendPage } from './send-page.ts'

/** Who is signed in with the cookie of this browser. */
export async function visitorOf(request: FastifyRequest, deps: Deps): Promise<SignedInActor | undefined> {
  return (await recogniseBrowser(request, deps))?.actor
}

/** The front door, signing in and out. */
export function addHomePages(app: FastifyInstance, deps: Deps): void {
  const cookie = sessionCookieOf(deps.config.PUBLIC_URL)
  const settings = { schema: { hide: true }, config: { outsideApi: true } }

  app.get('/', settings, async (request, reply) => sendOwnPage(reply, homePage(await visitorOf(request, deps))))

  app.get<{ Querystring: { next?: unknown } }>('/sign-in', settings, (request, reply) =>
    sendOwnPage(reply, signInPage(localPath(request.query.next))),
  )

  app.post('/sign-in', settings, async (request, reply) => {
    refuseForeignOrigin(request, deps.config.PUBLIC_URL)
    const form = readForm(request.body)
    const next = localPath(form.get('next'))
    const email = form.get('email') ?? ''
    await app.countSignInAttempt(request, reply, email)
    const signedIn = await signInOrNothing(deps, email, form.get('password') ?? '')
    if (!signedIn) return sendOwnPage(reply, signInPage(next, email, [wrongCredentials]), 401)
    void reply.setCookie(cookie.name, signedIn.secret, { ...cookie.options, expires: signedIn.expiresAt })
    return seeOther(reply, next)
  })

  app.post('/sign-out', settings, async (request, reply) => {
    refuseForeignOrigin(request, deps.config.PUBLIC_URL)
    const secret = request.cookies[cookie.name]
    if (secret) await signOut(deps, secret)
    return seeOther(reply.clearCookie(cookie.name, cookie.options), '/')
  })
}

/** Browsers send `Origin: null` with forms of a page without referrer, which would look like another site's: these pages keep theirs. */
function sendOwnPage(reply: FastifyReply, page: Page, status?: number): FastifyReply {
  return sendPage(reply.header('referrer-policy', 'same-origin'), page, status)
}

async function signInOrNothing(deps: Deps, email: string, password: string) {
  const address = emailAddress.safeParse(email)
  if (!address.success || password === '' || password.length > 200) return undefined
  try {
    return await signIn(deps, { email: address.data, password })
  } catch (error) {
    if (error instanceof DeskError && error.code === 'wrong_credentials') return undefined
    throw error
  }
}

/** Where to go after signing in: a path of our own, whatever was asked for. */
function localPath(next: unknown): string {
  return typeof next === 'string' && /^\/[\w./-]*$/u.test(next) && !next.includes('//') ? next : '/'
}

function homePage(visitor: SignedInActor | undefined): Page {
  const role = visitor && labelOf(roles, visitor.role)
  const mails = visitor && reachOf('listCaughtMails', visitor.role) !== 'none'
  const state = visitor
    ? html`<p>${visitor.kind === 'staff' ? `${visitor.name} さん（${role}）` : role}としてサインインしています。</p>
        <form method="post" action="/sign-out"><button type="submit">サインアウト</button></form>`
    : html`<p><a href="/sign-in">サインイン</a> <span lang="en">Sign in</span></p>`
  return {
    title: '地方創生テレワークの相談窓口システム「結（むすび）」',
    english: 'Musubi: the system of a consultation desk for regional-revitalisation telework',
    body: html`<p>
        自治体・企業・働き手からのご相談を受け付け、専任コンサルタントがお手伝いし、企業と自治体をお引き合わせするためのシステムです。
      </p>
      <h2>ご案内</h2>
      <ul>
        <li><a href="/code">確認コードを入力する</a>（メールのリンクを開けない場合） <span lang="en">Type the code from our mail</span></li>
        <li><a href="/docs">APIの説明</a> <span lang="en">Documentation of the API</span></li>
        !${mails ? '<li><a href="/mails">送信されたメール</a>（付属のメールサーバーで受け止めたもの） <span lang="en">Mails caught here</span></li>' : ''}
      </ul>
      <h2>サインイン</h2>
      !${state}`,
  }
}

const wrongCredentials: FormError = {
  field: 'email',
  ja: 'メールアドレスまたはパスワードが違います。',
  en: 'The e-mail address or the password is wrong.',
}

function signInPage(next: string, email = '', errors: readonly FormError[] = []): Page {
  return {
    title: 'サインイン',
    english: 'Sign in',
    body: html`<form method="post" action="/sign-in" novalidate>
      <input type="hidden" name="next" value="${next}" />
      <div class="field">
        <label for="email">メールアドレス</label>!${errorAt('email', errors)}
        <input
          type="email"
          id="email"
          name="email"
          value="${email}"
          required
          autocomplete="username"
          !${invalidAttributes('email', errors)}
        />
      </div>
      <div class="field">
        <label for="password">パスワード</label>
        <input type="password" id="password" name="password" required autocomplete="current-password" />
      </div>
      <button type="submit">サインイン</button>
    </form>`,
    errors,
  }
}
