import type { Page } from 'playwright-core'
import { startInstance } from '../../bin/demo/instance.ts'
import { launchBrowser } from '../../test/browser/support/chromium.ts'
import { fileForm } from '../../test/browser/support/file-form.ts'
import { openReader } from '../../test/browser/support/reader.ts'
import { median } from '../pages/first-byte-of.ts'

/**
 * From the click upon a ticket in a list of the console to its words being drawn, beside the bare call of the API that brings them, as a
 * ratio: both in one browser (Debian's Chromium), in turns, on a fresh desk of `npm start`. `npm run bench:console`; it fails when opening
 * takes more than twice the call. The mouse is upon the ticket, down and up within the same moment: a hand, which takes its time, is
 * measured beside it, from the moment it lets go. Browsers draw sixty frames a second, and what comes between two of them waits for the later
 * one: where the call takes less than a frame, the ratio tells of frames more than of the console.
 */
const ratioAtMost = 2
const turns = 12
/** As many as the list shows without being scrolled; the first of a turn bring scripts and the browser's own caches along. */
const tickets = 9
const warmingUp = 2
/** Milliseconds for which the button is held down. */
const presses = { mouse: 0, hand: 80 } as const
const words = '開発拠点を置く町を探しています。'

const instance = await startInstance(
  (line) => {
    console.log(line)
  },
  { INTAKE_RATE_PER_MINUTE: '1000000' },
)
try {
  const numbers: string[] = []
  for (let filed = 0; filed < tickets; filed += 1) {
    numbers.push(await fileForm(instance.url, words, { email: `bench${filed}@bench.example`, company: `株式会社計測${filed}` }))
  }
  const browser = await launchBrowser()
  const { page } = await openReader(browser, instance.url, { script: true, width: 1440 })
  const { email, password } = instance.accounts.find(({ role }) => role === 'supervisor') ?? { email: '', password: '' }
  await page.request.post('/api/v1/session', { data: { email, password } })
  const times: Record<keyof typeof presses | 'call', number[]> = { mouse: [], hand: [], call: [] }
  for (let turn = 0; turn < turns; turn += 1) {
    for (const [press, holds] of Object.entries(presses) as [keyof typeof presses, number][] /* the keys of the record */) {
      // Loaded anew, the console remembers no ticket that was opened before.
      await page.goto('/desk/tickets?view=all&sort=received')
      await page.locator(`a[href*="${numbers[0]}"]`).first().waitFor()
      for (const [opened, number] of numbers.entries()) {
        const shown = await timeToShown(page, number, holds)
        await settle(page)
        const call = await timeOfCall(page, number)
        if (opened < warmingUp) continue
        times[press].push(shown)
        times.call.push(call)
      }
    }
  }
  await browser.close()
  const [mouse, hand, call] = [median(times.mouse), median(times.hand), median(times.call)]
  const ratio = mouse / call
  const verdict = ratio <= ratioAtMost ? 'Held' : 'NOT HELD'
  console.log(
    `${verdict}: click to shown ${mouse.toFixed(1)} ms, bare call ${call.toFixed(1)} ms, ratio ${ratio.toFixed(2)} (medians of ${times.mouse.length}).`,
  )
  console.log(`A hand that holds the button for ${presses.hand} ms: ${hand.toFixed(1)} ms, ratio ${(hand / call).toFixed(2)}.`)
  process.exitCode = ratio <= ratioAtMost ? 0 : 1
} finally {
  await instance.stop()
}

/** Milliseconds from the click of a mouse to the frame after the one that draws the words of the ticket. */
async function timeToShown(page: Page, number: string, holds: number): Promise<number> {
  await page.evaluate(`window.shown = new Promise((resolve) => {
    const before = document.querySelector('[role=log]')
    let began
    document.addEventListener('click', () => (began = performance.now()), { capture: true, once: true })
    const watcher = new MutationObserver(() => {
      const log = document.querySelector('[role=log]')
      if (!log || log === before || !location.pathname.endsWith('${number}') || !log.textContent.includes(${JSON.stringify(words)})) return
      watcher.disconnect()
      requestAnimationFrame(() => resolve(performance.now() - began))
    })
    watcher.observe(document.body, { childList: true, subtree: true, characterData: true })
  }); undefined`)
  await page.locator(`a[href*="/${number}"]`).first().click({ delay: holds })
  return page.evaluate<number>('window.shown')
}

/** What comes behind the words, to write with, is over, so that the call is measured by itself. */
async function settle(page: Page): Promise<void> {
  await page.locator('form textarea').waitFor()
  await page.evaluate('new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => drawn())))')
}

/** Milliseconds the browser takes for the call alone that brings what is drawn. */
function timeOfCall(page: Page, number: string): Promise<number> {
  return page.evaluate<number>(`(async () => {
    const began = performance.now()
    await (await fetch('/api/v1/tickets/${number}/timeline?limit=50&drafts=true', { cache: 'no-store' })).json()
    return performance.now() - began
  })()`)
}
