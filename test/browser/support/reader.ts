import type { Browser, Page, Response } from 'playwright-core'
import { showOnFailure } from './show-on-failure.ts'

/** Somebody in front of a browser. */
export interface Reader {
  readonly page: Page
  /** Whether the browser runs scripts. */
  readonly script: boolean
  /** What the browser complained about and what was asked of others than the desk; empty as it should be. */
  readonly faults: readonly string[]
  /** Everything asked for since the newest page was asked for, the page itself first. */
  readonly responses: readonly Response[]
  close(): Promise<void>
}

export interface ReaderTraits {
  /** Whether the browser runs scripts. */
  script: boolean
  /** CSS pixels. */
  width?: number
  /** What the browser asks for; Japanese when absent. */
  locale?: string
}

/** Opens a browser window of its own, without cookies and storage of others. */
export async function openReader(
  browser: Browser,
  deskUrl: string,
  { script, width = 1280, locale = 'ja-JP' }: ReaderTraits,
): Promise<Reader> {
  const context = await browser.newContext({
    javaScriptEnabled: script,
    viewport: { width, height: 900 },
    locale,
    timezoneId: 'Asia/Tokyo',
    baseURL: deskUrl,
    // What is judged in mid-change has colours nobody reads.
    reducedMotion: 'reduce',
  })
  context.setDefaultTimeout(30_000)
  const page = await context.newPage()
  const faults: string[] = []
  let responses: Response[] = []
  page.on('console', (message) => {
    // The browser itself reports the status of a form that comes back with its mistakes, and of a page that says why it is none.
    if (/status of (?:401|404|409|412|422|429) /u.test(message.text())) return
    if (message.type() === 'error' || message.type() === 'warning') faults.push(`${message.type()}: ${message.text()}`)
  })
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('request', (request) => {
    if (request.isNavigationRequest() && request.redirectedFrom() === null) responses = []
    if (!request.url().startsWith(deskUrl) && !request.url().startsWith('data:')) faults.push(`asked elsewhere: ${request.url()}`)
  })
  page.on('response', (response) => void responses.push(response))
  showOnFailure(page, faults)
  return {
    page,
    script,
    faults,
    get responses() {
      return responses
    },
    close: () => context.close(),
  }
}
