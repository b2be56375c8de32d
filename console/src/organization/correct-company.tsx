import { Suspense, useState } from 'react'
import { lazy } from '../loading/lazy.tsx'
import { ActButton } from '../keys/act-button.tsx'
import { useKeysRest } from '../keys/keys-provider.tsx'
import type { KnownOrganization } from './use-organization.ts'

const wording = { correct: { ja: '名称・法人番号を直す', en: 'Correct name and number' } } as const

const IdentityDialog = lazy(() => import('./identity-dialog.tsx').then((module) => ({ default: module.IdentityDialog })))

/** Corrects what a company is called and counted as; what else is said of it is its profile, and local governments are called what the state calls them. */
export function CorrectCompany({ organization: { id, can } }: { organization: KnownOrganization }) {
  const [isOpen, setOpen] = useState(false)
  // The dialog is loaded when it is first asked for.
  useKeysRest(isOpen)
  if (!can.correct) return null
  return (
    <>
      <ActButton name={wording.correct} size="compact-xs" variant="default" w="fit-content" act={() => setOpen(true)} />
      <Suspense>{isOpen && <IdentityDialog id={id} close={() => setOpen(false)} />}</Suspense>
    </>
  )
}
