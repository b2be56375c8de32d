const channel = new BroadcastChannel('musubi.signed-out')
channel.addEventListener('message', () => sessionStorage.clear())

/** What was typed in this tab, and any other of the browser, is for nobody who signs in after. */
export function leaveNothing(): void {
  sessionStorage.clear()
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel reaches nothing but tabs of our own
  channel.postMessage(null)
}
