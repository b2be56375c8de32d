import { setTimeout as delay } from 'node:timers/promises'

const pollMs = 100

/** Waits until `check` holds; throws saying what was waited for after `withinMs`. */
export async function untilTrue(what: string, withinMs: number, check: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + withinMs
  while (!(await check())) {
    if (Date.now() > deadline) throw new Error(`waited ${withinMs / 1000} s in vain until ${what}`)
    await delay(pollMs)
  }
}
