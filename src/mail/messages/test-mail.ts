import type { Message } from '../blocks.ts'
import { heading, opening } from '../phrases.ts'
import type { Wording } from '../text-blocks/wording.ts'

/** To the supervisor who asked for it: a message to somebody else, to see how a text reads in it. Links in it are masked. */
export interface TestMailProps {
  /** Whom it is for. */
  readonly name: string
  /** What is tried out. */
  readonly blockLabel: string
  readonly message: Message
}

export function testMail({ name, blockLabel, message }: TestMailProps, wording: Wording): Message {
  const { say } = wording
  return {
    subject: say(`［試し送信］${message.subject}`, `[Test] ${message.subject}`),
    isForStaff: true,
    blocks: [
      ...opening(
        { name },
        say(
          `文面「${blockLabel}」の試し送信です。次のメールは、実際の宛先には送信していません。リンクは伏せてあります。`,
          `This tries out the text “${blockLabel}”. The following mail was not sent to anybody else; its links are masked.`,
        ),
        wording,
        'staff',
      ),
      heading(say('ここから試し送信の本文', 'The mail')),
      ...message.blocks,
    ],
    ...(message.signedBy ? { signedBy: message.signedBy } : {}),
  }
}
