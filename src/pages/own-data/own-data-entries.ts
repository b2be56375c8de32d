import { labelOf } from '../../catalog/code-list.ts'
import { languages, meetingKinds, meetingStatuses } from '../../catalog/desk-codes.ts'
import { passedCaseKinds, passedCaseStatuses } from '../../catalog/passed-case-codes.ts'
import { suppressionReasons } from '../../catalog/suppression-codes.ts'
import type { Sentence } from '../../errors.ts'
import { placeNamed } from '../candidates/place-names.ts'
import { wordsIn, type Language } from '../language.ts'
import { saidToBe } from '../in-whose-name.ts'
import { enquiryNumber } from '../../catalog/enquiry-number.rules.ts'
import { instantIn } from '../wording.ts'
import { subjectIn } from '../own-case/message-subjects.ts'
import { deedWords, otherDeed, purposes, wording } from './own-data-wording.ts'
import type { OwnData } from './read-own-data.ts'

/** Who somebody is: each term with what is known, or null. */
export function personRows({ person }: OwnData, language: Language): (readonly [string, string | null])[] {
  const words = wordsIn(wording, language)
  const at = (instant: Date | null) => instant && instantIn(language, instant)
  return [
    [words.organization, person.organization && placeNamed(person.organization, language)],
    [words.name, person.name],
    [words.nameKana, person.nameKana],
    [words.department, person.department],
    [words.position, person.title],
    [words.email, person.email],
    [words.phone, person.phone],
    [words.language, labelOf(languages, person.language, language)],
    [words.knownSince, at(person.knownSince)],
    [words.provedAt, at(person.addressProvedAt)],
    [words.represents, at(person.representsSince)],
    [words.signIn, person.canSignIn ? words.yes : null],
  ]
}

/** One record: when it was, what it was, and its words in full where it has any. */
export interface Entry {
  readonly when: string
  readonly what: string
  readonly text?: string | null
}

export interface EntryGroup {
  readonly title: string
  readonly entries: readonly Entry[]
}

/** Everything else that is kept but the forms, kind by kind, also the kinds there is nothing of. */
export function entryGroups(data: OwnData, language: Language): EntryGroup[] {
  const words = wordsIn(wording, language)
  const at = (instant: Date | null) => (instant ? instantIn(language, instant) : '–')
  return [
    { title: words.participations, entries: data.participations.map(({ number, since }) => ({ when: at(since), what: number })) },
    {
      title: words.passedCases,
      entries: data.passedCases.map(({ at: passedAt, kind, status, municipality, words: said, answerer }) => ({
        when: at(passedAt),
        what: words.passedCase(
          labelOf(passedCaseKinds, kind, language),
          placeNamed(municipality, language),
          labelOf(passedCaseStatuses, status, language),
        ),
        text: wordsOf('answered', { words: said, answerer }, language),
      })),
    },
    {
      title: words.answers,
      entries: [
        ...data.questions.map(({ at: askedAt, enquiryId, ...said }) => ({
          when: at(askedAt),
          what: words.question(enquiryNumber(enquiryId)),
          text: wordsOf('asked', said, language),
        })),
        ...data.answers.map(({ at: answeredAt, enquiryId, answer, ...said }) => ({
          when: at(answeredAt),
          what: words.answer(answer, enquiryNumber(enquiryId)),
          text: wordsOf('answered', said, language),
        })),
      ],
    },
    {
      title: words.messages,
      entries: data.messages.map(({ at: sentAt, number, direction, subject, body }) => ({
        when: at(sentAt),
        what: words.message(direction === 'in', subjectIn(subject, language), number),
        text: body,
      })),
    },
    {
      title: words.meetings,
      entries: data.meetings.map(({ startsAt, kind, status, number }) => ({
        when: at(startsAt),
        what: words.meeting(
          labelOf(meetingKinds, kind, language),
          status === 'cancelled' && startsAt === null ? words.offerEnded : labelOf(meetingStatuses, status, language),
          number,
        ),
      })),
    },
    { title: words.mails, entries: data.mails.map((mail) => ({ when: at(mail.at), what: mail.subject ?? '–', text: mail.text })) },
    {
      title: words.links,
      entries: data.links.map(({ purpose, sentAt }) => ({ when: at(sentAt), what: purposes[purpose][language] })),
    },
    {
      title: words.deeds,
      entries: data.deeds.map(({ type, at: doneAt }) => ({ when: at(doneAt), what: (deedWords[type] ?? otherDeed)[language] })),
    },
    {
      title: words.provisions,
      entries: data.provisions.map(({ providedAt, recipient, items }) => ({
        when: at(providedAt),
        what: words.provision(placeNamed(recipient ?? '–', language), items.map((item) => nameOfItem(item, language)).join(words.comma)),
      })),
    },
    {
      title: words.suppressions,
      entries: data.suppressions.map(({ since, reason }) => ({ when: at(since), what: labelOf(suppressionReasons, reason, language) })),
    },
  ]
}

/** What was said in somebody's name, and who was said to have said it; null where neither is known. */
function wordsOf(act: 'answered' | 'asked', { words, answerer }: { words: string | null; answerer: string | null }, language: Language) {
  const lines = [...(words === null ? [] : [words]), ...saidToBe(act, answerer).map((who) => who[language])]
  return lines.length === 0 ? null : lines.join('\n')
}

/** What of a person was given to others, as the terms of `personRows` call it. */
function nameOfItem(item: string, language: Language): string {
  const { organization, name, department, position: title, email, phone } = wording
  const names: Readonly<Record<string, Sentence>> = { organization, name, department, title, email, phone }
  return names[item]?.[language] ?? item
}
