import { Button, Checkbox, Group, NativeSelect, Stack, Textarea } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Fragment, useRef, useState } from 'react'
import { api } from '../api/client.ts'
import { ActButton } from '../keys/act-button.tsx'
import { Offer } from '../keys/offer.tsx'
import { SubmitButton } from '../keys/submit-button.tsx'
import { useWords } from '../language/language.tsx'
import { LeavingDialog } from '../parts/leaving-dialog.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import { useLabels } from '../parts/use-catalog.ts'
import { addable, withOneMore } from './edited-steps.ts'
import { StepFields } from './step-fields.tsx'
import type { Sequence, Step } from './use-sequences.ts'
import { useSequenceWords } from './use-sequence-words.ts'
import styles from './sequences.module.css'

const wording = {
  starts: { ja: '始まり', en: 'Starts' },
  steps: { ja: '送られるメール', en: 'Mails' },
  when: { ja: 'いつ', en: 'When' },
  mail: { ja: 'メール', en: 'Mail' },
  condition: { ja: '条件', en: 'Only' },
  text: { ja: '書き出し', en: 'Opening' },
  remove: { ja: '操作', en: 'Act' },
  add: { ja: (mail: string) => `「${mail}」を加える`, en: (mail: string) => `Add: ${mail}` },
  stops: { ja: '次のときは、残りのメールを送りません', en: 'The mails that remain are not sent once' },
  reason: { ja: '変更の理由', en: 'Why it is changed' },
  running: {
    ja: 'すでに始まっている流れには、始まったときの版がそのまま使われます。',
    en: 'What runs already keeps the version it began with.',
  },
  save: { ja: '新しい版として保存', en: 'Save as a new version' },
  cancel: { ja: 'やめる', en: 'Cancel' },
  saved: { ja: '保存しました。次に始まる流れから使われます。', en: 'Saved; what starts from now on goes by it.' },
} as const

/** By its name in the palette. */
const addCommand = { ja: 'メールを加える', en: 'Add a mail' } as const

/** States another version of a sequence; the API says what may stand and what not. */
export function SequenceEditor({ sequence, close }: { sequence: Sequence; close: () => void }) {
  const words = useWords(wording)
  const labels = useLabels()
  const say = useSequenceWords()
  const queries = useQueryClient()
  const { code, may, version } = sequence
  const [startsOn, setStartsOn] = useState(sequence.startsOn)
  const [steps, setSteps] = useState<readonly Step[]>(sequence.steps)
  const [stopsOn, setStopsOn] = useState<readonly string[]>(sequence.stopsOn)
  const [reason, setReason] = useState('')
  const add = (rule: Parameters<typeof withOneMore>[1]) => setSteps((all) => withOneMore(all, rule))
  const stops = (chosen: readonly string[]) => may.stopOn.filter((stop) => chosen.includes(stop))
  const edited = { startsOn, steps: [...steps], stopsOn: stops(stopsOn) }
  const asItIs = { startsOn: sequence.startsOn, steps: sequence.steps, stopsOn: stops(sequence.stopsOn) }
  // What is taken back again is no change, either, and the API makes no version of it.
  const isChanged = JSON.stringify(edited) !== JSON.stringify(asItIs)
  const isClosing = useRef(false)
  const save = useMutation({
    mutationFn: () =>
      api.PUT('/api/v1/sequences/{code}', {
        params: { path: { code }, header: { 'if-match': `"${String(version)}"` } },
        body: { ...edited, reason },
      }),
    onSuccess: async () => {
      isClosing.current = true
      notifications.show({ message: words.saved })
      await queries.invalidateQueries({ queryKey: ['sequences'] })
      close()
    },
  })
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        save.mutate()
      }}
    >
      <Stack>
        {save.error && <ProblemNote error={save.error} />}
        {may.startOn.length > 1 && (
          <NativeSelect
            label={words.starts}
            value={startsOn}
            data={may.startOn.map((start) => ({ value: start, label: say.start(start) }))}
            onChange={({ currentTarget }) => setStartsOn(currentTarget.value)}
          />
        )}
        <table className={styles.steps}>
          <caption>{words.steps}</caption>
          <thead>
            <tr>
              <th scope="col">{words.when}</th>
              <th scope="col">{words.mail}</th>
              {may.ask.length > 0 && <th scope="col">{words.condition}</th>}
              <th scope="col">{words.text}</th>
              <th scope="col">{words.remove}</th>
            </tr>
          </thead>
          <tbody>
            {steps.map((step, index) => (
              <StepFields
                key={step.code}
                sequence={sequence}
                step={step}
                steps={steps}
                at={index + 1}
                change={(changed) => setSteps((all) => all.with(index, changed))}
                remove={() => setSteps((all) => all.toSpliced(index, 1))}
              />
            ))}
          </tbody>
        </table>
        <Group gap="xs">
          {addable(sequence, steps).map((rule) => (
            <Fragment key={rule.kind}>
              <Offer name={addCommand} of={{ key: rule.kind, name: say.mail(rule.kind) }} act={() => add(rule)} />
              <Button size="compact-sm" variant="default" onClick={() => add(rule)}>
                {words.add(say.mail(rule.kind))}
              </Button>
            </Fragment>
          ))}
        </Group>
        {may.stopOn.length > 0 && (
          <Checkbox.Group label={words.stops} value={[...stopsOn]} onChange={setStopsOn}>
            <Stack gap="xs" mt="xs">
              {may.stopOn.map((stop) => (
                <Checkbox key={stop} value={stop} label={labels('stopConditions', stop)} disabled={may.mustStopOn.includes(stop)} />
              ))}
            </Stack>
          </Checkbox.Group>
        )}
        <Textarea
          label={words.reason}
          description={words.running}
          required
          autosize
          value={reason}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
        />
        <Group justify="flex-end">
          <ActButton name={wording.cancel} variant="default" act={close} />
          <SubmitButton name={wording.save} disabled={!isChanged} loading={save.isPending} />
        </Group>
      </Stack>
      <LeavingDialog isUnsaved={() => !isClosing.current && (isChanged || reason.trim() !== '')} />
    </form>
  )
}
