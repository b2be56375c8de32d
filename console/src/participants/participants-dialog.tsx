import { Button, Group, Loader, Select, Stack, Text, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, bodyOf } from '../api/client.ts'
import { useLanguage, useWords } from '../language/language.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import { readFaults } from '../parts/read-faults.ts'
import { useCatalog } from '../parts/use-catalog.ts'
import { useFocusOnFault } from '../parts/use-focus-on-fault.ts'
import { queriesOf, type Ticket } from '../tickets/use-tickets.ts'
import { ParticipantItem } from './participant-item.tsx'
import styles from './participants.module.css'

const wording = {
  title: { ja: '参加者', en: 'Participants' },
  what: {
    ja: '参加者には、これから送るメッセージの写しが、それぞれ個別のメールで届きます。',
    en: 'Participants get a copy of each message from now on, as a mail of their own.',
  },
  none: { ja: '参加者はいません。', en: 'Nobody takes part beside the applicant.' },
  name: { ja: 'お名前', en: 'Name' },
  email: { ja: 'メールアドレス', en: 'E-mail' },
  language: { ja: '連絡の言語', en: 'Language' },
  add: { ja: '参加者に加える', en: 'Add' },
  cancel: { ja: 'やめる', en: 'Cancel' },
} as const

const blank = { name: '', email: '' }

/** Who gets a copy of what is said on a ticket: to see, add and remove. */
export function ParticipantsDialog({ ticket, close }: { ticket: Ticket; close: () => void }) {
  const words = useWords(wording)
  const { language } = useLanguage()
  const queries = useQueryClient()
  const languages = useCatalog()?.languages ?? []
  const path = { number: ticket.number }
  const [typed, setTyped] = useState(blank)
  const [speaks, setSpeaks] = useState(ticket.applicant.language)
  const { data, error, refetch } = useQuery({
    queryKey: ['participants', ticket.number],
    queryFn: () => bodyOf(api.GET('/api/v1/tickets/{number}/participants', { params: { path, query: { limit: 200 } } })),
  })
  const act = useMutation({
    mutationFn: (perform: () => Promise<unknown>) => perform(),
    onSuccess: () =>
      Promise.all(
        [['participants', ticket.number], ...queriesOf(ticket.number)].map((queryKey) => queries.invalidateQueries({ queryKey })),
      ),
  })
  const add = () =>
    act.mutate(async () => {
      await api.POST('/api/v1/tickets/{number}/participants', { params: { path }, body: { ...typed, language: speaks } })
      setTyped(blank)
      setSpeaks(ticket.applicant.language)
    })
  const remove = (id: string) =>
    act.mutate(() => api.DELETE('/api/v1/tickets/{number}/participants/{id}', { params: { path: { ...path, id } } }))
  const { at, besides } = readFaults(act.error, ['name', 'email'])
  const form = useFocusOnFault(act.error)
  return (
    <Dialog isOpen close={close} title={words.title}>
      <Stack>
        <Text size="sm">{words.what}</Text>
        {error && <ProblemNote error={error} retry={() => void refetch()} />}
        {Boolean(besides) && <ProblemNote error={besides} />}
        {!data && !error && <Loader size="sm" />}
        {data?.items.length === 0 && <Text size="sm">{words.none}</Text>}
        {data && data.items.length > 0 && (
          <ul className={styles.list}>
            {data.items.map((one) => (
              <ParticipantItem key={one.id} participant={one} remove={ticket.can.removeParticipant ? () => remove(one.id) : undefined} />
            ))}
          </ul>
        )}
        {ticket.can.addParticipant && (
          <form
            ref={form}
            // What the API says at a field stands in for what the browser would.
            noValidate
            onSubmit={(event) => {
              event.preventDefault()
              add()
            }}
          >
            <Stack gap="xs">
              <TextInput
                label={words.name}
                error={at('name')}
                data-autofocus
                required
                value={typed.name}
                onChange={({ currentTarget: { value: name } }) => setTyped((kept) => ({ ...kept, name }))}
              />
              <TextInput
                label={words.email}
                error={at('email')}
                type="email"
                required
                value={typed.email}
                onChange={({ currentTarget: { value: email } }) => setTyped((kept) => ({ ...kept, email }))}
              />
              <Select
                label={words.language}
                allowDeselect={false}
                data={languages.map((one) => ({ value: one.code, label: one[language] }))}
                value={speaks}
                onChange={(chosen) => setSpeaks(chosen === 'en' ? 'en' : 'ja')}
              />
              <Group justify="flex-end">
                <Button variant="default" onClick={close}>
                  {words.cancel}
                </Button>
                <Button type="submit" loading={act.isPending}>
                  {words.add}
                </Button>
              </Group>
            </Stack>
          </form>
        )}
      </Stack>
    </Dialog>
  )
}
