import { html } from 'ghtml'
import { dayInJapan } from '../calendar/business-time.rules.ts'
import { formatDayEn, formatDayJa, formatInstantEn, formatInstantJa } from '../calendar/japanese-date.rules.ts'
import { desk } from '../catalog/desk.ts'
import type { Sentence } from '../errors.ts'
import { columnsOf } from '../mail/columns.ts'
import { enquiryNumber } from '../catalog/enquiry-number.rules.ts'
import { parseSender } from '../mail-address.ts'
import { summarySaysMore } from '../shortlists/brief.rules.ts'
import type { Brief } from '../shortlists/brief.schemas.ts'
import type { Enquiry } from './answer-page.ts'
import { sheetWording } from './approval-sheet-wording.ts'
import { briefDefinitions, needsToTell, needsInRows } from './brief-definitions.ts'
import { answerChoices, askFurther, declineChoices } from './enquiry-answers.ts'
import { inLanguage, wordsIn, type Language, type Words } from './language.ts'
import type { Page } from './layout.ts'
import { endingOfEnquiry, noteNotice } from './notices.ts'

/**
 * What one page has room for, in columns (two of a Japanese letter, one of an English): measured with the longest names of needs, in both
 * languages. The `first` needs stand on it in any case, before the words of the summary. What is left becomes lines to write on, `most` of
 * them, each for so many columns; where there is no room for all of those, a `second` sheet has so many.
 */
const room = { columns: { blind: 660, open: 520 }, first: 6, summary: 400, lines: { most: 3, columns: 110 }, second: 12 } as const

/**
 * One page of A4 for the approval within a town hall (決裁・稟議): what is asked, by whom as far as may be told, until when, what
 * accepting means; a second one to write on where much is asked. `sender`: the desk's address, `名前 <address>`.
 */
export function approvalSheet(shown: Enquiry, path: string, sender: string): Page {
  return (language) => {
    const words = wordsIn(sheetWording, language)
    const { status, answeredAt } = shown
    const ending = endingOfEnquiry(status, answeredAt) && endingOnPaper(status, answeredAt)
    return {
      title: ending === undefined ? words.title : words.ended,
      shape: 'sheet',
      above: html`<div class="screen">
        <p><a href="${inLanguage(path, language)}">${words.back}</a></p>
        <p class="hint">${words.howToPrint}</p>
        !${answeredAt === null ? '' : noteNotice(language, sheetWording.answeredAlready)}
      </div>`,
      body: ending === undefined ? sheetOf(shown, sender, language) : endedSheet(shown, words.endings[ending], sender, language),
    }
  }
}

/** What ended it, as a paper of the town hall says it. */
function endingOnPaper(status: string, answeredAt: Date | null): 'expired' | 'withdrawn' | 'notConsented' {
  return status === 'withdrawn' ? 'withdrawn' : answeredAt === null ? 'expired' : 'notConsented'
}

/** Nothing is to be approved any more: what it was, and how it ended, for the file. */
function endedSheet(shown: Enquiry, ending: string, sender: string, language: Language): string {
  const words = wordsIn(sheetWording, language)
  return html`<p class="subject"><strong>${words.subject}</strong> ${words.about}</p>
    <p><strong>${ending}</strong></p>
    <dl class="matter">!${origin(shown, toldOf(shown.municipality.brief, language), language)} !${contactRow(sender, language)}</dl>`
}

function sheetOf(shown: Enquiry, sender: string, language: Language): string {
  const words = wordsIn(sheetWording, language)
  const told = toldOf(shown.municipality.brief, language)
  return html`<div class="head">
      <table class="filing" aria-label="${words.filing}">
        <tbody>
          !${filing(words)}
        </tbody>
      </table>
      <table class="seals" aria-label="${words.seals}">
        <thead>
          <tr>
            !${words.ranks.map((rank) => html`<th scope="col">${rank}</th>`).join('')}
          </tr>
        </thead>
        <tbody>
          <tr>
            !${words.ranks.map(() => html`<td></td>`).join('')}
          </tr>
        </tbody>
      </table>
    </div>
    <p class="subject"><strong>${words.subject}</strong> ${words.about}</p>
    <p>${words.asked}</p>
    <p class="below" aria-hidden="true">${words.below}</p>
    <dl class="matter">
      !${row(words.answer, boxes(shown, told.linesLeft, language))} !${row(words.until, until(shown, language))}
      !${origin(shown, told, language)}
      !${row(words.accepting, points([words.disclosed[shown.municipality.brief.disclosure], ...words.means]))}
      !${row(words.otherwise, html`<p>${words.ends}</p>`)} !${row(words.how, html`<p>${words.byPage}</p>`)} !${contactRow(sender, language)}
    </dl>
    <p class="end" aria-hidden="true">${words.end}</p>
    !${told.linesLeft < room.lines.most ? secondSheet(shown, language) : ''}`
}

/** Room to write that the first page has not: it says which enquiry it belongs to. */
function secondSheet({ enquiryId }: Enquiry, language: Language): string {
  const words = wordsIn(sheetWording, language)
  return html`<section class="second-sheet" aria-labelledby="second-sheet">
    <h2 id="second-sheet">${words.second}</h2>
    <p class="subject">
      <strong>${words.subject}</strong> ${words.about}${language === 'ja' ? '' : ' '}${words.ofEnquiry(enquiryNumber(enquiryId))}
    </p>
    <p class="line">${words.words}</p>
    !${'<p class="line" aria-hidden="true"></p>'.repeat(room.second - 1)}
  </section>`
}

