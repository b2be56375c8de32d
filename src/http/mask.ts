/** What an auditor sees instead of a person's data: enough to tell two people apart, too little to know who they are. */

/** First character of a name, the rest hidden. */
export function maskName(name: string): string {
  const [first = ''] = Array.from(name)
  return `${first}●●`
}

/** First character of the local part; the domain, which may name the company, is hidden too. */
export function maskEmail(email: string): string {
  return `${email.slice(0, 1)}●●@●●`
}

export function maskPhone(phone: string): string {
  return phone.replaceAll(/[0-9]/gu, '●')
}

/** Free words may hold anything; only their length is shown, by signs that read alike in every language. */
export function maskWords(words: string): string {
  return words === '' ? '' : `［●×${Array.from(words).length}］`
}
