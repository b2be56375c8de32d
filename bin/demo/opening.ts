import { findLocalGovernment } from '../../src/catalog/local-governments.ts'
import { answered } from './desk-client.ts'
import { openPage, submitPage } from './case-page.ts'
import { companies, townHall, worker } from './forms.ts'
import { linkIn } from './mailbox.ts'
import type { Stage } from './stage.ts'
import { must } from './transcript.ts'

/** Forms become tickets; every address gets its acknowledgement, and nothing more until it is proved. Answers the companies' numbers. */
export async function forms(stage: Stage): Promise<string[]> {
  const { everyone, transcript, mailbox } = stage
  transcript.chapter('Forms become tickets フォームから相談案件へ')
  const numbers: string[] = []
  for (const { form } of companies) {
    const { ticket } = answered(await everyone.POST('/api/v1/intake/corporate', { body: form }))
    numbers.push(ticket.number)
    transcript.note(
      form.company.name,
      'sends the corporate form',
      [`ticket ${ticket.number}, first response due ${ticket.firstResponseDueAt}`],
      { ...ticket },
    )
  }
  const municipal = answered(await everyone.POST('/api/v1/intake/municipal', { body: townHall })).ticket
  transcript.note(
    findLocalGovernment(townHall.municipalityCode)?.name ?? townHall.municipalityCode,
    'sends the municipal form',
    [`ticket ${municipal.number}`],
    { ...municipal },
  )
  const referred = answered(await everyone.POST('/api/v1/intake/worker', { body: worker })).ticket
  must(referred.status === 'resolved', 'a worker is referred at once')
  const referral = await mailbox.take(worker.contact.email, '相談先のご案内')
  transcript.note('a worker', 'sends the short form', [`ticket ${referred.number} is resolved as referred; mail: ${referral.subject}`], {
    ...referred,
  })
  return numbers
}

/** The first company proves its address by the link in the acknowledgement. */
export async function verification({ transcript, mailbox }: Stage): Promise<void> {
  transcript.chapter('The address is proved メールアドレスの確認')
  for (const { form } of companies) {
    const mail = await mailbox.take(form.contact.email, '受け付けました')
    const words = `${mail.subject}\n${mail.text}\n${mail.html ?? ''}`
    must(!words.includes(form.company.name) && !words.includes(form.contact.name), 'nothing of the form is echoed to an unverified address')
    const link = linkIn(mail)
    await openPage(link)
    await submitPage(link, {})
    transcript.note(form.contact.email, 'opens the link in the acknowledgement and presses the button', [
      `mail: ${mail.subject} (says nothing the form said)`,
    ])
  }
}

/** Every company's ticket gets the consultant the rules choose. */
export async function assignment({ supervisor, transcript, mailbox }: Stage, numbers: readonly string[]): Promise<void> {
  transcript.chapter('A consultant takes it 専任コンサルタント')
  for (const [index, number] of numbers.entries()) {
    const params = { path: { number } }
    const chosen = answered(await supervisor.POST('/api/v1/tickets/{number}/assignment/auto', { params }))
    const reasons = chosen.reasons.map(({ rule, value }) => `${rule} ${value}`).join(', ')
    const email = companies[index]?.form.contact.email ?? ''
    const { assignee } = answered(await supervisor.GET('/api/v1/tickets/{number}', { params }))
    const mail = await mailbox.take(email, '専任コンサルタント')
    transcript.note(
      'supervisor',
      `lets the rules choose for ${number}`,
      [`${assignee?.name}, because: ${reasons}`, `mail to ${email}: ${mail.subject}`],
      {
        ...chosen,
      },
    )
  }
}
