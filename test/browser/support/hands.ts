import type { Locator, Page } from 'playwright-core'

/** How somebody works a screen of the console; the same work by different hands. */
export interface Hand {
  /** A link or a button. */
  press(target: Locator): Promise<void>
  /** A checkbox. */
  tick(target: Locator): Promise<void>
  /** Into a field, instead of what it holds. */
  write(target: Locator, text: string): Promise<void>
  /** Opens a tab by its name. */
  open(tab: string): Promise<void>
  /** Turns from a note to a reply. */
  turnToReply(): Promise<void>
}

export function byPointer(page: Page): Hand {
  return {
    press: (target) => target.click(),
    tick: (target) => target.check(),
    write: (target, text) => target.fill(text),
    open: (tab) => page.getByRole('tab', { name: tab }).click(),
    turnToReply: () => page.getByText('返信（相談者に届く）').click(),
  }
}

const stopsAtMost = 500

/** Nothing but keys: Tab to whatever is meant, as somebody does who uses no pointer. */
export function byKeyboard(page: Page): Hand {
  const { keyboard } = page
  const hasFocus = async (target: Locator) => (await target.and(page.locator(':focus')).count()) > 0
  async function reach(target: Locator): Promise<void> {
    await target.waitFor()
    const lines = page.locator('[data-line]')
    // All lines of a long list are one stop of Tab.
    if ((await lines.filter({ has: target }).count()) > 0) {
      await tabTo(lines.locator('a'))
      await keyboard.press('Home')
      return repeat('ArrowDown', target)
    }
    // So are the rows of a table, and the links of a list beside what they open.
    if ((await target.getAttribute('tabindex')) === '-1') {
      await tabTo(target.locator('xpath=ancestor::*[self::table or self::ol or self::section][1]').locator('[tabindex="0"]'))
      await keyboard.press('Home')
      return repeat('ArrowDown', target)
    }
    return tabTo(target)
  }
  const tabTo = (target: Locator) => repeat('Tab', target)
  async function repeat(key: string, target: Locator): Promise<void> {
    for (let stops = 0; stops < stopsAtMost; stops += 1) {
      if (await hasFocus(target)) return
      await keyboard.press(key)
    }
    throw new Error(`${key} does not reach ${String(target)} on ${page.url()}`)
  }
  return {
    press: async (target) => {
      await reach(target)
      await keyboard.press('Enter')
    },
    tick: async (target) => {
      await reach(target)
      await keyboard.press('Space')
    },
    write: async (target, text) => {
      await reach(target)
      await keyboard.press('ControlOrMeta+A')
      await keyboard.insertText(text)
    },
    open: async (tab) => {
      await reach(page.getByRole('tab', { selected: true }))
      const wanted = page.getByRole('tab', { name: tab })
      for (let steps = await page.getByRole('tab').count(); steps > 0; steps -= 1) {
        await keyboard.press('ArrowRight')
        if (await hasFocus(wanted)) return
      }
      throw new Error(`arrows do not reach the tab ${tab}`)
    },
    turnToReply: async () => {
      await keyboard.press('Escape')
      await keyboard.press('r')
    },
  }
}
