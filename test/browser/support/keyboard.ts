import type { Page } from 'playwright-core'

const stopsAtMost = 400

/** Presses Tab until what has the focus matches `selector`; throws when it never does. Returns how many stops it took. */
export async function tabTo(page: Page, selector: string): Promise<number> {
  for (let stops = 1; stops <= stopsAtMost; stops += 1) {
    await page.keyboard.press('Tab')
    // As text, because it runs in the page, whose types the tests do not have.
    if (await page.evaluate<boolean>(`document.activeElement?.matches(${JSON.stringify(selector)}) ?? false`)) return stops
  }
  throw new Error(`Tab does not reach ${selector} on ${page.url()}`)
}

/** Tabs to a radio button or checkbox and presses Space. */
export async function tick(page: Page, selector: string): Promise<void> {
  await tabTo(page, selector)
  await page.keyboard.press('Space')
}

/** Tabs to a link or button, presses Enter, and waits for the page it leads to. */
export async function enter(page: Page, selector: string): Promise<void> {
  await tabTo(page, selector)
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')])
}
