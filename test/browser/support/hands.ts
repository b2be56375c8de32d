import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Answers } from '../../../src/pages/forms/answers.ts'
import { fillStep } from './fill-step.ts'
import { typeStep } from './type-step.ts'

/** How somebody works a screen of the console, or a page of the desk; the same work by different hands. */
export interface Hand {
  /** A link or a button. */
  press(target: Locator): Promise<void>
  /** A checkbox or a radio button. */
  tick(target: Locator): Promise<void>
  /** Into a field, instead of what it holds. */
  write(target: Locator, text: string): Promise<void>
  /** One of those that a field of the console unfolds. */
  choose(field: Locator, option: string): Promise<void>
  /** A step of a form, and on to the next. */
  fillIn(answers: Answers): Promise<void>
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
    choose: async (field, option) => {
      await field.click()
      await page.getByRole('option', { name: option }).click()
    },
    fillIn: async (answers) => {
      await fillStep(page, answers)
      await page.locator('.acts button').first().click()
    },
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
  /** All of a group is one stop of Tab. */
  async function reachRadio(target: Locator): Promise<void> {
    await target.waitFor()
    const name = await target.getAttribute('name')
    await tabTo(page.locator(`input[type=radio][name="${name}"]`))
    await repeat('ArrowDown', target)
  }
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
      await ((await target.getAttribute('type')) === 'radio' ? reachRadio(target) : reach(target))
      if (!(await target.isChecked())) await keyboard.press('Space')
    },
    write: async (target, text) => {
      await reach(target)
      await keyboard.press('ControlOrMeta+A')
      await keyboard.insertText(text)
    },
    choose: async (field, option) => {
      await reach(field)
      await keyboard.press('ArrowDown')
      const wanted = page.getByRole('option', { name: option })
      await wanted.waitFor()
      // The list marks an entry when it opens, and a moment later knows which one is marked; Enter in between chooses nothing.
      await expect
        .poll(async () => {
          const isMarked = (await wanted.and(page.locator('[data-combobox-selected]')).count()) > 0
          if (await wanted.isVisible()) await keyboard.press(isMarked ? 'Enter' : 'ArrowDown')
          return field.inputValue()
        })
        .toBe(option)
    },
    fillIn: (answers) => typeStep(page, answers),
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
