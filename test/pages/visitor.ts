import { load, type CheerioAPI } from 'cheerio'
import type { LightMyRequestResponse } from 'fastify'
import type { Audience } from '../../src/catalog/desk-codes.ts'
import type { Answers } from '../../src/pages/forms/answers.ts'
import { blocksOf } from '../../src/pages/forms/form.ts'
import { forms } from '../../src/pages/forms/forms.ts'
import type { TestApp } from '../support/app.ts'
import { get } from './browser.ts'

/** Somebody filling in a form in a browser that runs no scripts, and takes cookies if told so: knows the page only as it was sent. */
export class Visitor {
  readonly #desk: TestApp
  readonly #cookies: { name: string; value: string; path: string }[] | undefined
  /** Path and query of the page; of what a form answered itself, where the form was sent to. */
  address = ''
  answer!: LightMyRequestResponse
  page!: CheerioAPI
  readonly #typed = new Map<string, readonly string[]>()

  constructor(desk: TestApp, { takesCookies = false } = {}) {
    this.#desk = desk
    this.#cookies = takesCookies ? [] : undefined
  }

  async open(url: string): Promise<this> {
    this.#see(await get(this.#desk, url, this.#cookiesFor(url)), url)
    const { location } = this.answer.headers
    return this.answer.statusCode === 303 ? this.open(String(location)) : this
  }

  /** What a browser does with its cookies when its window is closed. */
  closeBrowser(): void {
    this.#cookies?.splice(0)
  }

  /** One of the same name and path before it is gone, and so is one that is over. */
  #take({ name, value, path = '/', expires }: LightMyRequestResponse['cookies'][number]): void {
    const before = this.#cookies?.findIndex((one) => one.name === name && one.path === path) ?? -1
    if (before >= 0) this.#cookies?.splice(before, 1)
    if (expires === undefined || expires.getTime() > Date.now()) this.#cookies?.push({ name, value, path })
  }

  #cookiesFor(url: string): { cookie?: string } {
    const sent = (this.#cookies ?? []).filter(({ path }) => url.startsWith(path))
    return sent.length > 0 ? { cookie: sent.map(({ name, value }) => `${name}=${value}`).join('; ') } : {}
  }

  #see(answer: LightMyRequestResponse, address: string): void {
    this.address = address
    for (const cookie of answer.cookies) this.#take(cookie)
    this.answer = answer
    this.page = load(answer.body)
    this.#typed.clear()
  }

  get heading(): string {
    return this.page('h1').text().trim()
  }

  get step(): string {
    return String(this.page('main form input[name=step]').val())
  }

  /** Names of the controls a person sees. */
  get asked(): string[] {
    const controls = this.page('main form').find('input:not([type=hidden]), select, textarea').toArray()
    return [...new Set(controls.map((control) => String(this.page(control).attr('name'))))]
  }

  /** The mistakes listed at the top: each with the control it leads to, which is there and says the same. */
  get errors(): Record<string, string> {
    const links = this.page('.errors a').toArray()
    return Object.fromEntries(
      links.map((link) => {
        const id = decodeURIComponent(String(this.page(link).attr('href')).slice(1))
        const words = this.page(link).text()
        if (this.page(`[id="${id}"]`).length !== 1) throw new Error(`the error leads to #${id}, which is not there`)
        if (this.page(`[id="${id}-error"]`).text() !== words) throw new Error(`#${id} does not say what is wrong with it`)
        return [id, words]
      }),
    )
  }

  valueOf(name: string): unknown {
    return this.page(`main form [name="${name}"]`).last().val()
  }

  /** Types or chooses; the control must be on the page. */
  enter(values: Readonly<Record<string, string | readonly string[]>>): this {
    for (const [name, value] of Object.entries(values)) {
      if (!this.asked.includes(name)) throw new Error(`${name} is not asked on “${this.heading}”`)
      this.#typed.set(name, typeof value === 'string' ? [value] : value)
    }
    return this
  }

  /** Fills in of these answers what this page asks. */
  fillFrom(answers: Answers): this {
    for (const name of this.asked) {
      const values = answers.get(name)
      if (values) this.#typed.set(name, values)
    }
    return this
  }

  /** What the browser would send. */
  fields(button: string): [string, string][] {
    const form = this.page('main form').first()
    const sent = form
      .find('input, select, textarea')
      .add(`input[form="${String(form.attr('id'))}"]`)
      .toArray()
      .flatMap((control): [string, string][] => {
        const element = this.page(control)
        const name = element.attr('name')
        if (name === undefined || this.#typed.has(name)) return []
        const type = element.attr('type')
        if ((type === 'radio' || type === 'checkbox') && element.attr('checked') === undefined) return []
        return [[name, String(element.val() ?? '')]]
      })
    const typed = [...this.#typed].flatMap(([name, values]) => values.map((value): [string, string] => [name, value]))
    const [name = '', value = ''] = this.#button(button)
    return [...sent, ...typed, [name, value]]
  }

  #button(text: string): readonly string[] {
    const found = this.page('button')
      .toArray()
      .map((button) => this.page(button))
      .find((button) => button.attr('value') === text || button.text().trim() === text)
    if (!found) throw new Error(`there is no button “${text}” on “${this.heading}”`)
    return [found.attr('name') ?? '', found.attr('value') ?? '']
  }

  /** Presses a button, by what it says or sends; follows where it leads. */
  async press(button: string): Promise<this> {
    return this.send(this.fields(button))
  }

  async send(fields: readonly (readonly [string, string])[], headers: Record<string, string> = {}): Promise<this> {
    const action = String(this.page('main form').first().attr('action'))
    const body = new URLSearchParams(fields.map(([name, value]): [string, string] => [name, value]))
    const answer = await this.#desk.app.inject({
      method: 'POST',
      url: action,
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...this.#cookiesFor(action), ...headers },
      payload: body.toString(),
    })
    this.#see(answer, action)
    return answer.statusCode === 303 ? this.open(String(answer.headers.location)) : this
  }
}

/** Right answers to all questions of a form. */
export function exampleAnswers(audience: Audience): Answers {
  return new Map(blocksOf(forms[audience]).flatMap(({ example }) => [...example]))
}

/** Fills in page after page until the one called `until`. */
export async function fillUntil(visitor: Visitor, answers: Answers, until: string): Promise<Visitor> {
  for (let pages = 0; visitor.step !== until; pages += 1) {
    if (pages > 20) throw new Error(`the form never came to ${until}`)
    for (const list of ['offices', 'projects']) {
      if (answers.has(`${list}.count`) && visitor.page(`button[value="add:${list}"]`).length > 0) await visitor.press(`add:${list}`)
    }
    await visitor.fillFrom(answers).press('next')
    const wrong = Object.entries(visitor.errors)
    if (wrong.length > 0) throw new Error(`${visitor.step}: ${JSON.stringify(wrong)}`)
  }
  return visitor
}
