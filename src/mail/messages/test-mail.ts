import type { Message } from '../blocks.ts'
import { heading, opening } from '../phrases.ts'

/** To the supervisor who asked for it: a message to somebody else, to see how a text reads in it. Links in it are masked. */
export interface TestMailProps {
  /** Whom it is for. */
  readonly name: string
  /** What is tried out. */
  readonly blockLabel: string
  readonly message: Message
}

export function testMail({ name, blockLabel, message }: TestMailProps): Message {
  return {
    subject: `［試し送信］${message.subject}`,
    blocks: [
      ...opening(
        { name },
        `文面「${blockLabel}」の試し送信です。次のメールは、実際の宛先には送信していません。リンクは伏せてあります。`,
        'staff',
      ),
      heading('ここから試し送信の本文'),
      ...message.blocks,
    ],
    ...(message.signedBy ? { signedBy: message.signedBy } : {}),
  }
}
