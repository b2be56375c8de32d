import { load } from 'cheerio'
import { expect, it } from 'vitest'
import { startApp } from '../support/app.ts'

it.each([
  ['demo', '/', 1],
  ['demo', '/forms/corporate', 1],
  ['demo', '/?lang=en', 1],
  ['none', '/', 0],
] as const)('the foot of a page of a desk filled with %s data, %s, says so once, or nothing', async (SEED, path, times) => {
  const desk = await startApp({ SEED })
  const page = load((await desk.request('GET', path, undefined, { 'accept-language': 'ja' })).body)
  expect(
    page('footer')
      .text()
      .match(/この窓口は、試していただくための見本です|This desk is a sample to try/gu) ?? [],
  ).toHaveLength(times)
  await desk.close()
})
