import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'

const axe = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8')

// As text, because it runs in the page, whose types the tests do not have. What a page frames, a caught mail, runs no script.
const judge = `axe.run({ resultTypes: ['violations'], iframes: false }).then(({ violations }) =>
  violations.flatMap(({ id, help, nodes }) => nodes.map(({ target }) => id + ': ' + help + ' (' + target.join(' ') + ')')))`

/** What axe finds, a line each: the rule, what it says, and where. */
export async function findBarriers(page: Page): Promise<string[]> {
  // Half of its work is being read, which a document needs once, however often it is judged.
  if (await page.evaluate<boolean>(`typeof axe === 'undefined'`)) await page.evaluate(axe)
  return page.evaluate<string[]>(judge)
}
