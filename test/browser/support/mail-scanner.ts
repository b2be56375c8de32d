import type { Browser } from 'playwright-core'
import { expect } from 'vitest'
import type { CaughtMail } from '../../../src/embedded/caught-mails.ts'
import { openReader } from './reader.ts'

/** Every address of the desk in a mail, in its text, its HTML and its headers. */
export function addressesIn(mail: CaughtMail, deskUrl: string): readonly string[] {
  const words = [mail.text, mail.html ?? '', ...mail.headers.map(({ value }) => value)].join('\n')
  const found = words.match(/https?:\/\/[\w.:-]+(?:\/[\w./-]*)?(?:\?[\w=&-]*)?/gu) ?? []
  return [...new Set(found)].filter((address) => address.startsWith(deskUrl))
}

/** Of a form that is filed at most once however often it is sent, new each time it is shown. */
const keyOfForm = /<input type="hidden" name="key" value="[\da-f-]{36}" \/>/gu

/**
 * What a filter before a mailbox does before its owner sees a mail: opens each address three times by HEAD, by GET and in a browser that
 * runs scripts. `read` tells what the desk knows; neither that nor any page may be another afterwards.
 */
export async function scanMail(browser: Browser, deskUrl: string, mail: CaughtMail, read: () => Promise<unknown>): Promise<void> {
  const addresses = addressesIn(mail, deskUrl)
  expect(addresses, mail.subject).not.toEqual([])
  const before = await read()
  const scanner = await openReader(browser, deskUrl, { script: true })
  for (const address of addresses) {
    const seen = new Set<string>()
    for (let times = 0; times < 3; times += 1) {
      expect((await fetch(address, { method: 'HEAD' })).status, `HEAD ${address}`).toBe(200)
      const got = await fetch(address)
      expect(got.status, `GET ${address}`).toBe(200)
      seen.add((await got.text()).replaceAll(keyOfForm, ''))
      await scanner.page.goto(address)
    }
    expect([...seen], `${address} shows the same each time`).toHaveLength(1)
  }
  await scanner.close()
  expect(await read(), mail.subject).toEqual(before)
}