/** Who asked, and what company. */
function origin({ sentAt, enquiryId }: Enquiry, told: Told, language: Language): string {
  const words = wordsIn(sheetWording, language)
  const from = row(words.from, html`<p>${words.fromDesk(dayOf(sentAt, language), enquiryNumber(enquiryId))}</p>`)
  return from + row(words.company, companyRows(told, language))
}

function contactRow(sender: string, language: Language): string {
  const reached = html`<p>${desk[language]} ${parseSender(sender).address}<br />${desk.hours[language]}</p>`
  return row(sheetWording.contact[language], reached)
}

function filing({ number, drafted, drafter, decided, blankDay }: Words<typeof sheetWording>): string {
  const rows = [
    [number, ''],
    [drafted, blankDay],
    [drafter, ''],
    [decided, blankDay],
  ] as const
  return html`!${rows
    .map(
      ([name, blank]) =>
        html`<tr>
          <th scope="row">${name}</th>
          <td>${blank}</td>
        </tr>`,
    )
    .join('')}`
}

function row(term: string, detail: string): string {
  return html`<div>
    <dt>${term}</dt>
    <dd>!${detail}</dd>
  </div>`
}

function points(sentences: readonly string[]): string {
  return html`<ol>
    !${sentences.map((sentence) => html`<li>${sentence}</li>`).join('')}
  </ol>`
}

/**
 * Boxes to tick: the answers, the reasons the page asks for with one of them; and room for other words: a line, and as many more as are
 * left.
 */
function boxes({ status }: Enquiry, linesLeft: number, language: Language): string {
  const choices = { ...answerChoices, ...(status === 'asked' && { ask: askFurther }) }
  return html`<p class="boxes">!${boxed(Object.values(choices), language)}</p>
    <p class="boxes reasons">
      <span>${sheetWording.reasons[language]}</span> !${boxed(
        declineChoices.map(({ code }) => ({ ja: sheetWording.declining.ja[code], en: sheetWording.declining.en[code] })),
        language,
      )}
    </p>
    <p class="line">${sheetWording[linesLeft < room.lines.most ? 'wordsGoOn' : 'words'][language]}</p>
    !${'<p class="line" aria-hidden="true"></p>'.repeat(linesLeft)}`
}

function boxed(choices: readonly Sentence[], language: Language): string {
  return choices.map((choice) => html`<span><span class="box" aria-hidden="true"></span>${choice[language]}</span>`).join(' ')
}

function dayOf(at: Date, language: Language): string {
  const day = dayInJapan(at)
  return language === 'en' ? formatDayEn(day) : formatDayJa(day, 'era')
}

/** By the era as papers of a town hall count, and by the year of the web. */
function until({ deadline }: Enquiry, language: Language): string {
  if (deadline === null) return html`<p>${sheetWording.standsStill[language]}</p>`
  if (language === 'en') return html`<p><strong>${formatInstantEn(deadline)}</strong></p>`
  const western = dayInJapan(deadline).slice(0, 4)
  return html`<p><strong>${formatInstantJa(deadline, 'era')}</strong>（${western}年）</p>`
}

/** What the sheet tells of a company. */
interface Told {
  readonly brief: Brief
  readonly isAbridged: boolean
  /** Lines to write on that its page still has room for. */
  readonly linesLeft: number
}

/** What weighs most of it, as far as there is room; what is left out stands on the page of the enquiry. */
function toldOf(brief: Brief, language: Language): Told {
  const columns = room.columns[brief.disclosure]
  const needs = needsInRows(brief, language).map((need) => columnsOf(need) + betweenNeeds)
  const atFirst = sum(needs.slice(0, room.first))
  // Lines of its own would take room that nobody counted.
  const whole = summarySaysMore(brief) ? brief.summary.replaceAll(/\s*\n\s*/gu, ' ') : ''
  const summary = shortened(whole, Math.min(room.summary, columns - atFirst))
  const shownNeeds = countWithin(needs, Math.max(atFirst, columns - columnsOf(summary)))
  const heaviest = <Need extends Brief['needs'][number]>(all: readonly Need[]) => needsToTell(all).slice(0, shownNeeds)
  const left = columns - columnsOf(summary) - sum(needs.slice(0, shownNeeds))
  return {
    brief:
      brief.disclosure === 'blind'
        ? { ...brief, needs: heaviest(brief.needs), summary }
        : { ...brief, needs: heaviest(brief.needs), summary },
    isAbridged: shownNeeds < needs.length || summary !== whole,
    linesLeft: Math.max(0, Math.min(room.lines.most, Math.floor(left / room.lines.columns))),
  }
}

function companyRows({ brief, isAbridged }: Told, language: Language): string {
  return html`<dl>!${briefDefinitions(brief, language, { inRows: true })}</dl>
    !${isAbridged ? html`<p>${sheetWording.more[language]}</p>` : ''}`
}

const betweenNeeds = 2

function sum(figures: readonly number[]): number {
  return figures.reduce((total, figure) => total + figure, 0)
}

/** How many of them, from the first, are no more than `most` together. */
function countWithin(figures: readonly number[], most: number): number {
  let left = most
  for (const [index, figure] of figures.entries()) {
    left -= figure
    if (left < 0) return index
  }
  return figures.length
}

/** As many whole letters as stand in so many columns; a mark says that there was more. */
function shortened(text: string, columns: number): string {
  if (columnsOf(text) <= columns) return text
  const letters = Array.from(text)
  return `${letters.slice(0, countWithin(letters.map(columnsOf), columns)).join('')}…`
}
