import { Alert, Badge, Button, Group, Stack, Text, Textarea, TextInput, Title } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Fragment, useRef, useState } from 'react'
import { api, bodyOf, type Schemas } from '../api/client.ts'
import { grouped } from '../language/grouped.ts'
import { ActButton } from '../keys/act-button.tsx'
import { Offer } from '../keys/offer.tsx'
import { useLanguage, useWords } from '../language/language.tsx'
import { LeavingDialog } from '../parts/leaving-dialog.tsx'
import { Moment } from '../parts/moment.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import { useStaffNames } from '../parts/use-staff.ts'
import { useOperations } from '../session/use-operations.ts'
import { TextVersions } from './text-versions.tsx'
import styles from './texts.module.css'

const wording = {
  body: { ja: '文面', en: 'Text' },
  variables: { ja: '差し込める項目（押すと文面に入ります）', en: 'What can be filled in (press to insert)' },
  required: { ja: '必須', en: 'needed' },
  list: { ja: '1行に1項目ずつ書きます。', en: 'One item per line.' },
  ticket: { ja: '試す案件の受付番号（空欄なら見本の値）', en: 'Number of a ticket to try it with (sample values if empty)' },
  preview: { ja: 'プレビュー', en: 'Preview' },
  test: { ja: '自分に試し送り', en: 'Mail it to me' },
  tested: { ja: '試し送りを受け付けました。まもなく届きます。', en: 'A test mail is on its way.' },
  save: { ja: '保存する', en: 'Save' },
  saved: { ja: '保存しました。次に書かれるメールから使われます。', en: 'Saved; the next mails will have it.' },
  delivered: { ja: '標準の文面です。', en: 'The standard text.' },
  version: { ja: (version: number) => `第${grouped(version)}版`, en: (version: number) => `Version ${grouped(version)}` },
} as const

/** Changes one text in one language, tries it out, and goes back to an earlier one. */
export function TextForm({ block, written }: { block: Schemas['TextBlock']; written: 'ja' | 'en' }) {
  const words = useWords(wording)
  const { language } = useLanguage()
  const can = useOperations()
  const nameOf = useStaffNames()
  const queries = useQueryClient()
  const text = block.texts[written]
  const [body, setBody] = useState(text.body)
  const [ticketNumber, setTicketNumber] = useState('')
  const area = useRef<HTMLTextAreaElement>(null)
  const path = { code: block.code, language: written }
  const trial = { params: { path: { code: block.code } }, body: { language: written, body, ...(ticketNumber !== '' && { ticketNumber }) } }
  const preview = useMutation({ mutationFn: () => bodyOf(api.POST('/api/v1/text-blocks/{code}/preview', trial)) })
  const test = useMutation({
    mutationFn: () => api.POST('/api/v1/text-blocks/{code}/test-mails', trial),
    onSuccess: () => notifications.show({ message: words.tested }),
  })
  const save = useMutation({
    mutationFn: () =>
      api.PUT('/api/v1/text-blocks/{code}/texts/{language}', {
        params: { path, header: { 'if-match': `"${String(text.version)}"` } },
        body: { body },
      }),
    onSuccess: () => notifications.show({ message: words.saved }),
    // Also when somebody else was quicker: theirs is among the versions then, and ours still in the editor.
    onSettled: () =>
      Promise.all([['text-blocks'], ['text-versions', block.code, written]].map((queryKey) => queries.invalidateQueries({ queryKey }))),
  })
  const write = (typed: string) => {
    save.reset()
    setBody(typed)
  }
  const insert = (name: string) => {
    const field = area.current
    if (!field) return
    field.setRangeText(`{{${name}}}`, field.selectionStart, field.selectionEnd, 'end')
    write(field.value)
    field.focus()
  }
  const problem = save.error ?? preview.error ?? test.error
  const begin = (act: { mutate(): void }) => {
    for (const other of [save, preview, test]) other.reset()
    act.mutate()
  }
  return (
    <Stack>
      <Text size="sm" c="dimmed" component="div">
        {text.statedAt === null ? (
          words.delivered
        ) : (
          <>
            {words.version(text.version)} {nameOf(text.statedBy)} <Moment at={text.statedAt} />
          </>
        )}
      </Text>
      {problem && <ProblemNote error={problem} />}
      <Textarea
        ref={area}
        label={words.body}
        {...(block.isList && { description: words.list })}
        autosize
        minRows={6}
        lang={written}
        readOnly={!can('saveText')}
        value={body}
        onChange={({ currentTarget }) => write(currentTarget.value)}
      />
      {block.variables.length > 0 && can('saveText') && (
        <div>
          <Text size="sm">{words.variables}</Text>
          <div className={styles.variables}>
            {block.variables.map(({ name, label, required }) => (
              <Fragment key={name}>
                <Offer name={label} of={{ key: name, name: words.variables }} act={() => insert(name)} />
                <Button size="compact-xs" variant="default" onClick={() => insert(name)}>
                  {label[language]}
                  {required && (
                    <Badge size="xs" ml={6} variant="light">
                      {words.required}
                    </Badge>
                  )}
                </Button>
              </Fragment>
            ))}
          </div>
        </div>
      )}
      {can('saveText') && (
        <Group align="flex-end">
          <TextInput
            label={words.ticket}
            w={380}
            value={ticketNumber}
            onChange={({ currentTarget }) => setTicketNumber(currentTarget.value.trim())}
          />
          <ActButton name={wording.preview} variant="default" loading={preview.isPending} act={() => begin(preview)} />
          <ActButton name={wording.test} variant="default" loading={test.isPending} act={() => begin(test)} />
          <ActButton name={wording.save} disabled={body === text.body} loading={save.isPending} act={() => begin(save)} />
        </Group>
      )}
      {preview.data && (
        <section aria-label={words.preview}>
          {preview.data.whySample && (
            <Alert mb="xs" role="status">
              {preview.data.whySample[language]}
            </Alert>
          )}
          <Title order={3} size="h5">
            {preview.data.subject}
          </Title>
          <div className={styles.mail} lang={written}>
            {preview.data.text}
          </div>
        </section>
      )}
      <LeavingDialog isUnsaved={() => body !== text.body && !save.isSuccess} />
      <TextVersions block={block} written={written} {...(can('saveText') && { use: write })} />
    </Stack>
  )
}
