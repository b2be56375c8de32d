/** What every mail of the desk begins with, and those of a ticket end with. */
const before = /^(?:【地方創生テレワーク相談窓口】|\[Regional Telework Desk\] )/u
const behind = /(?:（受付番号 [MCW]-\d{4}-\d{6,}）| \(No\. [MCW]-\d{4}-\d{6,}\))$/u

/** The subject of a mail as it is said beside its ticket: without the desk’s name and the ticket’s number, which all of them have. */
export function sayBriefly(subject: string): string {
  return subject.replace(before, '').replace(behind, '')
}
