import { Stack, Tabs, Text } from '@mantine/core'
import type { Schemas } from '../api/client.ts'
import { useLanguage, useWords } from '../language/language.tsx'
import { SeenBox } from './seen-box.tsx'
import styles from './shortlists.module.css'

const wording = {
  mail: { ja: 'メール', en: 'Mail' },
  page: { ja: '回答ページ', en: 'Page' },
  enquiry: { ja: '自治体への打診', en: 'Enquiry' },
  blind: {
    ja: '社名・所在地・ご担当者を伏せて、次の概要を自治体へ伝えます。',
    en: 'Municipalities are told this, without the name or place of the company:',
  },
  open: { ja: '社名を添えて、次の概要を自治体へ伝えます。', en: 'Municipalities are told this, with the name of the company:' },
  inTheirs: {
    ja: '届くとおりに、受け取る方の言語で表示しています。',
    en: 'Shown as it arrives, in the language of whoever gets it.',
  },
  asWritten: { ja: '', en: 'Shown as it is written, whatever the language of the console.' },
  written: {
    ja: '窓口がこの一覧のために書いた概要です。従業員数などの区分は、打診を送る時点の登録内容になります。',
    en: 'Written by the desk for this list. The bands beside it, such as the number of employees, are those of when the enquiry is sent.',
  },
  composed: {
    ja: '登録内容から自動で作った概要です。打診を送る時点の登録内容で作り直されます。',
    en: 'Composed of the profile, and composed anew from it when the enquiry is sent.',
  },
  heldBack: {
    ja: '作成時に書かれた概要は、訂正後の企業名などから企業を特定できるため使われません。代わりに、登録内容から自動で作ったこの概要が伝わります。',
    en: 'What was written when the list was drafted tells by now which company it is, and is not sent. This one, composed of the profile, goes instead.',
  },
  subject: { ja: (subject: string) => `件名：${subject}`, en: (subject: string) => `Subject: ${subject}` },
  consultant: { ja: '専任コンサルタントより', en: 'From your consultant' },
  reasons: { ja: 'ご希望に合う点', en: 'Where it meets their wishes' },
  related: { ja: 'ご希望に関連する強み', en: 'Strengths related to their wishes' },
  beside: { ja: 'そのほかの強み', en: 'Other strengths' },
  weaknesses: { ja: 'ご希望に届かない点', en: 'Where it falls short' },
  questions: { ja: 'まだ分かっていないこと', en: 'What is not known yet' },
} as const

/** The mail and the page of a list as its company will read them, and what an enquiry made of it says to a municipality. */
export function PreviewTabs({ preview: { subject, text, note, candidates, enquiry } }: { preview: Schemas['ShortlistPreview'] }) {
  const words = useWords(wording)
  const { language } = useLanguage()
  return (
    <Tabs defaultValue="mail" keepMounted={false}>
      <Tabs.List mb="sm">
        <Tabs.Tab value="mail">{words.mail}</Tabs.Tab>
        <Tabs.Tab value="page">{words.page}</Tabs.Tab>
        <Tabs.Tab value="enquiry">{words.enquiry}</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="mail">
        <Text size="xs" c="dimmed" mb="xs">
          {words.inTheirs}
        </Text>
        <SeenBox>
          <strong>{words.subject(subject)}</strong>
          <div className={styles.mail}>{text}</div>
        </SeenBox>
      </Tabs.Panel>
      <Tabs.Panel value="page">
        <Stack gap="sm">
          {note && (
            <SeenBox>
              <h3 className={styles.title}>{words.consultant}</h3>
              <div className={styles.words}>{note}</div>
            </SeenBox>
          )}
          {candidates.map(({ municipality, note: ofIt, reasons, related, beside, weaknesses, questions }) => (
            <SeenBox key={municipality.code}>
              <h3 className={styles.title}>
                {municipality.prefecture} {municipality.name}
              </h3>
              {ofIt && (
                <>
                  <h4 className={styles.subtitle}>{words.consultant}</h4>
                  <div className={styles.words}>{ofIt}</div>
                </>
              )}
              <Sentences heading={words.reasons} of={reasons.map((one) => one[language])} />
              <Sentences heading={words.related} of={related.map((one) => one[language])} />
              <Sentences heading={words.beside} of={beside.map((one) => one[language])} />
              <Sentences heading={words.weaknesses} of={weaknesses.map((one) => one[language])} />
              <Sentences heading={words.questions} of={questions.map(({ question }) => question[language])} />
            </SeenBox>
          ))}
        </Stack>
      </Tabs.Panel>
      <Tabs.Panel value="enquiry">
        <Text size="xs" c="dimmed" mb="xs">
          {enquiry.isHeldBack && words.heldBack}
          {!enquiry.isHeldBack && (enquiry.isWritten ? words.written : words.composed)}
        </Text>
        {words.asWritten && (
          <Text size="xs" c="dimmed" mb="xs">
            {words.asWritten}
          </Text>
        )}
        <SeenBox>
          <strong>{words[enquiry.disclosure]}</strong>
          <div className={styles.mail}>{enquiry.summary}</div>
        </SeenBox>
      </Tabs.Panel>
    </Tabs>
  )
}

function Sentences({ heading, of }: { heading: string; of: readonly string[] }) {
  if (of.length === 0) return null
  return (
    <>
      <h4 className={styles.subtitle}>{heading}</h4>
      <ul className={styles.sentences}>
        {of.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </>
  )
}
