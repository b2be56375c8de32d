import { Loader, Tabs } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api, bodyOf, type Schemas } from '../api/client.ts'
import { grouped } from '../language/grouped.ts'
import { useWords } from '../language/language.tsx'
import { Fact, Facts } from '../parts/fact.tsx'
import { Moment } from '../parts/moment.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import { Screen } from '../parts/screen.tsx'
import { OpenForReason } from '../tickets/open-for-reason.tsx'
import { OpenMail } from './open-mail.tsx'
import styles from './mailbox.module.css'

const wording = {
  loading: { ja: 'メール', en: 'Mail' },
  noSubject: { ja: '（件名なし）', en: '(no subject)' },
  back: { ja: '受け止めたメールの一覧へ', en: 'All caught mails' },
  at: { ja: '日時', en: 'When' },
  from: { ja: '差出人', en: 'From' },
  to: { ja: '宛先', en: 'To' },
  attached: { ja: '添付ファイル', en: 'Attached' },
  file: {
    ja: (name: string, bytes: number) => `${name}（${grouped(bytes)}バイト）`,
    en: (name: string, bytes: number) => `${name} (${grouped(bytes)} bytes)`,
  },
  noName: { ja: '名前なし', en: 'no name' },
  text: { ja: '文字だけ', en: 'Text' },
  html: { ja: 'HTML', en: 'HTML' },
  headers: { ja: 'ヘッダー', en: 'Headers' },
} as const

type Mail = Schemas['CaughtMail']

/** One caught mail, as its reader gets it. */
export function CaughtMail({ id }: { id: string }) {
  const words = useWords(wording)
  const { data, error, refetch } = useQuery({
    queryKey: ['caught-mail', id],
    queryFn: () => bodyOf(api.GET('/api/v1/caught-mails/{id}', { params: { path: { id } } })),
    staleTime: Infinity,
  })
  return (
    <Screen title={data && !data.needsReason ? data.subject || words.noSubject : words.loading}>
      <p className={styles.back}>
        <Link to="/mailbox" search={{}}>
          {words.back}
        </Link>
      </p>
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      {!data && !error && <Loader />}
      {data?.needsReason && data.ticket !== null && <OpenForReason number={data.ticket} opened={refetch} />}
      {data?.needsReason && data.ticket === null && <OpenMail id={id} kind={data.kind} opened={refetch} />}
      {data && !data.needsReason && <Letter mail={data} />}
    </Screen>
  )
}

function Letter({ mail }: { mail: Mail }) {
  const words = useWords(wording)
  const { id, receivedAt, from, deliveredTo, attachments, text, html, headers } = mail
  return (
    <>
      <Facts>
        <Fact name={words.at}>
          <Moment at={receivedAt} />
        </Fact>
        <Fact name={words.from}>{from && `${from.name} <${from.address}>`}</Fact>
        <Fact name={words.to}>{deliveredTo.join(', ')}</Fact>
        <Fact name={words.attached}>
          {attachments.length > 0 && (
            <ul className={styles.files}>
              {attachments.map(({ fileName, bytes }, place) => (
                <li key={`${String(place)} ${fileName}`}>
                  <a href={`/mails/${id}/attachments/${String(place)}`} download={fileName ?? words.noName}>
                    {words.file(fileName ?? words.noName, bytes)}
                  </a>
                </li>
              ))}
            </ul>
          )}
        </Fact>
      </Facts>
      <Tabs defaultValue="text" keepMounted={false}>
        <Tabs.List mb="md">
          <Tabs.Tab value="text">{words.text}</Tabs.Tab>
          {html !== null && <Tabs.Tab value="html">{words.html}</Tabs.Tab>}
          <Tabs.Tab value="headers">{words.headers}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="text">
          <pre className={styles.text}>{text.split(/(https?:\/\/[^\s<>]+)/u).map((part, place) => withLink(part, place))}</pre>
        </Tabs.Panel>
        <Tabs.Panel value="html">
          <iframe className={styles.frame} title={words.html} sandbox="" src={`/mails/${id}/html`} />
        </Tabs.Panel>
        <Tabs.Panel value="headers">
          <Facts>
            {headers.map(({ key, value }, place) => (
              <Fact key={`${String(place)} ${key}`} name={key}>
                {value}
              </Fact>
            ))}
          </Facts>
        </Tabs.Panel>
      </Tabs>
    </>
  )
}

/** Parts at odd places are addresses. */
function withLink(part: string, place: number) {
  return place % 2 === 0 ? (
    part
  ) : (
    <a key={place} href={part} target="_blank" rel="noreferrer">
      {part}
    </a>
  )
}
