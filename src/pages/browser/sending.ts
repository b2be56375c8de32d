/**
 * Lets the page a form is sent from be the empty form in the browser's history: Back from the receipt then shows that, not the browser's own
 * page about something that is gone, and the browser holds what was sent no longer. What would come back with a mistake stays as it is.
 */
export function leaveEmptyBehind(form: HTMLFormElement): void {
  form.addEventListener('submit', (event) => {
    const button = event.submitter as HTMLButtonElement | null
    if (event.defaultPrevented || button?.value !== 'send' || !form.checkValidity()) return
    history.replaceState(null, '', document.documentElement.lang === 'en' ? '?lang=en' : location.pathname)
  })
}
