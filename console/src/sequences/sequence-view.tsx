import { Group, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { grouped } from '../language/grouped.ts'
import { ActButton } from '../keys/act-button.tsx'
import { useLanguage, useWords } from '../language/language.tsx'
import { Moment } from '../parts/moment.tsx'
import { useLabels } from '../parts/use-catalog.ts'
import { useStaffNames } from '../parts/use-staff.ts'
import { useOperations } from '../session/use-operations.ts'
import { SequenceEditor } from './sequence-editor.tsx'
import { SequenceVersions } from './sequence-versions.tsx'
import { StepPreview } from './step-preview.tsx'
import type { Sequence } from './use-sequences.ts'
import { useSequenceWords } from './use-sequence-words.ts'
import styles from './sequences.module.css'

const wording = {
  change: { ja: '変更する', en: 'Change' },
  delivered: { ja: '標準のままです。', en: 'Unchanged from the standard.' },
  version: { ja: (version: number) => `第${grouped(version)}版`, en: (version: number) => `Version ${grouped(version)}` },
  starts: { ja: (start: string) => `始まり：${start}。`, en: (start: string) => `Starts: ${start}.` },
  steps: { ja: '送られるメール', en: 'Mails' },
  when: { ja: 'いつ', en: 'When' },
  mail: { ja: 'メール', en: 'Mail' },
  condition: { ja: '条件', en: 'Only' },
  preview: { ja: '内容', en: 'Preview' },
  always: { ja: '常に', en: 'always' },
  stops: { ja: '次のときは、残りのメールを送りません', en: 'The mails that remain are not sent once' },
  neverStops: { ja: '途中で止める条件はありません。', en: 'Nothing stops it on its way.' },
  optional: { ja: '受け取る方が配信停止を選べるご案内です。', en: 'Its readers may unsubscribe from it.' },
} as const

/** A sequence as it is now, what its mails say, and what it was before. */
export function SequenceView({ sequence }: { sequence: Sequence }) {
  const words = useWords(wording)
  const { language } = useLanguage()
  const labels = useLabels()
  const say = useSequenceWords()
  const nameOf = useStaffNames()
  const mayChange = useOperations()('changeSequence')
  const [isChanging, setChanging] = useState(false)
  const { steps, stopsOn, startsOn, statedAt, statedBy, version, optional, may } = sequence
  const hasConditions = may.ask.length > 0
  return (
    <Stack>
      <Group justify="space-between">
        <Title order={2} size="h4" tabIndex={-1}>
          {sequence[language]}
        </Title>
        {mayChange && !isChanging && <ActButton name={wording.change} act={() => setChanging(true)} />}
      </Group>
      <div>
        <Text size="sm">{words.starts(say.start(startsOn))}</Text>
        {optional && <Text size="sm">{words.optional}</Text>}
        <Text size="sm" c="dimmed" component="div">
          {statedAt === null ? (
            words.delivered
          ) : (
            <>
              {words.version(version)} {nameOf(statedBy)} <Moment at={statedAt} />
            </>
          )}
        </Text>
      </div>
      {isChanging ? (
        <SequenceEditor sequence={sequence} close={() => setChanging(false)} />
      ) : (
        <>
          <table className={styles.steps}>
            <caption>{words.steps}</caption>
            <thead>
              <tr>
                <th scope="col">{words.when}</th>
                <th scope="col">{words.mail}</th>
                {hasConditions && <th scope="col">{words.condition}</th>}
                <th scope="col">{words.preview}</th>
              </tr>
            </thead>
            <tbody>
              {steps.map((step) => (
                <tr key={step.code}>
                  <td>{say.when(step)}</td>
                  <th scope="row">{say.mail(step.kind)}</th>
                  {hasConditions && <td>{step.condition ? labels('stepConditions', step.condition) : words.always}</td>}
                  <td>
                    <StepPreview sequence={sequence} step={step} steps={steps} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {stopsOn.length === 0 ? (
            <Text size="sm">{words.neverStops}</Text>
          ) : (
            <section>
              <Text size="sm" fw={700}>
                {words.stops}
              </Text>
              <ul className={styles.plain}>
                {stopsOn.map((stop) => (
                  <li key={stop}>{labels('stopConditions', stop)}</li>
                ))}
              </ul>
            </section>
          )}
        </>
      )}
      <SequenceVersions code={sequence.code} />
    </Stack>
  )
}
