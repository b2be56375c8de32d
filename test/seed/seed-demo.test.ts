import { expect, it, onTestFinished } from 'vitest'
import { seedDemo } from '../../src/seed/seed-demo.ts'
import { startApp } from '../support/app.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

it('the sample desk has texts that everybody inserts, once each, also when filling it was cut off before its tickets', async () => {
  const desk = await startApp({ SEED: 'demo', DATA_DIR: temporaryFolder() })
  onTestFinished(() => desk.close())
  await desk.owner`alter table tickets add constraint cut_off check (false)`
  await expect(seedDemo(desk.deps)).rejects.toThrow()
  await desk.owner`alter table tickets drop constraint cut_off`
  await desk.owner`delete from canned_texts where name = '面談のお願い'`
  await seedDemo(desk.deps)
  const consultant = await desk.staff('consultant')
  const [ticket] = await desk.owner<{ number: string }[]>`select number from tickets order by number`
  const { items } = (await consultant.request('GET', `/api/v1/tickets/${ticket?.number}/canned-texts`)).json()
  const names = items.map(({ name }: { name: string }) => name)
  expect(names.toSorted()).toEqual(['確認に時間をいただくとき', '資料を受け取ったとき', '面談のお願い'])
  for (const { body } of items) expect(body).not.toContain('{{')
})
