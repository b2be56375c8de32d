/** What an auditor sees instead of a person's data: enough to tell two people apart, too little to know who they are. */

/**
 * First character of a name, the rest hidden, and the mark of whom it is of: 山●● #a3f2. Two with the same are one person. `id` is the
 * person's; null: the name is only stated, and nobody is known by it.
 */
export function maskName(name: string, id: string | null): string {
  const [first = ''] = Array.from(name)
  return id === null ? `${first}●●` : `${first}●● #${id.slice(-markLength)}`
}

/** Ids begin with the time they were made; what they end with is random, and tells nothing of anybody. */
const markLength = 4

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
