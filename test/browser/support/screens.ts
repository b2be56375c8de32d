import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { packPicture } from './pack-picture.ts'

/** The pictures of `docs/screens` of pages, taken in the main job. */
export const pageScreens = ['start', 'form', 'review', 'receipt', 'shortlist', 'comparison', 'enquiry', 'sheet'] as const

/** The same of the console, taken in the main job as it is done at the desk. */
export const deskScreens = [
  'desk-queue',
  'desk-ticket',
  'desk-matching',
  'desk-candidate',
  'desk-shortlist',
  'desk-mails',
  'desk-meetings',
  'desk-board',
] as const

export const screens = [...pageScreens, ...deskScreens] as const

export const screensFolder = fileURLToPath(new URL('../../../docs/screens/', import.meta.url))
export const screenWidth = 1280
/** Pictures are read beside text: no taller than this, and no heavier. */
const heightAtMost = 1650
export const bytesAtMost = 200_000

const isRewriting = process.env['UPDATE_DOCS'] === '1'

/** Takes a picture of the page that is open, down to the end of `until` (a selector) and no further; only with `UPDATE_DOCS=1`. */
export async function keepScreen(page: Page, name: (typeof screens)[number], until: string): Promise<void> {
  if (!isRewriting) return
  const given = page.viewportSize()
  await page.setViewportSize({ width: screenWidth, height: 900 })
  const box = await page.locator(until).first().boundingBox()
  if (!box) throw new Error(`${page.url()} has no ${until}`)
  // As text, because it runs in the page, whose types the tests do not have.
  const top = box.y + (await page.evaluate<number>('window.scrollY'))
  const height = Math.min(heightAtMost, Math.ceil(top + box.height + 8))
  const clip = { x: 0, y: 0, width: screenWidth, height }
  const picture = packPicture(await page.screenshot({ fullPage: true, animations: 'disabled', clip }))
  if (picture.length > bytesAtMost) throw new Error(`the picture of ${name} has ${picture.length} bytes: let it end earlier`)
  mkdirSync(screensFolder, { recursive: true })
  writeFileSync(`${screensFolder}${name}.png`, picture)
  if (given) await page.setViewportSize(given)
}
