import { html } from 'ghtml'
import type { Sentence } from '../../errors.ts'
import { typedIn, type Answers } from './answers.ts'
import type { Block, Step } from './form.ts'

export interface Card {
  readonly code: string
  readonly label: Sentence
  /** What it is, in one line. */
  readonly explains: Sentence
  readonly example?: Sentence
  /** Why it is asked: what matching does with it. */
  readonly why: Sentence
}

export interface CardGroup {
  readonly title: Sentence
  readonly cards: readonly Card[]
}

export const countWords = { ja: (count: number) => `${count}項目`, en: (count: number) => `${count} to choose from` } as const
const whyWord = { ja: '伺う理由：', en: 'Why we ask: ' } as const
const exampleWord = { ja: '例：', en: 'For example: ' } as const

/** Name of the check boxes of cards whose entries stand at `path`. */
export function pickName(path: string): string {
  return `${path}.pick`
}

/** The codes picked, in the order of the cards. */
export function pickedCodes(path: string, groups: readonly CardGroup[], answers: Answers): readonly string[] {
  const picked = new Set(answers.get(pickName(path)))
  return groups.flatMap(({ cards }) => cards.map(({ code }) => code)).filter((code) => picked.has(code))
}

/**
 * Cards to pick from, in groups that fold: the first, and those something is picked in, are open. What is said of those picked is asked,
 * and written, by `weighBlock`.
 */
export function pickBlock(path: string, label: Sentence, groups: readonly CardGroup[], example: readonly string[]): Block {
  const name = pickName(path)
  return {
    owns: (one) => one === name,
    write: () => {},
    controlAt: (at, answers) =>
      at.length === 1 && at[0] === path ? { name, label, kind: 'many', typed: typedIn(answers, name), example: '' } : undefined,
    render: ({ answers, language }) => {
      const picked = new Set(answers.get(name))
      const groupsOfCards = groups.map(
        (group, place) =>
          html`<details class="fold group" !${place === 0 || group.cards.some(({ code }) => picked.has(code)) ? ' open' : ''}>
            <summary>
              <h2>${group.title[language]}</h2>
              <span class="hint">${countWords[language](group.cards.length)}</span>
            </summary>
            <fieldset !${place === 0 ? html` id="${name}" tabindex="-1"` : ''}>
              <legend class="unseen">${group.title[language]}</legend>
              <div class="cards">
                !${group.cards
                  .map(
                    (card) =>
                      html`<label class="card"
                        ><input type="checkbox" name="${name}" value="${card.code}" !${picked.has(card.code) ? ' checked' : ''} /><span
                          ><strong>${card.label[language]}</strong><span>${card.explains[language]}</span>!${
                            card.example ? html`<span>${exampleWord[language]}${card.example[language]}</span>` : ''
                          }<span class="reason">${whyWord[language]}${card.why[language]}</span></span
                        ></label
                      >`,
                  )
                  .join('')}
              </div>
            </fieldset>
          </details>`,
      )
      return groupsOfCards.join('')
    },
    review: ({ answers, language }) => {
      const labels = new Map(groups.flatMap(({ cards }) => cards.map((card) => [card.code, card.label[language]])))
      const picked = pickedCodes(path, groups, answers).map((code) => labels.get(code) ?? code)
      return [{ label: label[language], lines: picked.length === 0 ? [] : [picked.join(language === 'ja' ? '、' : ', ')] }]
    },
    example: new Map([[name, example]]),
  }
}

/** For the step that asks more of what was picked in the step called as its cards are. */
export function askedOncePicked(path: string, groups: readonly CardGroup[]): Pick<Step, 'isAsked' | 'decidedBy'> {
  return { isAsked: (answers) => pickedCodes(path, groups, answers).length > 0, decidedBy: path }
}
