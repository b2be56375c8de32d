import type { Page } from 'playwright-core'

/** Letters a line of a button or of a text has room for, at least, where it takes more than one. */
const lettersAtLeast = 4

// As text, because it runs in the page, whose types the tests do not have.
const find = `(() => {
  const linesOf = (range) => new Set([...range.getClientRects()].filter(({ width }) => width > 0).map(({ top }) => Math.round(top))).size
  const rangeOf = (node, from, to) => {
    const range = document.createRange()
    range.setStart(node, from)
    range.setEnd(node, to)
    return range
  }
  const roomOf = (element) => {
    const style = getComputedStyle(element)
    return (element.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight)) / parseFloat(style.fontSize)
  }
  const textsIn = (element) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    const found = []
    while (walker.nextNode()) if (!walker.currentNode.parentElement.closest('.unseen, [aria-hidden=true]')) found.push(walker.currentNode)
    return found
  }
  const isSeen = (element) => element.checkVisibility() && !element.closest('.unseen, .skip, [aria-hidden=true]')
  const brokenWordsIn = (element) =>
    textsIn(element).flatMap((text) =>
      [...text.data.matchAll(/[A-Za-z]+/gu)]
        .filter(({ 0: word, index }) => linesOf(rangeOf(text, index, index + word.length)) > 1)
        .map(([word]) => 'breaks ' + word),
    )
  const squeezed = (element) =>
    roomOf(element) < ${lettersAtLeast} && textsIn(element).some((text) => linesOf(rangeOf(text, 0, text.length)) > 1)
      ? ['has room for ' + roomOf(element).toFixed(1) + ' letters']
      : []
  const faultsOf = (element, faults) => faults.map((fault) => element.tagName.toLowerCase() + ' «' + element.textContent.trim().slice(0, 30) + '» ' + fault)
  const buttons = [...document.querySelectorAll('button, .button, .switch')].filter(isSeen)
  const texts = [...document.querySelectorAll('p, li, dd, label')].filter(isSeen)
  return [
    ...buttons.flatMap((button) => faultsOf(button, [...squeezed(button), ...brokenWordsIn(button)])),
    ...texts.flatMap((text) => faultsOf(text, squeezed(text))),
  ]
})()`

/** What stands on the page in lines of a few letters, and buttons with a word that is broken. */
export function findSqueezed(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(find)
}
