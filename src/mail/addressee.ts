/** Who a message is for, as it stands in its greeting. */
export interface Addressee {
  readonly organization?: string
  readonly department?: string
  readonly title?: string
  readonly name?: string
}

/**
 * The lines a Japanese letter opens with: a person is 様, an organisation or a department without a person is 御中,
 * and nobody known is greeted as a reader of the desk.
 */
export function addressLines(to: Addressee): string[] {
  if (to.name) {
    const position = [to.department, to.title].filter(Boolean).join(' ')
    return [to.organization, position, `${to.name} 様`].filter((line): line is string => Boolean(line))
  }
  const place = [to.organization, to.department].filter(Boolean).join(' ')
  return [place ? `${place} 御中` : 'ご相談者様']
}
