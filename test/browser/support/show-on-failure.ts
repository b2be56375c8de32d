import type { Page } from 'playwright-core'
import { expect, onTestFailed } from 'vitest'

/** Characters of a screen that are printed. */
const shownAtMost = 6000

/** Prints what a test that fails leaves on its screen: what failed once is not always seen to fail again. */
export function showOnFailure(page: Page, faults: readonly string[]): void {
  // A window that a whole file shares is opened before its tests.
  if (expect.getState().currentTestName === undefined) return
  onTestFailed(async () => {
    if (page.isClosed()) return
    const parts = await page.locator('main, [role=dialog], [role=alertdialog]').all()
    const shown = await Promise.all(parts.map((part) => part.ariaSnapshot()))
    // Dialogs come last, and what is open beside a list.
    process.stdout.write(`${page.url()}\n${faults.join('\n')}\n${shown.join('\n').slice(-shownAtMost)}\n`)
  })
}
