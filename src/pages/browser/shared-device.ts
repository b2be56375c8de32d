const sharedKey = 'musubi.shared'

/** Whether somebody said in this window that others use the device, too. */
export function isShared(): boolean {
  return sessionStorage.getItem(sharedKey) === 'yes'
}

interface Kept {
  /** `justNow`: the box has just been ticked; otherwise it was before this page. */
  readonly forget: (justNow: boolean) => void
  readonly keep: () => void
}

/** Lets `shared` say so, and calls `forget` when it does, `keep` when it does no more. */
export function askWhetherShared(shared: HTMLInputElement, { forget, keep }: Kept): void {
  if (shared.checked) sessionStorage.setItem(sharedKey, 'yes')
  shared.checked = isShared()
  if (shared.checked) forget(false)
  shared.addEventListener('change', () => {
    sessionStorage.setItem(sharedKey, shared.checked ? 'yes' : 'no')
    if (shared.checked) forget(true)
    else keep()
  })
}
