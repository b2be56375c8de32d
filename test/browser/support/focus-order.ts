import type { Page } from 'playwright-core'
import { expect } from 'vitest'

interface Stop {
  /** Where it stands among all elements of the page. */
  readonly place: number
  readonly what: string
  /** Whether it, or the label around it, is drawn otherwise than without the focus. */
  readonly seen: boolean
}

const stopsAtMost = 200

/** Goes with Tab through all of the page: each stop is seen to have the focus, and comes after the one before, as it is read. */
export async function expectFocusInOrder(page: Page): Promise<void> {
  const stops: Stop[] = []
  for (let pressed = 0; pressed < stopsAtMost; pressed += 1) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate<Stop | null>(readStop)
    // Behind the last one the browser itself has a stop, or none.
    if (stop === null || stop.place === stops[0]?.place) break
    stops.push(stop)
  }
  const where = page.url()
  expect(stops.length, where).toBeGreaterThan(3)
  expect(stops.length, `${where}: Tab comes to an end`).toBeLessThan(stopsAtMost)
  expect(
    stops.filter(({ seen }) => !seen).map(({ what }) => what),
    `${where}: the focus is seen`,
  ).toEqual([])
  const places = stops.map(({ place }) => place)
  expect(places, where).toEqual(places.toSorted((one, other) => one - other))
}

// As text, because it runs in the page, whose types the tests do not have.
const readStop = `(() => {
  const element = document.activeElement
  if (!element || element === document.body) return null
  const isDrawn = (one) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(one)
    return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2
  }
  const label = element.closest('label')
  return {
    place: [...document.querySelectorAll('*')].indexOf(element),
    what: element.tagName + ' ' + (element.getAttribute('name') ?? element.textContent.trim().slice(0, 30)),
    seen: isDrawn(element) || (label !== null && isDrawn(label)),
  }
})()`
