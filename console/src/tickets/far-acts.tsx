import { useAction, useCommand, useDoSoon } from '../keys/keys-provider.tsx'
import { actWords } from './act-words.ts'
import type { PaneTab } from './pane-search.ts'
import type { Ticket } from './use-tickets.ts'

interface FarActsProps {
  readonly ticket: Ticket
  /** The side that is open; what is done there it offers itself. */
  readonly tab: PaneTab
  readonly choose: (tab: PaneTab) => void
}

/** Lets keys and palette do what another side of the ticket does: it is opened, and does it. */
export function FarActs({ ticket: { can, audience }, tab, choose }: FarActsProps) {
  const doSoon = useDoSoon()
  const at = (side: PaneTab, isLegal: boolean, what: string) =>
    isLegal && side !== tab
      ? () => {
          choose(side)
          doSoon(what)
        }
      : undefined
  const commandAt = (side: PaneTab, isLegal: boolean, act: keyof typeof actWords) => at(side, isLegal, actWords[act].en)
  const hasRuns = audience === 'corporate'
  useAction('reply', at('timeline', can.reply, 'reply'))
  useAction('note', at('timeline', can.note, 'note'))
  useCommand(actWords.change, commandAt('timeline', can.change, 'change'))
  useCommand(actWords.participants, commandAt('timeline', true, 'participants'))
  useCommand(actWords.run, commandAt('matching', hasRuns && can.match, 'run'))
  useCommand(actWords.needs, commandAt('matching', hasRuns && can.stateNeeds, 'needs'))
  useCommand(actWords.offer, commandAt('meetings', can.meet, 'offer'))
  useCommand(actWords.book, commandAt('meetings', can.meet, 'book'))
  useCommand(actWords.addMail, commandAt('mails', can.addMail, 'addMail'))
  return null
}
