import { existsSync } from 'node:fs'
import { chromium, type Browser } from 'playwright-core'

/** Debian's Chromium, or the one `CHROMIUM_PATH` names; none where there is no browser. */
export const chromiumPath: string | undefined = [process.env.CHROMIUM_PATH, '/usr/bin/chromium'].find((path) => path && existsSync(path))

/** Why the suite is skipped where it is. */
export const noBrowser = 'no browser here (apt-get install chromium fonts-noto-cjk, or set CHROMIUM_PATH)'

export function launchBrowser(): Promise<Browser> {
  if (!chromiumPath) throw new Error(noBrowser)
  return chromium.launch({ executablePath: chromiumPath })
}
