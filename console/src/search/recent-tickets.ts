const keptAs = 'musubi.recent'
const keptAtMost = 8

/** Numbers of the tickets opened last in this tab, the latest first; no names, and gone with the tab. */
export function recentTickets(): readonly string[] {
  return sessionStorage.getItem(keptAs)?.split(' ') ?? []
}

export function noteRecentTicket(number: string): void {
  const others = recentTickets().filter((one) => one !== number)
  sessionStorage.setItem(keptAs, [number, ...others].slice(0, keptAtMost).join(' '))
}
