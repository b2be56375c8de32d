/** A case link opened the way its reader does: look at the page, fill in its form, press the button. */
export async function openPage(link: string): Promise<string> {
  const answer = await fetch(link)
  if (!answer.ok) throw new Error(`the page of a case link answered ${answer.status}`)
  return answer.text()
}

/** Sends the form of the page, and confirms it where it is to be reviewed first. */
export async function submitPage(link: string, fields: Record<string, string>): Promise<string> {
  const page = await send(link, fields)
  return page.includes('name="act" value="confirm"') ? send(link, { ...fields, act: 'confirm' }) : page
}

async function send(link: string, fields: Record<string, string>): Promise<string> {
  const answer = await fetch(link, { method: 'POST', body: new URLSearchParams(fields) })
  const page = await answer.text()
  if (!answer.ok) throw new Error(`the form of a case link answered ${answer.status}: ${page.replaceAll(/<[^>]+>/gu, ' ').slice(0, 500)}`)
  return page
}
