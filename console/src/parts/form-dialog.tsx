import { Button, Group, Stack, type MantineSize } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { ApiProblem } from '../api/api-problem.ts'
import { useWords } from '../language/language.tsx'
import { Dialog } from './dialog.tsx'
import { Refusable } from './meanwhile-note.tsx'
import { ProblemNote } from './problem-note.tsx'
import { readFaults } from './read-faults.ts'
import { useFocusOnFault } from './use-focus-on-fault.ts'

/** Statuses that say that what was looked at is not so any more, or not its reader's. */
const preconditionFailed = 412
const outdated: ReadonlySet<number> = new Set([403, 409, preconditionFailed])
const isOutdated = (error: unknown) => error instanceof ApiProblem && outdated.has(error.status)

const wording = {
  cancel: { ja: 'やめる', en: 'Cancel' },
  close: { ja: '閉じる', en: 'Close' },
  lookFirst: {
    ja: 'まだ行っていません。下に示した、ほかの人の変更を確かめてから、もう一度お試しください。',
    en: 'It was not done. Look at what somebody else changed, below, and then try again.',
  },
} as const

interface FormDialogProps {
  readonly title: string
  /** What its button says. */
  readonly act: string
  /** `false`: it was not done, and what is asked stands changed. */
  readonly perform: () => Promise<unknown>
  /** Keys of the queries whose answers it changes. */
  readonly changes: readonly (readonly string[])[]
  readonly close: () => void
  /** What leaves it undone, where “cancel” could be taken for the act itself. */
  readonly leave?: string | undefined
  /** What stands in it says already that it cannot be done so. */
  readonly isRefused?: boolean
  /** What stands in it says that it can be done no more: it is only left. */
  readonly isOver?: boolean
  /** Called once it is done and what it changes was read anew. */
  readonly done?: () => void
  readonly size?: MantineSize
  /** Fields that say themselves what is wrong with them. */
  readonly fields?: readonly string[]
  readonly children: ReactNode | ((at: (field: string) => string | undefined) => ReactNode)
}

/** A question whose answer changes something; what goes wrong is said in it, and nothing typed is lost. */
export function FormDialog({
  title,
  act,
  perform,
  changes,
  close,
  leave,
  isRefused = false,
  isOver = false,
  done,
  size = 'md',
  fields,
  children,
}: FormDialogProps) {
  const words = useWords(wording)
  const queries = useQueryClient()
  const readAnew = () => Promise.all(changes.map((queryKey) => queries.invalidateQueries({ queryKey })))
  const doing = useMutation({
    mutationFn: perform,
    onSuccess: async (outcome) => {
      if (outcome !== false) close()
      await readAnew()
      if (outcome !== false) done?.()
    },
    // Somebody else was quicker: what stands behind shows what they did, and what was typed stays.
    onError: (error) => (isOutdated(error) ? readAnew() : undefined),
  })
  const [isNoted, showNoted] = useState(false)
  const forgetRefusal = () => {
    if (isOutdated(doing.error)) doing.reset()
  }
  const isNotedBelow = isNoted && doing.error instanceof ApiProblem && doing.error.status === preconditionFailed
  // What was done from here can be done no more, either; then it is about to close.
  const isLeftAlone = isOver && !doing.isPending
  const { at, besides } = readFaults(doing.error, fields ?? [])
  const form = useFocusOnFault(doing.error)
  return (
    <Dialog isOpen close={close} title={title} size={size}>
      <form
        ref={form}
        // What the API says at a field stands in for what the browser would.
        noValidate={fields !== undefined}
        onSubmit={(event) => {
          event.preventDefault()
          // A browser sends a form of one field that has no button, too.
          if (!isOver) doing.mutate()
        }}
      >
        <Stack>
          {Boolean(besides) && !isOver && <ProblemNote error={besides} said={isNotedBelow ? words.lookFirst : undefined} />}
          <Refusable value={{ forgetRefusal, showNoted }}>{typeof children === 'function' ? children(at) : children}</Refusable>
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {isLeftAlone ? words.close : (leave ?? words.cancel)}
            </Button>
            {!isLeftAlone && (
              <Button type="submit" loading={doing.isPending} disabled={isRefused}>
                {act}
              </Button>
            )}
          </Group>
        </Stack>
      </form>
    </Dialog>
  )
}
