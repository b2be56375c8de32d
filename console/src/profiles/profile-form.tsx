import { Fieldset, Group, Stack, Text } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useRef, useState, type ReactNode } from 'react'
import { ApiProblem } from '../api/api-problem.ts'
import { ActButton } from '../keys/act-button.tsx'
import { SubmitButton } from '../keys/submit-button.tsx'
import { useWords } from '../language/language.tsx'
import { LeavingDialog } from '../parts/leaving-dialog.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import { readFaults } from '../parts/read-faults.ts'
import { useFocusOnFault } from '../parts/use-focus-on-fault.ts'
import { MeanwhileNote } from './meanwhile-note.tsx'
import type { PartFields } from './part-fields.ts'
import styles from './profiles.module.css'
import { isSameStatement, rebaseProfile, type Contested } from './rebase-profile.ts'
import { withStatementAt } from './statement-at.ts'

const wording = {
  effect: {
    ja: '保存すると登録内容の次の版になり、次に実行するマッチングから使われます。これまでの結果は変わりません。',
    en: 'It becomes the next version of the profile, which later runs use; runs of before stay as they are.',
  },
  save: { ja: '保存する', en: 'Save' },
  cancel: { ja: 'やめる', en: 'Cancel' },
} as const

export interface Stated<Profile> {
  /** 0: nothing was stated yet. */
  readonly version: number
  readonly profile: Profile
}

/** A part of the form. */
export interface Section<Profile> {
  /** What of the profile it shows. */
  readonly parts: readonly (keyof Profile & string)[]
  readonly name: string
  readonly fields: (fields: PartFields<Profile>) => ReactNode
}

interface ProfileFormProps<Profile> {
  readonly organizationId: string
  readonly stated: Stated<Profile>
  readonly sections: readonly Section<Profile>[]
  readonly isOnlyRead: boolean
  /** States it, if the version is still the one that was read. */
  readonly save: (profile: Profile, version: number) => Promise<unknown>
  readonly readAgain: () => Promise<Stated<Profile>>
}

/** What an organisation states about itself, as the desk is told it. What somebody else states meanwhile is not lost. */
export function ProfileForm<Profile extends object>(props: ProfileFormProps<Profile>) {
  const { organizationId, stated, sections, isOnlyRead, save, readAgain } = props
  const words = useWords(wording)
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [before, setBefore] = useState(stated)
  const [profile, setProfile] = useState(stated.profile)
  const [contested, setContested] = useState<readonly Contested[]>()
  const isSaved = useRef(false)
  const leave = () => navigate({ to: '/organizations/$id', params: { id: organizationId } })
  const saving = useMutation({
    mutationFn: async () => {
      try {
        await save(profile, before.version)
        return true
      } catch (error) {
        if (!(error instanceof ApiProblem && error.status === 412)) throw error
        const newest = await readAgain()
        const rebased = rebaseProfile(before.profile, profile, newest.profile)
        setProfile(rebased.profile)
        setContested(rebased.contested)
        setBefore(newest)
        return false
      }
    },
    onSuccess: async (isStated) => {
      if (!isStated) return
      await Promise.all(
        [['organization', organizationId], ['company-profile'], ['ticket']].map((queryKey) => queries.invalidateQueries({ queryKey })),
      )
      isSaved.current = true
      await leave()
    },
  })
  const { at, besides } = readFaults(
    saving.error,
    sections.flatMap(({ parts }) => parts),
  )
  const form = useFocusOnFault(saving.error)
  const put = (path: readonly string[], statement: unknown) => setProfile((typed) => withStatementAt(typed, path, statement))
  return (
    <form
      ref={form}
      noValidate
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (!saving.isPending) saving.mutate()
      }}
    >
      <Stack>
        {contested && <MeanwhileNote contested={contested} profile={profile} put={put} />}
        {!isOnlyRead && <Text size="sm">{words.effect}</Text>}
        {sections.map(({ name, fields }) => (
          <Fieldset key={name} legend={name} disabled={isOnlyRead}>
            {fields({ part: profile, change: setProfile, at })}
          </Fieldset>
        ))}
        {Boolean(besides) && <ProblemNote error={besides} />}
        {!isOnlyRead && (
          <Group justify="flex-end">
            <ActButton name={wording.cancel} variant="default" act={() => void leave()} />
            <SubmitButton name={wording.save} loading={saving.isPending} />
          </Group>
        )}
      </Stack>
      <LeavingDialog isUnsaved={() => !isSaved.current && !isSameStatement(profile, before.profile)} />
    </form>
  )
}
