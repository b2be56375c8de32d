import { Alert, Button, Fieldset, Group, Stack, Text } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { ApiProblem } from '../api/api-problem.ts'
import { useWords } from '../language/language.tsx'
import { usePunctuation } from '../language/punctuation.ts'
import { ProblemNote } from '../parts/problem-note.tsx'
import { readFaults } from '../parts/read-faults.ts'
import type { PartFields } from './part-fields.ts'
import styles from './profiles.module.css'
import { rebaseProfile } from './rebase-profile.ts'

const wording = {
  effect: {
    ja: '保存すると登録内容の次の版になり、次に実行するマッチングから使われます。これまでの結果は変わりません。',
    en: 'It becomes the next version of the profile, which later runs use; runs of before stay as they are.',
  },
  meanwhile: {
    ja: '編集中にほかの人が登録内容を変更しました。あなたが直していない項目は最新の内容にしました。確かめて、もう一度保存してください。',
    en: 'Somebody else changed the profile meanwhile. What you left alone is now as they stated it. Look it over and save again.',
  },
  contested: {
    ja: (parts: string) => `${parts}は、ほかの人も変更しています。保存すると、この画面の内容になります。`,
    en: (parts: string) => `${parts}: changed by both. Saved, it is as it stands here.`,
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
  /** States it, if the version is still the one that was read. */
  readonly save: (profile: Profile, version: number) => Promise<unknown>
  readonly readAgain: () => Promise<Stated<Profile>>
}

/** What an organisation states about itself, as the desk is told it. What somebody else states meanwhile is not lost. */
export function ProfileForm<Profile extends object>({ organizationId, stated, sections, save, readAgain }: ProfileFormProps<Profile>) {
  const words = useWords(wording)
  const { comma } = usePunctuation()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const form = useRef<HTMLFormElement>(null)
  const [before, setBefore] = useState(stated)
  const [profile, setProfile] = useState(stated.profile)
  const [contested, setContested] = useState<readonly (keyof Profile)[]>()
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
    onSuccess: async (isSaved) => {
      if (!isSaved) return
      await Promise.all(
        [['organization', organizationId], ['company-profile'], ['ticket']].map((queryKey) => queries.invalidateQueries({ queryKey })),
      )
      await leave()
    },
  })
  const { at, besides } = readFaults(
    saving.error,
    sections.flatMap(({ parts }) => parts),
  )
  useEffect(() => {
    if (saving.error) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [saving.error])
  const named = contested && sections.filter(({ parts }) => parts.some((part) => contested.includes(part))).map(({ name }) => name)
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
        <Text size="sm">{words.effect}</Text>
        {sections.map(({ name, fields }) => (
          <Fieldset key={name} legend={name}>
            {fields({ part: profile, change: setProfile, at })}
          </Fieldset>
        ))}
        {Boolean(besides) && <ProblemNote error={besides} />}
        {named && (
          <Alert color="yellow" role="alert">
            <Text size="sm">{words.meanwhile}</Text>
            {named.length > 0 && <Text size="sm">{words.contested(named.join(comma))}</Text>}
          </Alert>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={() => void leave()}>
            {words.cancel}
          </Button>
          <Button type="submit" loading={saving.isPending}>
            {words.save}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
