import type { Page } from 'playwright-core'

/** How many pages it is when printed as the style sheet says. */
export async function pagesOf(page: Page): Promise<number> {
  const file = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  return file.match(/\/Type \/Page\b/gu)?.length ?? 0
}
