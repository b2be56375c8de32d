import { Button, Group, NativeSelect } from '@mantine/core'
import { grouped } from '../language/grouped.ts'
import { useWords } from '../language/language.tsx'
import { useLabels } from '../parts/use-catalog.ts'
import { CountField } from './count-field.tsx'
import { ruleOf } from './edited-steps.ts'
import { StepPreview } from './step-preview.tsx'
import type { Sequence, Step } from './use-sequences.ts'
import { useSequenceWords } from './use-sequence-words.ts'
import { useTextNames } from './use-text-names.ts'

const wording = {
  count: {
    ja: (mail: string, at: number) => `${grouped(at)}番目「${mail}」をいつ送るか`,
    en: (mail: string, at: number) => `When mail ${grouped(at)}, ${mail}, goes`,
  },
  condition: {
    ja: (mail: string, at: number) => `${grouped(at)}番目「${mail}」の条件`,
    en: (mail: string, at: number) => `Condition of mail ${grouped(at)}, ${mail}`,
  },
  text: {
    ja: (mail: string, at: number) => `${grouped(at)}番目「${mail}」の書き出し`,
    en: (mail: string, at: number) => `Opening of mail ${grouped(at)}, ${mail}`,
  },
  always: { ja: '常に', en: 'always' },
  remove: { ja: 'なくす', en: 'Remove' },
  removeOf: {
    ja: (mail: string, at: number) => `${grouped(at)}番目「${mail}」をなくす`,
    en: (mail: string, at: number) => `Remove mail ${grouped(at)}, ${mail}`,
  },
} as const

interface StepFieldsProps {
  readonly sequence: Sequence
  readonly step: Step
  /** All as they are now, saved or not. */
  readonly steps: readonly Step[]
  /** From 1. */
  readonly at: number
  readonly change: (step: Step) => void
  readonly remove: () => void
}

/** A row of the editor: when a mail goes, on which condition, and which words it opens with. */
export function StepFields({ sequence, step, steps, at, change, remove }: StepFieldsProps) {
  const words = useWords(wording)
  const labels = useLabels()
  const say = useSequenceWords()
  const textName = useTextNames()
  const rule = ruleOf(sequence, step)
  const mail = say.mail(step.kind)
  const { condition: _condition, ...unconditional } = step
  return (
    <tr>
      <td>
        {rule && rule.only === null && rule.from < rule.to ? (
          <CountField
            label={words.count(mail, at)}
            value={step.count}
            range={rule}
            unit={say.behind(step.unit, step.count)}
            change={(count) => change({ ...step, count })}
          />
        ) : rule && rule.only !== null && rule.only.length > 1 ? (
          <NativeSelect
            aria-label={words.count(mail, at)}
            value={String(step.count)}
            data={rule.only.map((count) => ({ value: String(count), label: say.when({ unit: step.unit, count }) }))}
            onChange={({ currentTarget }) => change({ ...step, count: Number(currentTarget.value) })}
          />
        ) : (
          say.when(step)
        )}
      </td>
      <th scope="row">{mail}</th>
      {sequence.may.ask.length > 0 && (
        <td>
          <NativeSelect
            aria-label={words.condition(mail, at)}
            value={step.condition ?? ''}
            data={[
              { value: '', label: words.always },
              ...sequence.may.ask.map((one) => ({ value: one as string, label: labels('stepConditions', one) })),
            ]}
            onChange={({ currentTarget }) => {
              const chosen = sequence.may.ask.find((one) => one === currentTarget.value)
              change(chosen === undefined ? unconditional : { ...step, condition: chosen })
            }}
          />
        </td>
      )}
      <td>
        {rule && rule.texts.length > 1 && (
          <NativeSelect
            aria-label={words.text(mail, at)}
            value={step.text ?? ''}
            data={rule.texts.map((text) => ({ value: text, label: textName(text) }))}
            onChange={({ currentTarget }) => change({ ...step, text: currentTarget.value as NonNullable<Step['text']> })} // one of the API's list
          />
        )}
      </td>
      <td>
        <Group gap="xs">
          <StepPreview sequence={sequence} step={step} steps={steps} />
          {rule?.needed !== true && (
            <Button size="compact-sm" variant="default" aria-label={words.removeOf(mail, at)} onClick={remove}>
              {words.remove}
            </Button>
          )}
        </Group>
      </td>
    </tr>
  )
}
