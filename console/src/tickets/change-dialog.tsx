import { Button, Group, MultiSelect, Select, Stack, Text } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ApiProblem } from '../api/api-problem.ts'
import { api, bodyOf } from '../api/client.ts'
import { useLanguage, useWords } from '../language/language.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import { useCatalog, useLabels } from '../parts/use-catalog.ts'
import { useNewMembers, useStaffNames } from '../parts/use-staff.ts'
import { ChangedMeanwhile } from './changed-meanwhile.tsx'
import { differencesOf, statedOf, type Stated } from './stated.ts'
import { useRefresh, type Ticket } from './use-tickets.ts'

const wording = {
  title: { ja: '案件の内容を変更', en: 'Change the ticket' },
  topics: { ja: '課題', en: 'Topics' },
  supports: { ja: '支援内容', en: 'Support' },
  stage: { ja: '段階', en: 'Stage' },
  preferredContact: { ja: '希望する連絡方法', en: 'Prefers' },
  save: { ja: '保存する', en: 'Save' },
  cancel: { ja: 'やめる', en: 'Cancel' },
  nothing: { ja: '変更はありません。', en: 'Nothing was changed.' },
} as const

/** The member of the desk who changed it last, as its timeline has it; null: none of its latest entries says so. */
async function whoChanged(number: string): Promise<string | null> {
  const { items } = await bodyOf(api.GET('/api/v1/tickets/{number}/timeline', { params: { path: { number }, query: { limit: 10 } } }))
  return items.find(({ type, actor }) => type === 'ticket.changed' && actor.kind === 'staff')?.actor.id ?? null
}

/** Changes what the desk notes of a ticket. When somebody else did so meanwhile, both versions are shown and neither is lost. */
export function ChangeDialog({ ticket, close }: { ticket: Ticket; close: () => void }) {
  const words = useWords(wording)
  const { language } = useLanguage()
  const catalog = useCatalog()
  const labels = useLabels()
  const queries = useQueryClient()
  const refresh = useRefresh(ticket.number)
  const [seen, setSeen] = useState(ticket)
  const [mine, setMine] = useState<Stated>(statedOf(ticket))
  const [theirs, setTheirs] = useState<Ticket>()
  const [colleague, setColleague] = useState<string | null>(null)
  const nameOf = useStaffNames()
  useNewMembers(colleague === null ? [] : [colleague])
  const path = { number: ticket.number }
  const save = useMutation({
    mutationFn: async () => {
      try {
        await api.PATCH('/api/v1/tickets/{number}', {
          params: { path, header: { 'if-match': `"${String(seen.version)}"` } },
          body: differencesOf(mine, statedOf(seen)),
        })
      } catch (error) {
        if (!(error instanceof ApiProblem) || error.status !== 412) throw error
        const now = await bodyOf(api.GET('/api/v1/tickets/{number}', { params: { path } }))
        queries.setQueryData(['ticket', ticket.number], now)
        setColleague(await whoChanged(ticket.number))
        return setTheirs(now)
      }
      close()
      await refresh()
    },
  })
  const choices = (list: readonly { code: string; ja: string; en: string }[] = []) =>
    list.map((entry) => ({ value: entry.code, label: entry[language] }))
  const set = (change: Partial<Record<keyof Stated, unknown>>) => setMine((kept) => ({ ...kept, ...change }) as Stated) // the lists offer only codes the API knows
  const isChanged = Object.keys(differencesOf(mine, statedOf(seen))).length > 0
  return (
    <Dialog isOpen close={close} title={words.title} isUnsaved={isChanged}>
      {theirs ? (
        <ChangedMeanwhile
          before={statedOf(seen)}
          mine={mine}
          theirs={statedOf(theirs)}
          colleague={nameOf(colleague)}
          close={close}
          decide={(stated) => {
            setMine(stated)
            setSeen(theirs)
            setTheirs(undefined)
          }}
        />
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault()
            save.mutate()
          }}
        >
          <Stack>
            {save.error && <ProblemNote error={save.error} />}
            <MultiSelect
              label={words.topics}
              data-autofocus
              data={choices(catalog?.topics.filter(({ audience }) => audience === ticket.audience))}
              value={mine.topics}
              onChange={(topics) => set({ topics })}
            />
            <MultiSelect
              label={words.supports}
              data={choices(catalog?.supports.filter(({ audiences }) => audiences.includes(ticket.audience)))}
              value={mine.supports}
              onChange={(supports) => set({ supports })}
            />
            <Select
              label={words.stage}
              placeholder={labels('stages', null)}
              clearable
              data={choices(catalog?.stages)}
              value={mine.stage}
              onChange={(stage) => set({ stage })}
            />
            <Select
              label={words.preferredContact}
              allowDeselect={false}
              data={choices(catalog?.preferredContacts)}
              value={mine.preferredContact}
              onChange={(preferredContact) => set({ preferredContact })}
            />
            <Group justify="flex-end">
              {!isChanged && (
                <Text size="sm" c="dimmed">
                  {words.nothing}
                </Text>
              )}
              <Button variant="default" onClick={close}>
                {words.cancel}
              </Button>
              <Button type="submit" disabled={!isChanged} loading={save.isPending}>
                {words.save}
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </Dialog>
  )
}
