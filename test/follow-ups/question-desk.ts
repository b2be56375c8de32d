import { eq } from 'drizzle-orm'
import { expect } from 'vitest'
import { enquiries, enquiryQuestions } from '../../src/shortlists/shortlists.table.ts'
import { enquired, listedCodes, municipalityIdOf, openCase, type Case } from '../shortlists/scene.ts'
import type { Person } from '../support/app.ts'
import { startDesk, type ArrivedMail, type TestDesk } from '../support/desk.ts'

/** A desk with a worker, and a town that was asked about a company and may ask something itself. */
export interface QuestionDesk {
  desk: TestDesk
  found: Case
  town: Person
  enquiryId: string
  /** A supervisor, signed in anew: sessions end after half a day. */
  boss(): Promise<Person>
  answer(body: { answer: string; message?: string }): Promise<void>
  ask(message: string): Promise<void>
  questions(): Promise<(typeof enquiryQuestions.$inferSelect)[]>
  /** Replies to the question that says this, or to the last one. */
  reply(words?: string, question?: string): Promise<void>
  enquiry(): Promise<typeof enquiries.$inferSelect>
  /** The tasks about open questions of the town. */
  tasks(): Promise<{ id: string; enquiryId: string; assigneeId: string; doneAt: string | null }[]>
  mailsWith(address: string, words: string): Promise<ArrivedMail[]>
}

/** On Tuesday 24 November 2026, ten o'clock in Japan, with the town's mail on its way. */
export async function startQuestionDesk(): Promise<QuestionDesk> {
  const desk = await startDesk()
  await desk.moveClockTo('2026-11-24T01:00:00Z')
  const found = await openCase(desk)
  const townId = await municipalityIdOf(desk, listedCodes[0])
  const contact = () => desk.contact({ organizationId: townId, name: '会津 太郎' })
  const town = await contact()
  const at: QuestionDesk = {
    desk,
    found,
    town,
    enquiryId: await enquired(found),
    boss: () => desk.staff('supervisor'),
    answer: async (body) => {
      const answered = await (await contact()).request('PUT', `/api/v1/enquiries/${at.enquiryId}/answer`, body)
      expect(answered.statusCode, answered.body).toBe(200)
      await desk.settled()
    },
    ask: (message) => at.answer({ answer: 'ask', message }),
    questions: () =>
      desk.db.select().from(enquiryQuestions).where(eq(enquiryQuestions.enquiryId, at.enquiryId)).orderBy(enquiryQuestions.id),
    reply: async (words = '10名です。', question) => {
      const asked = await at.questions()
      const one = question === undefined ? asked.at(-1) : asked.find((row) => row.question === question)
      const path = `/api/v1/enquiries/${at.enquiryId}/questions/${one?.id}/reply`
      const replied = await (await at.boss()).request('PUT', path, { reply: words })
      expect(replied.statusCode, replied.body).toBeLessThan(300)
      await desk.settled()
    },
    enquiry: async () => {
      const [row] = await desk.db.select().from(enquiries).where(eq(enquiries.id, at.enquiryId))
      if (!row) throw new Error('no enquiry')
      return row
    },
    tasks: async () => {
      const { items } = (await (await at.boss()).request('GET', `/api/v1/tickets/${at.found.number}/tasks`)).json()
      return items.filter(({ kind }: { kind: string }) => kind === 'question_open')
    },
    mailsWith: async (address, words) => (await desk.mailsTo(address)).filter(({ subject }) => subject?.includes(words)),
  }
  desk.worker()
  await desk.settled()
  return at
}
