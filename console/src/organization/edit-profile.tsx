import { useNavigate } from '@tanstack/react-router'
import { ActButton } from '../keys/act-button.tsx'
import type { KnownOrganization } from './use-organization.ts'

const wording = { edit: { ja: '登録内容を直す', en: 'Edit its profile' } } as const

/** Leads to the form of an organisation's whole profile. */
export function EditProfile({ organization: { id, can } }: { organization: KnownOrganization }) {
  const navigate = useNavigate()
  const edit = can.stateProfile ? () => void navigate({ to: '/organizations/$id/profile', params: { id } }) : undefined
  if (!edit) return null
  return <ActButton name={wording.edit} size="compact-xs" variant="default" w="fit-content" act={edit} />
}
