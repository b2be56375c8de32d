import type { Page } from 'playwright-core'
import type { Answers } from '../../../src/pages/forms/answers.ts'

const stopsAtMost = 600

/** A control of a form as its reader finds it. */
interface Control {
  readonly name: string
  /** As the browser calls it: text, radio, select-one … */
  readonly type: string
  readonly value: string
  readonly checked: boolean
}

/** What has the focus. */
interface Stop extends Control {
  /** The button that leads on. */
  readonly leadsOn: boolean
  /** What a closed fold hides; nothing of anything else. */
  readonly folded: readonly Control[]
}

// As text, because it runs in the page, whose types the tests do not have.
const asControl = `(one) => ({ name: one.getAttribute('name') ?? '', type: one.type ?? '', value: one.value ?? '', checked: one.checked === true })`
const controlsIn = (place: string) => `[...${place}.querySelectorAll('[name]:not([type=hidden])')].map(${asControl})`

const readStop = (page: Page) =>
  page.evaluate<Stop>(`(() => {
    const one = document.activeElement
    const isFold = one.matches('details:not([open]) > summary')
    return {
      ...(${asControl})(one),
      leadsOn: one === document.querySelector('.acts button'),
      folded: isFold ? ${controlsIn('one.parentElement')} : [],
    }
  })()`)

/** Fills in what the step of a form that is open asks of these answers, and goes on to the next: from stop to stop of Tab, by nothing but keys. */
export async function typeStep(page: Page, answers: Answers): Promise<void> {
  const { keyboard } = page
  const isOpen = ({ name, type, value, checked }: Control) => {
    const wanted = answers.get(name)
    if (!wanted) return false
    return /^(?:radio|checkbox)$/u.test(type) ? wanted.includes(value) && !checked : value !== wanted.at(-1)
  }
  for (let stops = 0; stops < stopsAtMost; stops += 1) {
    await keyboard.press('Tab')
    const stop = await readStop(page)
    const wanted = answers.get(stop.name)
    if (stop.leadsOn) {
      // Where Tab began in the middle of the page, it comes round once more.
      if ((await page.evaluate<Control[]>(controlsIn('document'))).some(isOpen)) continue
      await Promise.all([page.waitForEvent('load'), keyboard.press('Enter')])
      return
    }
    if (stop.folded.some(isOpen)) await keyboard.press('Enter')
    else if (wanted && stop.type === 'radio') await arrowTo(page, stop, wanted)
    else if (stop.type === 'checkbox' && isOpen(stop)) await keyboard.press('Space')
    else if (wanted && stop.type.startsWith('select')) await arrowTo(page, stop, wanted)
    else if (stop.type !== 'checkbox' && isOpen(stop)) {
      await keyboard.press('ControlOrMeta+A')
      await keyboard.insertText(wanted?.at(-1) ?? '')
    }
  }
  throw new Error(`Tab does not come through ${page.url()}`)
}

/** All of a group of radio buttons is one stop of Tab, as is a list of choices: arrows choose in it. */
async function arrowTo(page: Page, first: Control, wanted: readonly string[]): Promise<void> {
  let now = first
  for (let steps = 0; !wanted.includes(now.value); steps += 1) {
    if (steps > stopsAtMost) throw new Error(`arrows do not reach ${wanted.join()} of ${first.name}`)
    await page.keyboard.press('ArrowDown')
    now = await readStop(page)
  }
  if (now.type === 'radio' && !now.checked) await page.keyboard.press('Space')
}
