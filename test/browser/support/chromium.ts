import { existsSync } from 'node:fs'
import { chromium, type Browser } from 'playwright-core'

/**
 * The browser `CHROMIUM_PATH` names, or Debian's Chromium: as built to work without a window where it is there, which draws the same pages
 * with a quarter less work. None where there is no browser.
 */
export const chromiumPath: string | undefined = [
  process.env.CHROMIUM_PATH,
  // Not the script of that name, which would stand between the browser and whoever ends it.
  '/usr/lib/chromium/chromium-headless-shell',
  '/usr/bin/chromium',
].find((path) => path && existsSync(path))

/** Why the suite is skipped where it is. */
export const noBrowser = 'no browser here (apt-get install chromium-headless-shell fonts-noto-cjk, or set CHROMIUM_PATH)'

let launched: Browser | undefined

/** The browser of this process, shared by the files of the suite it works on: launching one costs as much as a short test. */
export async function launchBrowser(): Promise<Browser> {
  if (launched?.isConnected()) return launched
  if (!chromiumPath) throw new Error(noBrowser)
  return (launched = await chromium.launch({ executablePath: chromiumPath }))
}

/** Closes all windows of it, with what they keep; the next file opens its own. */
export async function closeWindows(browser: Browser | undefined): Promise<void> {
  await Promise.all(browser?.contexts().map((context) => context.close()) ?? [])
}
